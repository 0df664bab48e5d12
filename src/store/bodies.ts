import { type BodyAliases, bodiesOf } from '../compare/bodies.js';
import { type Sql, Store } from './open.js';
import type { StoredPaper } from './paper.js';

/** Spellings read or written with one statement. */
const AT_ONCE = 5000;

/** Notes the spellings of bodies that papers use, each with the id its paper gave it. */
export async function writeSpellings(sql: Sql, papers: readonly StoredPaper[]): Promise<void> {
  const each = new Map<string, { name: string; own: string }>();
  for (const { tasks } of papers)
    for (const { assignees, coAssignees } of tasks)
      for (const { name, body: own = '' } of [...assignees, ...coAssignees])
        each.set(`${name}\n${own}`, { name, own });
  // In one order, so that two transactions never wait for each other.
  const rows = [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  if (rows.length === 0) return;
  await sql.query(
    `insert into decisions.spelling (name, own)
     select name, own from jsonb_to_recordset($1::jsonb) as one (name text, own text)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Puts the user's own table of names in the place of the one before. It wins over all else. */
export async function writeAliases(store: Store, aliases: BodyAliases): Promise<void> {
  const rows = Object.entries(aliases).flatMap(([name, spellings]) =>
    [...new Set([name, ...spellings])].map((spelling) => ({ spelling, name })),
  );
  await store.transaction(async (sql) => {
    await Store.inTurn(sql);
    await sql.query('delete from decisions.alias');
    await sql.query(
      `insert into decisions.alias (spelling, name)
       select spelling, min(name) from jsonb_to_recordset($1::jsonb) as one (spelling text, name text)
       group by spelling`,
      [JSON.stringify(rows)],
    );
  });
}

/** The user's own table, as it was given last. */
export async function readStoredAliases(sql: Sql): Promise<BodyAliases> {
  const rows = await sql.query<{ name: string; spellings: string[] }>(
    'select name, array_agg(spelling order by spelling) as spellings from decisions.alias group by name order by name',
  );
  return Object.fromEntries(rows.map(({ name, spellings }) => [name, spellings]));
}

/**
 * Gives every body of the archive one id and one name, however its papers spell it: by what papers
 * joined (abbreviation and full name), by case, quotation marks and dashes, and by the user's table.
 */
export async function unifyStore(store: Store): Promise<void> {
  await store.transaction(async (sql) => {
    await Store.inTurn(sql);
    const aliases = await readStoredAliases(sql);
    const spellings = await sql.query<{ name: string; own: string }>(
      'select name, own from decisions.spelling order by name, own',
    );
    const parties = spellings.map(({ name, own }) => (own === '' ? { name } : { name, body: own }));
    const rows = bodiesOf(parties, aliases).flatMap(({ id, name: body, spellings: names }) =>
      names.map((name) => ({ name, id, body })),
    );
    for (let at = 0; at < rows.length; at += AT_ONCE)
      await sql.query(
        `insert into decisions.body (name, id, body)
         select name, id, body from jsonb_to_recordset($1::jsonb) as one (name text, id text, body text)
         order by name
         on conflict (name) do update set id = excluded.id, body = excluded.body
         where body.id is distinct from excluded.id or body.body is distinct from excluded.body`,
        [JSON.stringify(rows.slice(at, at + AT_ONCE))],
      );
  });
}

/** Whether a spelling has come that no body has been found for yet. */
export async function hasNewSpellings(sql: Sql): Promise<boolean> {
  const rows = await sql.query(
    `select from decisions.spelling left join decisions.body using (name)
     where body.id is null limit 1`,
  );
  return rows.length > 0;
}

/** The ids of bodies by their spellings. */
export async function bodyIds(sql: Sql, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.query<{ name: string; id: string }>(
    'select name, id from decisions.body where name = any($1) and id is not null',
    [names],
  );
  return new Map(rows.map(({ name, id }) => [name, id]));
}
