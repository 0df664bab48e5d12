import type { Lang } from '../../locale/index.js';
import { emptyRegister } from '../../register/empty.js';
import { putOwnFields } from '../../register/own-fields.js';
import { readOwnedRegister, readRegisterJsonl } from '../../register/read-json.js';
import { jsonLines } from '../jsonl.js';
import type { Combined, CombineOptions, CopyFile } from './combine.js';
import { combineJson } from './combine-json.js';
import type { Updater } from './index.js';
import { updateJson } from './json.js';

/**
 * Brings a register kept as JSON Lines up to date: what is true of one kept as JSON is true of it.
 *
 * @throws DecisionsError `register-invalid`
 */
export const updateJsonl: Updater = async (bytes, register, options) => {
  const whole = asJson(bytes, { lang: options.lang, path: '' });
  const { data, plan } = await updateJson(whole, register, options);
  return { data: data === whole ? bytes : asLines(data, options.lang), plan };
};

/**
 * Puts a second copy of a register kept as JSON Lines into the first one.
 *
 * @throws DecisionsError `register-invalid`
 */
export async function combineJsonl(
  first: CopyFile,
  second: CopyFile,
  options: CombineOptions,
): Promise<Combined> {
  const { lang } = options;
  const whole = ({ bytes, path }: CopyFile): CopyFile => ({
    bytes: asJson(bytes, { lang, path }),
    path,
  });
  const { data, plan } = await combineJson(whole(first), whole(second), options);
  return { data: asLines(data, lang), plan };
}

/** The lists of a register by the kinds of records. */
const LISTS = {
  document: 'documents',
  task: 'tasks',
  statement: 'statements',
  duplicate: 'duplicates',
  diagnostic: 'diagnostics',
} as const;

function isKind(record: unknown): record is keyof typeof LISTS {
  return typeof record === 'string' && Object.hasOwn(LISTS, record);
}

/** The same register as one JSON value, with everything people added. */
function asJson(bytes: Uint8Array, place: { lang: Lang; path: string }): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  // Says what is wrong with its line.
  readRegisterJsonl(text, place);
  const lists: Record<string, unknown[]> = Object.fromEntries(
    Object.values(LISTS).map((list) => [list, []]),
  );
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const { record, ...value }: Record<string, unknown> = JSON.parse(line);
    if (isKind(record)) lists[LISTS[record]]?.push(value);
  }
  const { schemaVersion, generator } = emptyRegister();
  return new TextEncoder().encode(JSON.stringify({ schemaVersion, generator, ...lists }));
}

function asLines(data: Uint8Array, lang: Lang): Uint8Array {
  const { register, fields } = readOwnedRegister(new TextDecoder().decode(data), {
    lang,
    path: '',
  });
  putOwnFields(register, fields, (path) => path);
  return new TextEncoder().encode([...jsonLines(register)].join(''));
}
