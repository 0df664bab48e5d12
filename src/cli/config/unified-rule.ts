import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Paper } from '../../rules/paper.js';
import type { Finding, Rule } from '../../rules/types.js';

/** A unified plugin without options: `() => (tree, file) => { file.message(…) }`. */
type TreePlugin = Plugin<[], Paper['tree']>;

export function isUnifiedPlugin(value: unknown): value is TreePlugin {
  return typeof value === 'function';
}

function positionOf({ place }: VFileMessage, paper: Paper): Finding['position'] {
  if (place === undefined) return null;
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place];
  const offsetOf = (point: { line: number; column: number; offset?: number | undefined }): number =>
    point.offset ?? (paper.source.lines[point.line - 1]?.offset ?? 0) + point.column - 1;
  return paper.place(offsetOf(start), offsetOf(end));
}

function findingOf(message: VFileMessage, paper: Paper): Finding {
  const rule = [message.source, message.ruleId].filter((part) => part !== undefined).join(':');
  const text = rule === '' ? message.reason : `${message.reason} (${rule})`;
  const finding: Finding = {
    message: { ru: text, en: text },
    position: positionOf(message, paper),
  };
  if (typeof message.note === 'string') finding.advice = { ru: message.note, en: message.note };
  return finding;
}

/**
 * A unified plugin as a rule: it walks the tree and leaves messages on the file. It gets a copy of
 * the tree, so that nothing it changes is seen by the rules after it, and the register in
 * `file.data.register`. It has to work synchronously.
 */
export function ruleFromUnified(plugin: TreePlugin, id: string): Rule {
  return {
    id,
    category: 'text',
    severity: { recommended: 'warning', publication: 'warning', strict: 'warning' },
    description: { ru: `подключённая проверка ${id}`, en: `plugin ${id}` },
    why: { ru: '', en: '' },
    remedy: { ru: '', en: '' },
    examples: { bad: [], good: [] },
    *check({ paper }) {
      const file = new VFile({ path: paper.path, value: paper.source.text });
      file.data.register = paper.register;
      unified().use(plugin).runSync(structuredClone(paper.tree), file);
      for (const message of file.messages) yield findingOf(message, paper);
    },
  };
}
