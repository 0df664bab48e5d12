import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { QUERY } from '../../locale/query.js';
import type { TaskFilter } from '../../register/query/filter.js';
import type { Register } from '../../register/schema.js';
import { readStore } from '../../store/read.js';
import { openStore } from '../store/options.js';
import type { Answer } from './engine.js';

/** The tasks of a store that a filter may mean. */
export async function registerOfStore(
  address: string | undefined,
  filter: Partial<TaskFilter>,
  lang: Lang,
): Promise<Register> {
  const store = await openStore({ store: address }, lang);
  try {
    return await readStore(store, filter);
  } finally {
    await store.close();
  }
}

/** Statements that read: PostgreSQL lets a COPY write files even where it may only read. */
const READS = /^\s*(?:select|with|values|table)\b/i;

/** Answers a user's query to a store, which may only read. @throws DecisionsError */
export async function answerOfStore(
  address: string | undefined,
  sql: string,
  lang: Lang,
): Promise<Answer> {
  if (!READS.test(sql))
    throw new DecisionsError('usage', say(QUERY, lang, 'readOnly'), {
      remedy: say(QUERY, lang, 'readOnlyStoreRemedy'),
    });
  const store = await openStore({ store: address }, lang);
  try {
    return await store.readOnly(sql);
  } catch (cause) {
    if (cause instanceof DecisionsError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DecisionsError('usage', say(QUERY, lang, 'sqlFailed', { reason }), {
      remedy: say(QUERY, lang, 'readOnlyStoreRemedy'),
      cause,
    });
  } finally {
    await store.close();
  }
}
