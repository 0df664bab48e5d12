import { defineRule } from '../define.js';
import { example } from '../example.js';
import type { Paper } from '../paper.js';
import type { Finding } from '../types.js';

/** Remarks that rules of their own say better, from the tree. */
const SAID_ELSEWHERE = new Set([
  'number-unique',
  'number-gap',
  'number-inferred',
  'deadline-unknown',
  'deadline-impossible',
  'document-date-missing',
  'unrecognized-text',
]);

/** Doubts of the program about its own reading: `parse` tells them, the paper is not at fault. */
const OWN_DOUBTS = new Set(['deadline-doubtful']);

function* notesOf(paper: Paper): Generator<Finding> {
  const said = new Set<string>();
  for (const { rule, message, position, task, related } of paper.register.diagnostics) {
    if (SAID_ELSEWHERE.has(rule) || OWN_DOUBTS.has(rule)) continue;
    said.add(`${rule} ${message}`);
    yield {
      message: { ru: `${message} [${rule}]`, en: `${message} [${rule}]` },
      position,
      item: task,
      related: related.map((place) => ({
        position: place.position,
        message: { ru: place.message, en: place.message },
      })),
    };
  }
  for (const { rule, message, line } of paper.source.notes) {
    if (said.has(`${rule} ${message}`)) continue;
    const at = line === undefined ? undefined : paper.source.lines[line - 1];
    yield {
      message: { ru: `${message} [${rule}]`, en: `${message} [${rule}]` },
      position: at === undefined ? null : paper.place(at.offset, at.offset + at.text.length),
    };
  }
}

export default defineRule({
  id: 'reader-note',
  category: 'source',
  severity: { recommended: 'info', publication: 'warning', strict: 'warning' },
  appliesTo: 'any',
  description: {
    ru: 'При чтении файла что-то потеряно или угадано.',
    en: 'Something was lost or guessed while the file was read.',
  },
  why: {
    ru: 'Остальные правила видят только то, что прочитано: о потере лучше знать.',
    en: 'All other rules see only what was read, so a loss is worth knowing of.',
  },
  remedy: {
    ru: 'Сохраните документ в UTF-8 с набранными в тексте номерами.',
    en: 'Save the paper as UTF-8 with its numbers typed in the text.',
  },
  examples: {
    bad: [],
    good: [example('1. Отделу кадров подготовить график обучения до 1 марта 2022 года.')],
  },
  check: ({ paper }) => notesOf(paper),
});
