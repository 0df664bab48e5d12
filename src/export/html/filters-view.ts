import type { DeadlineType } from '../../model/deadline.js';
import { DEADLINE_TYPES } from '../words.js';
import type { ReportData } from './model.js';
import { type Element, h } from './node.js';
import { REPORT_WORDS } from './words.js';

/** The bar of filters; hidden until the script that serves it runs. */
export function filtersView(data: ReportData): Element {
  const words = REPORT_WORDS[data.lang];
  return h(
    'form',
    { id: 'filters', class: 'filters', role: 'search', 'aria-label': words.filters, hidden: true },
    field(
      'query',
      words.search,
      'wide',
      h('input', {
        type: 'search',
        id: 'query',
        placeholder: words.searchHint,
        autocomplete: 'off',
        spellcheck: 'false',
      }),
    ),
    field('assignee', words.assignee, '', h('select', { id: 'assignee' }, assigneeOptions(data))),
    data.documents.length > 1 &&
      field(
        'document',
        words.document,
        '',
        h('select', { id: 'document' }, [
          option('', words.anyDocument),
          ...data.documents.map(({ label }, place) => option(String(place), label)),
        ]),
      ),
    field('type', words.type, '', h('select', { id: 'type' }, typeOptions(data))),
    field(
      'group',
      words.group,
      'narrow',
      h('select', { id: 'group' }, [
        option('document', words.byDocument),
        option('assignee', words.byAssignee),
        option('due', words.byDue),
      ]),
    ),
    h(
      'div',
      { class: 'result' },
      h('output', { id: 'shown', for: 'query assignee type' }),
      h('button', { type: 'button', id: 'period', class: 'chip', hidden: true }),
      h('button', { type: 'reset', id: 'reset', class: 'quiet', hidden: true }, words.reset),
    ),
  );
}

function field(id: string, label: string, width: string, control: Element): Element {
  return h('div', { class: `field ${width}`.trim() }, h('label', { for: id }, label), control);
}

function option(value: string, label: string): Element {
  return h('option', { value }, label);
}

/** Assignees by name; «not named» last, where there are such tasks. */
function assigneeOptions({ lang, parties, tasks }: ReportData): Element[] {
  const words = REPORT_WORDS[lang];
  const counts = new Map<number, number>();
  for (const { assignees, coAssignees } of tasks) {
    const all = [...assignees, ...coAssignees];
    for (const party of all.length > 0 ? new Set(all) : [-1]) {
      counts.set(party, (counts.get(party) ?? 0) + 1);
    }
  }
  const order = new Intl.Collator(lang).compare;
  const named = parties
    .map((name, place) => ({ name, place }))
    .sort((a, b) => order(bare(a.name), bare(b.name)) || a.place - b.place)
    .map(({ name, place }) => option(String(place), `${name} (${counts.get(place) ?? 0})`));
  const unnamed = counts.get(-1) ?? 0;
  return [
    option('', words.anyAssignee),
    ...named,
    ...(unnamed > 0 ? [option('-1', `${words.noAssignee} (${unnamed})`)] : []),
  ];
}

function bare(name: string): string {
  return name.replace(/[«»"„“”]/g, '');
}

function typeOptions({ lang, tasks }: ReportData): Element[] {
  const present = new Set(tasks.map(({ deadline }) => deadline?.type ?? 'none'));
  const types: DeadlineType[] = [
    'date',
    'period',
    'recurring',
    'multiple',
    'relative',
    'continuous',
    'on-request',
    'event',
    'schedule',
    'unknown',
  ];
  return [
    option('', REPORT_WORDS[lang].anyType),
    ...types
      .filter((type) => present.has(type))
      .map((type) => option(type, DEADLINE_TYPES[lang][type])),
    ...(present.has('none') ? [option('none', REPORT_WORDS[lang].noDeadline)] : []),
  ];
}
