import { type Processor, unified } from 'unified';
import { VFile } from 'vfile';
import { findDuplicates } from './compare/index.js';
import type { DeadlineOptions } from './deadline/types.js';
import type { Lang } from './locale/index.js';
import { attachAddressees } from './parse/attach-addressees.js';
import { attachDeadlines } from './parse/attach-deadlines.js';
import { coverageOf } from './parse/coverage.js';
import { decisionParse } from './parse/decision-parse.js';
import { diagnose } from './parse/diagnose.js';
import { nestItems } from './parse/nest-items.js';
import { readHeader } from './parse/read-header.js';
import { compileRegister } from './register/compile.js';
import type { Register } from './register/schema.js';
import { sourceFromText } from './source/index.js';
import type { SourceText } from './source/types.js';
import type { Decision } from './tree/nodes.js';

export interface ParseOptions extends Omit<DeadlineOptions, 'documentDate'> {
  /** Where the paper comes from; kept in the register. */
  path?: string;
  /** The paper's date as an ISO day, used when its text has none. */
  documentDate?: string;
  /** Language of the diagnostics; Russian unless told. */
  lang?: Lang;
}

/** A paper's register together with the tree it was compiled from. */
export interface Parsed {
  register: Register;
  tree: Decision;
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
  const { lang, documentDate, path: _path, ...deadlines } = options;
  return unified()
    .use(decisionParse)
    .use(readHeader, documentDate === undefined ? {} : { documentDate })
    .use(nestItems)
    .use(attachAddressees)
    .use(attachDeadlines, deadlines)
    .use(diagnose, lang === undefined ? {} : { lang })
    .use(compileRegister);
}

/** Takes a source text all the way to its register. Synchronous; never throws on any text. */
export function registerFromSource(source: SourceText, options: ParseOptions = {}): Parsed {
  const file = new VFile(options.path === undefined ? {} : { path: options.path });
  file.value = source.text;
  const data: Record<string, unknown> = file.data;
  data['source'] = source;
  const processor = decisionProcessor(options).freeze();
  const tree = processor.runSync(processor.parse(file), file);
  const register = processor.stringify(tree, file);
  return {
    register: { ...register, duplicates: findDuplicates(register.tasks) },
    tree,
    coverage: coverageOf(tree),
  };
}

/** Reads a paper's text and gives its register. */
export function parseDecision(text: string, options: ParseOptions = {}): Register {
  const info = options.path === undefined ? {} : { path: options.path };
  return registerFromSource(sourceFromText(text, info), options).register;
}

/** One register of many papers: records in the papers' order, duplicates within each as they are. */
export function mergeRegisters(registers: readonly Register[]): Register {
  const [first] = registers;
  const empty: Register = {
    schemaVersion: 1,
    generator: first?.generator ?? { name: 'decisions', version: '' },
    documents: [],
    tasks: [],
    statements: [],
    duplicates: [],
    diagnostics: [],
  };
  for (const register of registers) {
    empty.documents.push(...register.documents);
    empty.tasks.push(...register.tasks);
    empty.statements.push(...register.statements);
    empty.duplicates.push(...register.duplicates);
    empty.diagnostics.push(...register.diagnostics);
  }
  return empty;
}
