import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { QUERY } from '../../locale/query.js';
import type { QueryKind } from '../../register/query/filter.js';

/** What people call the kinds of items and papers; each also goes by its own name. */
const NAMES: Readonly<Partial<Record<QueryKind, readonly string[]>>> = {
  task: ['поручение', 'поручения'],
  statement: ['констатация', 'констатации'],
  decision: ['решение', 'решения'],
  order: ['приказ', 'приказы'],
  resolution: ['постановление', 'постановления'],
  directive: ['распоряжение', 'распоряжения'],
  protocol: ['протокол', 'протоколы'],
  assignments: ['перечень', 'перечни', 'перечень поручений'],
};

const KINDS: readonly QueryKind[] = [
  'task',
  'statement',
  'decision',
  'order',
  'resolution',
  'directive',
  'protocol',
  'assignments',
];

/** The kinds a user named, in either language. @throws DecisionsError `usage` */
export function kindsOf(names: readonly string[] | undefined, lang: Lang): QueryKind[] | undefined {
  return names?.map((name) => {
    const wanted = name.toLowerCase();
    const found = KINDS.find((kind) => kind === wanted || NAMES[kind]?.includes(wanted));
    if (found !== undefined) return found;
    const kinds = KINDS.map((kind) => `${kind} (${NAMES[kind]?.[0] ?? ''})`).join(', ');
    throw new DecisionsError('usage', say(QUERY, lang, 'badKind', { value: name }), {
      remedy: say(QUERY, lang, 'badKindRemedy', { kinds }),
    });
  });
}
