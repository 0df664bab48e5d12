import { findDuplicates } from './compare/index.js';
import { type Lang, say } from './locale/index.js';
import { PARSE_MESSAGES } from './locale/parse.js';
import { coverageOf } from './parse/coverage.js';
import { partsOf } from './parse/layout/parts.js';
import type { ParseState } from './parse/state.js';
import { joinRegisters } from './register/join.js';
import type { Diagnostic, Register } from './register/schema.js';
import type { SourceText } from './source/types.js';
import type { Decision } from './tree/nodes.js';

/** One act of a text, as it was read by itself. */
export interface Act {
  /** Its lines alone; `text` is the whole one, so that places agree. */
  source: SourceText;
  register: Register;
  tree: Decision;
}

/** The acts of a text that holds several, together. */
export interface SeveralActs {
  register: Register;
  tree: Decision;
  coverage: number;
  acts: readonly Act[];
}

type ReadAct = (source: SourceText) => Omit<Act, 'source'>;

/**
 * Reads each act of a text by itself where another one may begin at the lines `state.acts`. A stretch
 * that orders nothing, or has neither date, number nor body, is no act: it stays with the one above it,
 * what stands above the first act with that. Null where one act is left.
 */
export function readSeveral(state: ParseState, read: ReadAct, lang: Lang): SeveralActs | null {
  const { source, lines } = state;
  const parts = partsOf(source, lines, state.acts).map((part) => ({ source: part, ...read(part) }));
  const starts = state.acts.filter((_, index) => isAct(parts[index + 1]));
  // A bulletin's title page is none of its acts.
  const kept = parts[0] !== undefined && isAct(parts[0]) ? starts : starts.slice(1);
  if (kept.length === 0) return null;
  const acts =
    kept.length === state.acts.length
      ? parts
      : partsOf(source, lines, kept).map((part) => ({ source: part, ...read(part) }));
  const { register } = joinRegisters(registersOfActs(acts, lang));
  const tree: Decision = {
    type: 'decision',
    children: acts.flatMap((act) => act.tree.children),
  };
  return {
    register: { ...register, duplicates: findDuplicates(register.tasks) },
    tree,
    coverage: coverageOf(tree),
    acts,
  };
}

/** The register of each act; that of every further one says where the act begins. */
export function registersOfActs(acts: readonly Act[], lang: Lang): Register[] {
  return acts.map((act, index) => (index === 0 ? act.register : withNote(act, lang)));
}

function isAct(act: Act | undefined): boolean {
  const [document] = act?.register.documents ?? [];
  if (document === undefined || document.kind === 'none') return false;
  return document.date !== null || document.number !== null || document.issuer !== null;
}

/** Says where an act behind the first begins. */
function withNote({ register, source }: Act, lang: Lang): Register {
  const [document] = register.documents;
  const first = source.lines.find(({ text }) => text.trim() !== '');
  if (document === undefined || first === undefined) return register;
  const { line, offset, text } = first;
  const note: Diagnostic = {
    rule: 'several-acts',
    severity: 'info',
    message: say(PARSE_MESSAGES, lang, 'several-acts', { line: String(line) }),
    document: document.id,
    task: null,
    position: {
      start: { line, column: 1, offset },
      end: { line, column: text.length + 1, offset: offset + text.length },
    },
    related: [],
  };
  return { ...register, diagnostics: [note, ...register.diagnostics] };
}
