import { type Plugin, type Processor, unified } from 'unified';
import { VFile } from 'vfile';
import { requireBytes, requireDay, requireSource, requireText } from './arguments.js';
import { findDuplicates } from './compare/index.js';
import type { Lang } from './locale/index.js';
import type { DeadlineOptions } from './model/deadline.js';
import { attachAddressees } from './parse/attach/attach-addressees.js';
import { attachDeadlines } from './parse/attach/attach-deadlines.js';
import { attachReferences } from './parse/attach/attach-references.js';
import { diagnose } from './parse/attach/diagnose.js';
import { coverageOf } from './parse/coverage.js';
import { decisionParse } from './parse/decision-parse.js';
import { readHeader } from './parse/header/read-header.js';
import { type ParseState, stateOf } from './parse/state.js';
import { nestItems } from './parse/tree/nest-items.js';
import { compileRegister } from './register/compile.js';
import { joinRegisters } from './register/join.js';
import type { Register } from './register/schema.js';
import { type Act, readSeveral } from './several-acts.js';
import { type ReadOptions, readSources, sourceFromText } from './source/index.js';
import type { SourceText } from './source/types.js';
import type { Decision } from './tree/nodes.js';

// Beside the processor, so that whoever takes the processor gets its result's type, too.
declare module 'unified' {
  interface CompileResultMap {
    Register: Register;
  }
}

export { mergeRegisters } from './register/merge.js';

export interface ParseOptions extends Omit<DeadlineOptions, 'documentDate'> {
  /** Where the paper comes from; kept in the register. */
  path?: string;
  /** The paper's date as an ISO day, used when its text has none. */
  documentDate?: string;
  /** Language of the diagnostics; Russian unless told. */
  lang?: Lang;
  /** Says where each field is printed: `places` of every task and document. */
  places?: boolean;
}

/** A paper's register together with the tree it was compiled from. */
export interface Parsed {
  register: Register;
  tree: Decision;
  /** The acts of a text that holds several, each as it was read by itself; missing for one. */
  acts?: readonly Act[];
  /** Share of the operative part's characters that were understood, from 0 to 1. */
  coverage: number;
}

/**
 * The whole way of a paper, as a unified processor: parse → header → items → addressees → deadlines
 * → diagnostics → register. Plugins of one's own go in with `.use()` before it is run.
 */
export function decisionProcessor(
  options: ParseOptions = {},
): Processor<Decision, Decision, Decision, Decision, Register> {
  const { lang, documentDate, path: _path, places, ...deadlines } = options;
  return unified()
    .use(decisionParse)
    .use(readHeader, documentDate === undefined ? {} : { documentDate })
    .use(nestItems)
    .use(attachAddressees)
    .use(attachDeadlines, deadlines)
    .use(attachReferences)
    .use(diagnose, {
      ...(lang === undefined ? {} : { lang }),
      ...(deadlines.calendar === undefined ? {} : { calendar: deadlines.calendar }),
    })
    .use(compileRegister, places === undefined ? {} : { places })
    .use(markDuplicates);
}

/** Compares the tasks of the finished register: comparing stands above the register's room. */
const markDuplicates: Plugin<[], Decision, Register> = function () {
  const { compiler } = this;
  if (compiler === undefined) throw new TypeError('markDuplicates goes behind compileRegister');
  this.compiler = (tree, file): Register => {
    const register = compiler(tree, file);
    if (!isRegister(register)) throw new TypeError('markDuplicates goes behind compileRegister');
    return { ...register, duplicates: findDuplicates(register.tasks) };
  };
};

function isRegister(result: unknown): result is Register {
  return typeof result === 'object' && result !== null && 'schemaVersion' in result;
}

/**
 * Takes a source text all the way to its register. Acts that stand one behind the other in it are
 * documents of their own. Synchronous; never throws on any text.
 */
export function registerFromSource(source: SourceText, options: ParseOptions = {}): Parsed {
  requireSource(source, 'source');
  const { state, parsed } = readText(source, options);
  if (state.acts.length === 0) return parsed;
  const read = (act: SourceText) => readText(act, options).parsed;
  return readSeveral(state, read, options.lang ?? 'ru') ?? parsed;
}

function readText(
  source: SourceText,
  options: ParseOptions,
): { state: ParseState; parsed: Parsed } {
  const file = new VFile(options.path === undefined ? {} : { path: options.path });
  file.value = source.text;
  const data: Record<string, unknown> = file.data;
  data['source'] = source;
  const processor = decisionProcessor(options).freeze();
  const tree = processor.runSync(processor.parse(file), file);
  const register = processor.stringify(tree, file);
  return { state: stateOf(file), parsed: { register, tree, coverage: coverageOf(tree) } };
}

/**
 * Reads a paper's text and gives its register. No text makes it throw.
 *
 * @throws DecisionsError `argument` when the text is no string or `documentDate` is no day
 */
export function parseDecision(text: string, options: ParseOptions = {}): Register {
  requireText(text, 'text');
  requireDay(options.documentDate, 'documentDate');
  const info = options.path === undefined ? {} : { path: options.path };
  return registerFromSource(sourceFromText(text, info), options).register;
}

/**
 * Reads a paper's bytes, in any supported format and encoding, and gives its register; of a letter
 * also the papers it carries.
 *
 * @throws DecisionsError `argument` when the bytes are none or `documentDate` is no day; when the
 *   bytes are no readable paper: see `readSource`
 */
export async function parseBytes(
  bytes: Uint8Array,
  options: ParseOptions & Omit<ReadOptions, 'path' | 'lang'> = {},
): Promise<Register> {
  requireBytes(bytes, 'bytes');
  requireDay(options.documentDate, 'documentDate');
  const { format, encoding, ocr, limits, signal, onProgress, ...parse } = options;
  const { path, lang } = parse;
  const sources = await readSources(bytes, {
    path,
    lang,
    format,
    encoding,
    ocr,
    limits,
    signal,
    onProgress,
  });
  const registers = sources.map(({ name, source }) => {
    const within = name === null ? {} : { path: path === undefined ? name : `${path}/${name}` };
    return registerFromSource(source, { ...parse, ...within }).register;
  });
  const [only, ...others] = registers;
  return only !== undefined && others.length === 0 ? only : joinRegisters(registers).register;
}
