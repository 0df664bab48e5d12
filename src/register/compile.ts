import type { Plugin } from 'unified';
import type { Node, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { ORIGIN } from '../parse/findings.js';
import type { Line } from '../parse/lines/line.js';
import { type ParseState, stateOf } from '../parse/state.js';
import { headingAddressee, readParties } from '../party/index.js';
import type { Decision } from '../tree/nodes.js';
import { VERSION } from '../version.js';
import { withBodies } from './bodies.js';
import { documentId } from './document-id.js';
import { documentPlaces } from './document-places.js';
import { withOwnDeadlines } from './own-deadlines.js';
import { PlaceBook } from './places.js';
import type { Diagnostic, Register, RegisterDocument, TaskPosition } from './schema.js';
import { collectTasks } from './tasks.js';

export interface CompileOptions {
  /** Says where each field is printed (`places` of tasks and documents). */
  places?: boolean;
}

/** The compiler: turns the finished tree into the register of one paper (`file.result`). */
export const compileRegister: Plugin<[CompileOptions?], Decision, Register> = function (
  options = {},
) {
  this.compiler = (tree, file): Register => {
    if (!isDecision(tree)) throw new TypeError('compileRegister takes the tree of decisionParse');
    return registerOf(tree, file, options.places === true);
  };
};

function isDecision(node: Node): node is Decision {
  return node.type === 'decision' && 'children' in node;
}

function registerOf(tree: Decision, file: VFile, withPlaces: boolean): Register {
  const state = stateOf(file);
  const path = file.path === undefined ? null : file.path;
  const facts = state.facts;
  const found = state.layout !== null && tree.children.some(({ type }) => type === 'item');
  const kind = found ? facts.kind : 'none';
  const id = documentId({ ...facts, kind }, path, state.source.sha256);
  const places = withPlaces ? new PlaceBook(state) : null;
  const read = collectTasks(tree, id, sectionParties, places).map((task) =>
    withOwnDeadlines(task, facts.date),
  );
  const records = withBodies(read, state.source.text);
  const tasks = records.filter((record) => record.kind === 'task');
  const statements = records.filter((record) => record.kind === 'statement');
  const factsShown = found ? facts : NO_FACTS;
  const document: RegisterDocument = {
    id,
    source: {
      path,
      format: state.source.format,
      encoding: state.source.encoding,
      sha256: state.source.sha256,
    },
    kind,
    title: factsShown.title,
    issuer: factsShown.issuer,
    date: factsShown.date,
    number: factsShown.number,
    signatories: tree.children.flatMap((block) =>
      block.type === 'signature' ? [{ name: block.name, post: block.post }] : [],
    ),
    tasks: tasks.length,
    statements: statements.length,
    ...(withPlaces ? { places: documentPlaces(tree, state.source, factsShown) } : {}),
  };
  return {
    schemaVersion: 1,
    generator: { name: 'decisions', version: VERSION },
    documents: [document],
    tasks,
    statements,
    duplicates: [],
    diagnostics: diagnosticsOf(file, state, id),
  };
}

const NO_FACTS = { kind: 'none', title: null, issuer: null, date: null, number: null } as const;

function sectionParties(title: string): ReturnType<typeof readParties> | null {
  const found = headingAddressee(title);
  if (found === null) return null;
  const parties = readParties(found.phrase, { case: 'dative' });
  return parties.assignees.length === 0 ? null : parties;
}

function diagnosticsOf(file: VFile, state: ParseState, document: string): Diagnostic[] {
  const notes = state.source.notes.map((note): Diagnostic => {
    const line = note.line === undefined ? undefined : state.lines[note.line - 1];
    const { rule, severity, message } = note;
    return {
      rule,
      severity,
      message,
      document,
      task: null,
      position: line === undefined ? null : wholeLine(line),
      related: [],
    };
  });
  const own = state.findings.map(
    ({ position, related, ...finding }): Diagnostic => ({
      ...finding,
      document,
      position: position === undefined ? null : toPosition(position),
      related: related.map((place) => ({
        message: place.message,
        position: toPosition(place.position),
      })),
    }),
  );
  // Messages of plugins that users put into the pipeline.
  const foreign = file.messages
    .filter(({ source }) => source !== ORIGIN)
    .map((message) => fromMessage(message, document));
  return [...notes, ...own, ...foreign];
}

function wholeLine(line: Line): TaskPosition {
  const start = { line: line.line, column: 1, offset: line.offset };
  const { length } = line.text;
  return { start, end: { line: line.line, column: length + 1, offset: line.offset + length } };
}

function fromMessage(message: VFileMessage, document: string): Diagnostic {
  const place = message.place;
  return {
    rule: message.ruleId ?? 'message',
    severity: message.fatal === true ? 'error' : message.fatal === undefined ? 'info' : 'warning',
    message: message.reason,
    document,
    task: null,
    position: place !== undefined && 'start' in place ? toPosition(place) : null,
    related: [],
  };
}

function toPosition({ start, end }: Position): TaskPosition {
  return {
    start: { line: start.line, column: start.column, offset: start.offset ?? 0 },
    end: { line: end.line, column: end.column, offset: end.offset ?? 0 },
  };
}
