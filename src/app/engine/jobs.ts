import { doubtsOf } from '../../doubts.js';
import { type Parsed, registerFromSource } from '../../pipeline.js';
import { joinRegisters } from '../../register/join.js';
import type { Span } from '../../register/schema.js';
import { registersOfActs } from '../../several-acts.js';
import type { Limits, NamedSource, SourceText } from '../../source/index.js';
import { readSources } from '../../source/index.js';
import { validateParsed } from '../../validate.js';
import { readPhrase, saysOf } from './deadlines.js';
import type { ActRead, Carried, Jobs, JobType } from './messages.js';
import { withoutSwitches } from './shown.js';
import { together } from './together.js';
import { update, write } from './write.js';

export type Handlers = {
  [Type in JobType]: (
    ask: Jobs[Type]['ask'],
    tell: (progress: { done: number; total: number }) => void,
  ) => Promise<Jobs[Type]['answer']>;
};

const MB = 1024 * 1024;

/** A browser's tab has less room than a program; the largest papers seen are a tenth of these. */
const LIMITS: Partial<Limits> = {
  fileBytes: 60 * MB,
  partBytes: 60 * MB,
  unpackedBytes: 150 * MB,
  textLength: 8_000_000,
  pages: 2_000,
};

export const handlers: Handlers = {
  read,
  deadline: async (ask) => readPhrase(ask),
  together: async (ask) => together(ask),
  write,
  update,
};

async function read(
  ask: Jobs['read']['ask'],
  tell: (progress: { done: number; total: number }) => void,
): Promise<Jobs['read']['answer']> {
  const bytes = new Uint8Array(ask.bytes);
  const sources = await readSources(bytes, {
    path: ask.name,
    lang: ask.lang,
    limits: LIMITS,
    onProgress: tell,
  });
  const own = sources.find(({ name }) => name === null);
  return {
    text: own?.source.text ?? '',
    acts: own === undefined ? [] : actsRead(own.source, ask),
    carried: await carriedFiles(bytes, sources),
  };
}

/** The files of a letter that can be read; its own notes name the others. */
async function carriedFiles(
  bytes: Uint8Array,
  sources: readonly NamedSource[],
): Promise<Carried[]> {
  const names = sources.flatMap(({ name }) => name ?? []);
  if (names.length === 0) return [];
  const { readLetter } = await import('../../source/mail/letter.js');
  return (
    readLetter(bytes)
      .attachments.filter(({ name }) =>
        names.some((one) => one === name || one.startsWith(`${name}/`)),
      )
      // Copies, as a view would take all of the letter with it.
      .map((file) => ({ name: file.name, bytes: new Uint8Array(file.bytes) }))
  );
}

/** The acts of a text, each a paper of its own; one that comes a second time is taken once. */
function actsRead(source: SourceText, ask: Jobs['read']['ask']): ActRead[] {
  const { name, date, lang, act: only } = ask;
  const documentDate = date === null ? {} : { documentDate: date };
  const parsed = registerFromSource(source, { path: name, lang, places: true, ...documentDate });
  if (parsed.acts === undefined) return [actRead(source, source, parsed, ask)];
  const registers = registersOfActs(parsed.acts, lang);
  const { repeated } = joinRegisters(registers);
  const again = new Set(repeated.flatMap(({ document, dropped }) => (dropped ? document : [])));
  return parsed.acts
    .map(({ source, tree }, place) => ({ source, tree, register: registers[place] }))
    .flatMap(({ register, ...act }) =>
      register === undefined || register.documents.some((one) => again.has(one))
        ? []
        : { ...act, register },
    )
    .filter((_, place) => only === null || only === place)
    .map((act) => actRead(act.source, source, act, ask));
}

function actRead(
  source: SourceText,
  whole: SourceText,
  parsed: Pick<Parsed, 'register' | 'tree'>,
  { name, lang, today }: Jobs['read']['ask'],
): ActRead {
  const { register } = parsed;
  const leaves = [...register.tasks, ...register.statements];
  return {
    shown: source === whole ? { start: 0, end: whole.text.length } : stretchOf(source),
    pages: whole.lines.at(-1)?.page ?? 0,
    register,
    doubts: doubtsOf(parsed, { lang }).map((doubt) => ({
      ...doubt,
      message: withoutSwitches(doubt.message),
    })),
    remarks: validateParsed(source, parsed, { path: name, lang }).map(
      ({ rule, severity, message, advice, item, position }) => ({
        rule,
        severity,
        message: withoutSwitches(message),
        advice: withoutSwitches(advice),
        item,
        span: position === null ? null : { start: position.start.offset, end: position.end.offset },
      }),
    ),
    says: Object.fromEntries(
      leaves.map(({ id, deadline }) => [id, saysOf(deadline, { lang, today })]),
    ),
  };
}

/** From the first line of an act to the end of its last. */
function stretchOf({ lines, text }: SourceText): Span {
  const last = lines.at(-1);
  const end = last === undefined ? -1 : text.indexOf('\n', last.offset + last.text.length);
  return { start: lines[0]?.offset ?? 0, end: end < 0 ? text.length : end };
}
