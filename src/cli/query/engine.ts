import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import { dayNumber } from '../../calendar/iso.js';
import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { QUERY } from '../../locale/query.js';

/** The package that answers SQL; whoever needs it installs it. */
export const ENGINE = '@duckdb/node-api';

async function load(lang: Lang): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new DecisionsError('not-installed', say(QUERY, lang, 'noEngine', { name: ENGINE }), {
      remedy: say(QUERY, lang, 'noEngineRemedy', { name: ENGINE }),
      cause,
    });
  }
}

/** Whether Parquet and SQL can be asked at all. */
export async function hasEngine(): Promise<boolean> {
  return import('@duckdb/node-api').then(
    () => true,
    () => false,
  );
}

/** A cell of an answer, as the engine gives it. */
export type EngineValue = DuckDBValue;

/** An answer: the names of its columns and its rows. */
export interface Answer {
  names: string[];
  rows: EngineValue[][];
}

/**
 * The tables of registers, ready to be asked. Nothing can be written, no other file read and no
 * extension loaded through it.
 */
export class Tables {
  private constructor(
    private readonly engine: typeof import('@duckdb/node-api'),
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** Opens Parquet files as one table `tasks`. @throws DecisionsError `not-installed` */
  static async open(files: readonly string[], lang: Lang): Promise<Tables> {
    const engine = await load(lang);
    const instance = await engine.DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    const list = files.map((file) => quoted(literal(file))).join(', ');
    await connection.run(
      `create view tasks as select * from read_parquet([${list}], union_by_name = true)`,
    );
    await connection.run(`set allowed_paths = [${files.map(quoted).join(', ')}]`);
    await connection.run('set enable_external_access = false');
    await connection.run('set lock_configuration = true');
    return new Tables(engine, instance, connection);
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  /** Asks what the program itself needs. */
  async ask(sql: string, most = Number.POSITIVE_INFINITY): Promise<Answer> {
    const reader = Number.isFinite(most)
      ? await this.connection.runAndReadUntil(sql, most)
      : await this.connection.runAndReadAll(sql);
    const rows = reader.getRows();
    return {
      names: reader.columnNames(),
      rows: Number.isFinite(most) ? rows.slice(0, most) : rows,
    };
  }

  /** Makes a table of a column of texts and a column of days. */
  async makeDays(name: string, rows: Iterable<readonly [key: string, day: string]>): Promise<void> {
    await this.connection.run(`create table ${name} (key varchar, day date)`);
    const appender = await this.connection.createAppender(name);
    for (const [key, day] of rows) {
      appender.appendVarchar(key);
      appender.appendDate(this.engine.dateValue(dayNumber(day)));
      appender.endRow();
    }
    appender.closeSync();
  }

  /** Makes a table of one column of texts. */
  async makeList(name: string, texts: Iterable<string>): Promise<void> {
    await this.connection.run(`create temp table ${name} (value varchar)`);
    const appender = await this.connection.createAppender(name);
    for (const text of texts) {
      appender.appendVarchar(text);
      appender.endRow();
    }
    appender.closeSync();
  }

  /**
   * Answers a user's query, which may only read.
   *
   * @throws DecisionsError `usage` for anything but one reading statement, and where it fails
   */
  async answer(sql: string, lang: Lang, most = Number.POSITIVE_INFINITY): Promise<Answer> {
    await this.refuseWriting(sql, lang);
    try {
      return await this.ask(sql, most);
    } catch (cause) {
      throw failed(cause, lang);
    }
  }

  private async refuseWriting(sql: string, lang: Lang): Promise<void> {
    const { StatementType } = this.engine;
    let type: number;
    try {
      const statements = await this.connection.extractStatements(sql);
      if (statements.count !== 1) {
        const count = statements.count;
        throw new DecisionsError('usage', say(QUERY, lang, 'oneStatement', { count }), {
          remedy: say(QUERY, lang, 'readOnlyRemedy'),
        });
      }
      type = (await statements.prepare(0)).statementType;
    } catch (cause) {
      throw cause instanceof DecisionsError ? cause : failed(cause, lang);
    }
    // An explained statement may be carried out as well.
    if (type === StatementType.SELECT) return;
    throw new DecisionsError('usage', say(QUERY, lang, 'readOnly'), {
      remedy: say(QUERY, lang, 'readOnlyRemedy'),
    });
  }
}

function failed(cause: unknown, lang: Lang): DecisionsError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const reason = message.split('\n')[0] ?? '';
  return new DecisionsError('usage', say(QUERY, lang, 'sqlFailed', { reason }), {
    remedy: say(QUERY, lang, 'sqlFailedRemedy'),
    cause,
  });
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A path whose signs mean themselves and no pattern. */
function literal(path: string): string {
  return path.replace(/[[*?]/g, '[$&]');
}
