/**
 * Bodies of an archive: every spelling with the id that its paper gave it, the user's own table, and
 * beside each spelling the id and name that all spellings of its body share.
 */
export const BODIES = `
create table decisions.spelling (name text not null, own text not null, primary key (name, own));
create table decisions.alias (spelling text primary key, name text not null);
alter table decisions.body add column id text, add column body text;
create index body_id on decisions.body (id);
insert into decisions.spelling (name, own)
  select distinct party ->> 'name', coalesce(party ->> 'body', '')
  from decisions.task, jsonb_array_elements((record -> 'assignees') || (record -> 'coAssignees')) as party;

drop view decisions.by_assignee;
create view decisions.by_assignee as
  select coalesce(body.body, one.name) as body, count(*) as tasks, min(due) as first_due,
    array_agg(distinct one.name) as spellings
  from decisions.task, unnest(bodies) as one (name) left join decisions.body using (name)
  where kind = 'task' group by 1;
create index paper_issuer_year on decisions.paper
  (lower(coalesce(issuer, '')), (coalesce(extract(year from date), 0)), date, key);
`;
