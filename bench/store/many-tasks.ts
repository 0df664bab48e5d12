import { wordQuery } from '../../src/register/query/words.js';
import type { Postgres } from '../../test/store/postgres.js';
import { median } from '../measure.js';

const RUNS = 15;

/** A store of many tasks, made of those that are there: the same words under other papers and days. */
export class ManyTasks {
  constructor(
    private readonly server: Postgres,
    private readonly say: (what: string, value: string, aim: string) => void,
  ) {}

  async run(tasks: number): Promise<void> {
    const [there = '1'] = this.server.ask('select count(*) from decisions.task');
    const copies = Math.max(0, Math.ceil(tasks / Number(there)) - 1);
    this.multiply(copies);
    const [all = '0', size = '0'] = this.server
      .ask('select count(*), pg_database_size(current_database()) / 1000000 from decisions.task')
      .join()
      .split('|');
    console.log(`a store of ${all} tasks, ${size} MB`);
    this.ask(
      'due and assignee, the first 50',
      `select document, id, day, text from decisions.due
       where day between '2020-01-01' and '2020-03-31' and bodies && array['Отдел кадров № 420']
       order by day limit 50`,
      '≤ 10 ms',
    );
    const words = wordQuery('школам № 17 отчёты') ?? [];
    const query = words
      .map(({ stems }) => `(${stems.map((stem) => `''${stem}''`).join(' | ')})`)
      .join(' & ');
    this.ask(
      'three Russian words, ranked, the first 50',
      `select paper, id, ts_rank(tsv, q) from decisions.task, cast('${query}' as tsquery) as q
       where tsv @@ q order by 3 desc limit 50`,
      '≤ 50 ms',
    );
  }

  private multiply(copies: number): void {
    if (copies === 0) return;
    this.server.ask(`
      drop index decisions.task_bodies; drop index decisions.task_tsv;
      insert into decisions.paper select key || '-' || n, document || '-' || n, kind, title, issuer, date + n, number,
        fingerprint, record, diagnostics from decisions.paper, generate_series(1, ${copies}) as n;
      insert into decisions.task select paper || '-' || n, id, place, kind, number, heading, text || ' № ' || n, deadline_type,
        start + n * 17, due + n * 17, rrule, bodies, record, decode(md5(encode(text_hash, 'hex') || n), 'hex'), tsv
        from decisions.task, generate_series(1, ${copies}) as n;
      insert into decisions.task_day select paper || '-' || n, id, day + n * 17
        from decisions.task_day, generate_series(1, ${copies}) as n;
      create index task_bodies on decisions.task using gin (bodies);
      create index task_tsv on decisions.task using gin (tsv);
      `);
    this.server.ask('vacuum analyze');
  }

  private ask(what: string, sql: string, aim: string): void {
    const times = Array.from({ length: RUNS }, () => {
      const rows = this.server.ask(`explain (analyze, timing off) ${sql}`);
      const told = rows.map((row) => /(?:Planning|Execution) Time: ([\d.]+) ms/.exec(row)?.[1]);
      return told.reduce((sum, one) => sum + Number(one ?? 0), 0);
    });
    const [found = '0'] = this.server.ask(`select count(*) from (${sql}) as found`);
    this.say(`${what} (${found} found)`, `${median(times).toFixed(1)} ms`, aim);
  }
}
