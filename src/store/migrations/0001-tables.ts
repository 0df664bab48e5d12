/**
 * The tables of an archive. Papers are known by the content of their files; a file with several
 * papers gives the second one `…#2`. What people note stands apart, so that reading a paper again
 * never touches it. Bodies and days stand beside each task as far as they are asked for.
 */
export const TABLES = `
create table decisions.source (
  id bigint generated always as identity primary key,
  uri text not null unique,
  name text not null,
  place jsonb,
  etag text not null,
  fingerprint text not null,
  chunk uuid,
  status text not null check (status in ('planned', 'read', 'none', 'failed')),
  sha256 text,
  careful int not null default 0,
  failure jsonb,
  finished timestamptz
);
create index source_chunk on decisions.source (chunk) where status = 'planned';
create index source_unplanned on decisions.source (id) where status = 'planned' and chunk is null;
create index source_failed on decisions.source (id) where status = 'failed';
create index source_sha256 on decisions.source (sha256);
create index source_finished on decisions.source (finished);

create table decisions.paper (
  key text primary key,
  document text not null,
  kind text not null,
  title text,
  issuer text,
  date date,
  number text,
  fingerprint text not null,
  record jsonb not null,
  diagnostics jsonb not null
);
create unique index paper_document on decisions.paper (document);
create index paper_file on decisions.paper (split_part(key, '#', 1));
create index paper_issuer on decisions.paper (issuer, date);

create table decisions.task (
  paper text not null,
  id text not null,
  place int not null,
  kind text not null,
  number text not null,
  heading text,
  text text not null,
  deadline_type text,
  start date,
  due date,
  rrule text,
  bodies text[] not null,
  record jsonb not null,
  text_hash bytea not null,
  tsv tsvector not null,
  primary key (paper, id)
) partition by hash (paper);
${Array.from(
  { length: 8 },
  (_, part) =>
    `create table decisions.task_${part} partition of decisions.task for values with (modulus 8, remainder ${part});`,
).join('\n')}
create index task_bodies on decisions.task using gin (bodies);
create index task_tsv on decisions.task using gin (tsv);
create index task_text_hash on decisions.task (text_hash);
create index task_recurring on decisions.task (paper) where deadline_type = 'recurring';

create table decisions.task_day (paper text not null, id text not null, day date not null);
create index task_day_day on decisions.task_day (day, paper, id);
create index task_day_paper on decisions.task_day (paper);

create table decisions.body (name text primary key);

create table decisions.mark (
  paper text not null,
  task text not null,
  status text,
  completed date,
  note text,
  changed timestamptz not null default now(),
  primary key (paper, task)
);

create view decisions.due as
  select day, paper.document, task.id, task.text, task.bodies, paper.title, paper.issuer, paper.date,
    mark.status, mark.completed
  from decisions.task_day
  join decisions.task using (paper, id)
  join decisions.paper on paper.key = task.paper
  left join decisions.mark on mark.paper = task.paper and mark.task = task.id;
create view decisions.by_assignee as
  select body, count(*) as tasks, min(due) as first_due
  from decisions.task, unnest(bodies) as body where kind = 'task' group by body;
create view decisions.failed as
  select name, failure ->> 'message' as message, failure ->> 'remedy' as remedy, finished
  from decisions.source where status = 'failed';
create view decisions.duplicates as
  select text_hash, count(*) as tasks, min(text) as text, array_agg(paper.document || '/' || id order by paper.document, id) as keys
  from decisions.task join decisions.paper on paper.key = task.paper
  where task.kind = 'task' group by text_hash having count(*) > 1;
`;
