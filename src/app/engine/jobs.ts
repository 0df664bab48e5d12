import { doubtsOf } from '../../doubts.js';
import { registerAsOne } from '../../pipeline.js';
import type { Limits, NamedSource, SourceText } from '../../source/index.js';
import { readSources } from '../../source/index.js';
import { validateParsed } from '../../validate.js';
import { readPhrase, saysOf } from './deadlines.js';
import type { Carried, Jobs, JobType, PaperRead } from './messages.js';
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
    paper: own === undefined ? null : paperRead(own.source, ask),
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

function paperRead(
  source: SourceText,
  { name, date, lang, today }: Jobs['read']['ask'],
): PaperRead {
  const documentDate = date === null ? {} : { documentDate: date };
  const parsed = registerAsOne(source, { path: name, lang, places: true, ...documentDate });
  const { register } = parsed;
  const leaves = [...register.tasks, ...register.statements];
  return {
    text: source.text,
    pages: source.lines.at(-1)?.page ?? 0,
    register,
    doubts: doubtsOf(parsed, { lang }),
    remarks: validateParsed(source, parsed, { path: name, lang }).map(
      ({ rule, severity, message, advice, item, position }) => ({
        rule,
        severity,
        message,
        advice,
        item,
        span: position === null ? null : { start: position.start.offset, end: position.end.offset },
      }),
    ),
    says: Object.fromEntries(
      leaves.map(({ id, deadline }) => [id, saysOf(deadline, { lang, today })]),
    ),
  };
}
