import { figureDate } from '../../calendar/iso.js';
import { type Element, h } from '../../export/html/node.js';
import { fill, type Lang } from '../../locale/index.js';
import type { DoubtShown, RemarkShown } from '../engine/shown.js';
import { WORDS } from '../words.js';
import { icon } from './icons.js';
import { doubtView } from './rows.js';
import { documentOf, type Fact, openDoubts, type Paper, recordOf } from './work.js';

/** What the paper says of itself: who adopted it, when, under which number, who signed. */
export function factsView(paper: Paper, lang: Lang): Element {
  const words = WORDS[lang];
  const document = documentOf(paper);
  const doubtful = new Set<string | null>(
    openDoubts(paper).flatMap(({ task, field }) => (task === null ? [field] : [])),
  );
  const fact = (name: Fact, label: string, value: string | null): Element =>
    h(
      'div',
      { class: `fact fact-${name}` },
      h('dt', {}, label),
      h(
        'dd',
        {},
        h(
          'button',
          {
            type: 'button',
            class: `f f-fact ${doubtful.has(name) ? 'unsure' : ''} ${paper.facts[name] === undefined ? '' : 'changed'}`,
            'data-act': 'field',
            'data-field': `/${name}`,
          },
          h('span', { class: 'sr' }, `${label}: `),
          value === null || value === ''
            ? h('span', { class: 'empty-value' }, words.notFound)
            : value,
          h('span', { class: 'pencil' }, icon('pencil')),
        ),
      ),
    );
  const date = document?.date ?? null;
  const signed = (document?.signatories ?? []).map(({ name, post }) =>
    post === null ? name : `${name}, ${post}`,
  );
  return h(
    'div',
    { class: 'facts' },
    h('h2', {}, document?.title ?? paper.name),
    h(
      'dl',
      {},
      fact('issuer', words.issuer, document?.issuer ?? null),
      fact('date', words.date, date === null ? null : figureDate(date)),
      fact('number', words.number, document?.number ?? null),
      signed.length > 0 &&
        h('div', { class: 'fact' }, h('dt', {}, words.signatories), h('dd', {}, signed.join('; '))),
    ),
  );
}

/** Doubts that belong to no task: about the paper, and words outside the items. */
export function paperDoubts(paper: Paper, lang: Lang): Element[] {
  const own = openDoubts(paper).filter(({ task }) => task === null);
  return own.map((doubt) => doubtView(doubt, lang));
}

/** Every doubt of a paper, to go through one after another. */
export function doubtsView(paper: Paper, lang: Lang): Element[] {
  const words = WORDS[lang];
  const doubts = openDoubts(paper);
  if (doubts.length === 0) return [goodNews(words.noDoubts, words.noDoubtsMore)];
  return doubts.map((doubt) =>
    h(
      'section',
      { class: 'card' },
      h(
        'button',
        {
          type: 'button',
          class: 'card-title',
          'data-act': 'show',
          'data-field': `${doubt.task ?? ''}/${doubt.field ?? 'text'}`,
        },
        doubt.task === null ? words.ofPaper : fill(words.item, { id: doubt.task }),
      ),
      h('p', { class: 'quote' }, quoteOf(paper, doubt)),
      doubtView(doubt, lang),
    ),
  );
}

const LONGEST_QUOTE = 220;

/** The printed words in question; those of the whole item where the place holds none. */
function quoteOf(paper: Paper, { task, spans }: DoubtShown): string {
  const text = spans.map(({ start, end }) => paper.read?.text.slice(start, end) ?? '').join(' … ');
  const flat = text.replace(/\s+/g, ' ').trim();
  const words = /[A-Za-zЀ-ӿ]{3}/.test(flat) ? flat : (recordOf(paper, task ?? '')?.text ?? flat);
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}

export function goodNews(title: string, more: string): Element {
  return h(
    'div',
    { class: 'news' },
    icon('check'),
    h('p', {}, h('strong', {}, title)),
    h('p', {}, more),
  );
}

/** Remarks about the paper by the rules for papers: a quieter kind than doubts about the reading. */
export function remarksView(remarks: readonly RemarkShown[], lang: Lang): Element[] {
  if (remarks.length === 0) return [];
  const words = WORDS[lang];
  return [
    h(
      'details',
      { class: 'remarks' },
      h('summary', {}, fill(words.remarks, { count: remarks.length })),
      h(
        'ul',
        { class: 'plain' },
        remarks.map(({ message, advice, item }, place) =>
          h(
            'li',
            {},
            h(
              'button',
              { type: 'button', class: 'remark', 'data-act': 'remark', 'data-id': place },
              item === null ? '' : `${fill(words.item, { id: item })}: `,
              message,
            ),
            h('p', { class: 'advice' }, advice),
          ),
        ),
      ),
    ),
  ];
}

/** What to say where a paper gave no register. */
export function noRegisterView(paper: Paper, lang: Lang): Element {
  const words = WORDS[lang];
  const { phase } = paper;
  const reasons = (paper.read?.register.diagnostics ?? []).map(({ message }) => message);
  if (phase === 'none')
    return h(
      'div',
      { class: 'news none' },
      icon('paper'),
      h('p', {}, h('strong', {}, words.noDecision)),
      (reasons.length > 0 ? reasons : [words.noDecisionMore]).map((reason) => h('p', {}, reason)),
    );
  if (phase === 'failed' || phase === 'stopped') return notRead(paper, words);
  return h(
    'div',
    { class: 'news none', role: 'status' },
    icon(phase === 'waiting' ? 'paper' : 'refresh'),
    h('p', {}, phase === 'waiting' ? words.waiting : words.reading),
  );
}

/** A paper whose reading failed, which is an error, or was stopped, which the user wanted. */
function notRead({ key, file, name, failure }: Paper, words: (typeof WORDS)[Lang]): Element {
  return h(
    'div',
    failure === null ? { class: 'news none' } : { class: 'news error', role: 'alert' },
    icon(failure === null ? 'paper' : 'warning'),
    h('p', {}, h('strong', {}, `${name}: ${failure?.message ?? words.stopped}`)),
    failure !== null && h('p', {}, h('b', {}, `${words.whatToDo}: `), failure.remedy),
    file !== null &&
      h(
        'button',
        { type: 'button', 'data-act': 'again', 'data-id': key },
        icon('refresh'),
        words.again,
      ),
  );
}
