import { doubtsOf } from '../../doubts.js';
import { registerAsOne } from '../../pipeline.js';
import type { Limits } from '../../source/index.js';
import { readSource } from '../../source/index.js';
import { validateParsed } from '../../validate.js';
import { readPhrase, saysOf } from './deadlines.js';
import type { Jobs, JobType, PaperRead } from './messages.js';
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
  { name, bytes, date, lang, today }: Jobs['read']['ask'],
  tell: (progress: { done: number; total: number }) => void,
): Promise<PaperRead> {
  const source = await readSource(new Uint8Array(bytes), {
    path: name,
    lang,
    limits: LIMITS,
    onProgress: tell,
  });
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
