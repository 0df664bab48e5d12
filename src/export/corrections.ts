import type { Lang } from '../locale/index.js';
import { asReadOf, correctedFields } from '../register/correct.js';
import type { Task } from '../register/schema.js';
import { partyNames } from './words.js';

const FIELDS: Record<Lang, Record<ReturnType<typeof correctedFields>[number], string>> = {
  ru: {
    kind: 'вид пункта',
    text: 'поручение',
    assignees: 'исполнитель',
    coAssignees: 'соисполнители',
    deadline: 'срок',
  },
  en: {
    kind: 'kind of item',
    text: 'task',
    assignees: 'assignee',
    coAssignees: 'co-assignees',
    deadline: 'deadline',
  },
};
const WORDS = {
  ru: { corrected: 'исправлено', read: 'прочитано', nothing: 'пусто' },
  en: { corrected: 'corrected', read: 'read', nothing: 'nothing' },
} as const;
const KINDS = {
  ru: { task: 'поручение', statement: 'констатация' },
  en: { task: 'task', statement: 'statement' },
} as const;
/** A long text is not repeated whole in a remark. */
const LONGEST = 120;

/** What a person corrected in a task, in words: «исправлено: срок (прочитано: «до марта»)». */
export function correctionNotes(task: Task, lang: Lang): string[] {
  const read = asReadOf(task);
  const words = WORDS[lang];
  return correctedFields(task).map((field) => {
    const was =
      field === 'kind'
        ? KINDS[lang][read.kind]
        : field === 'text'
          ? read.text
          : field === 'deadline'
            ? (read.deadline?.text ?? '')
            : partyNames(read[field]);
    const short = was.length > LONGEST ? `${was.slice(0, LONGEST - 1)}…` : was;
    const quoted = short === '' ? words.nothing : `«${short}»`;
    return `${words.corrected}: ${FIELDS[lang][field]} (${words.read}: ${quoted})`;
  });
}
