import { existsSync, statSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DecisionsError } from '../../errors.js';
import { trimEndOf } from '../../language/trim.js';
import type { Lang } from '../../locale/index.js';
import { say } from '../../locale/index.js';
import { S3 } from '../../locale/s3.js';
import { type S3Address, s3Address, s3Url } from '../../store/s3/address.js';
import { S3Client } from '../../store/s3/client.js';
import { listObjects, type S3Object } from '../../store/s3/list.js';
import { readObject } from '../../store/s3/read.js';
import { deleteObject, uploadFile } from '../../store/s3/write.js';
import { readWhole } from '../../zip/whole.js';
import { JOURNAL, journalHeader, OLD_JOURNAL } from './journal.js';
import { PART_JOURNAL, PARTS, PartSender } from './object-parts.js';
import { type BatchOptions, fingerprint } from './options.js';
import { shardFolder } from './shard.js';
import type { WorkerOptions } from './task.js';

/** What a run looks at before it writes over it: who made it, and whether people have changed it. */
const LOOKED_AT: readonly string[] = ['register.csv', 'register.xlsx'];
/** Their being there is enough. */
const SEEN: readonly string[] = ['register.jsonl', 'batch.json'];
/** Bytes that a part unpacks to at most. */
const MOST_UNPACKED = 4 * 1024 ** 3;
/** Milliseconds between two looks for papers that are done. */
const LOOK = 1000;

/**
 * A prefix in object storage that a run writes to. The run itself works in a folder of its own; what
 * is done of it goes to the storage in parts of many papers as it goes on, so that a run that was
 * killed is resumed on any machine, and the registers of all papers go there at its end.
 */
export class ObjectTarget {
  private constructor(
    private readonly client: S3Client,
    readonly output: string,
    /** The folder the run works in. */
    readonly folder: string,
  ) {}

  /** @throws DecisionsError `usage`, `not-installed` */
  static async open(output: string, lang: Lang): Promise<ObjectTarget> {
    s3Address(output, lang);
    const client = await S3Client.open(process.env, lang);
    const folder = await mkdtemp(join(tmpdir(), 'decisions-batch-'));
    return new ObjectTarget(client, trimEndOf(output, '/'), folder);
  }

  /** Where the results of a run, or of its part of the archive, go. */
  urlOf({ shard }: Pick<BatchOptions, 'shard'>): string {
    return shard === null ? this.output : `${this.output}/${shardFolder(shard)}`;
  }

  /**
   * Runs with what an earlier run left behind, and sends what comes out.
   *
   * @param isWhole - whether a result is that of a run that came to its end
   * @throws DecisionsError `store`, `not-readable`; the folder with the results stays then
   */
  async during<Result>(
    options: BatchOptions,
    run: () => Promise<Result>,
    isWhole: (result: Result) => boolean,
  ): Promise<Result> {
    const top = s3Address(this.urlOf(options), this.client.lang);
    const before = await this.restore(top, options);
    const { journal } = options.worker;
    const known = existsSync(journal) ? statSync(journal).size : 0;
    const sender = new PartSender(this.client, top, options, known);
    const timer = setInterval(() => void sender.look(false), LOOK);
    let result: Result;
    try {
      result = await run();
    } catch (error) {
      clearInterval(timer);
      // What is done is kept where the next run finds it.
      await sender.end().then(
        () => this.close(),
        () => undefined,
      );
      throw error;
    }
    clearInterval(timer);
    try {
      await sender.end();
      if (isWhole(result)) await this.publish(top, options, before);
    } catch (error) {
      throw this.kept(error, options);
    }
    await this.close();
    return result;
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Fetches what an earlier run left; gives its parts where this one begins anew. */
  private async restore(top: S3Address, options: BatchOptions): Promise<S3Object[]> {
    const prefix = { ...top, key: top.key === '' ? '' : `${top.key}/` };
    const parts: S3Object[] = [];
    const { folder, resume, worker } = options;
    await mkdir(folder, { recursive: true });
    for await (const object of listObjects(this.client, prefix)) {
      const name = object.key.slice(prefix.key.length);
      if (name === JOURNAL) await this.takeJournal(object, options);
      else if (LOOKED_AT.includes(name))
        await writeFile(join(folder, name), await readObject(this.client, object));
      else if (SEEN.includes(name)) await writeFile(join(folder, name), '');
      else if (name.startsWith(PARTS)) parts.push(object);
    }
    if (!resume) return parts;
    const others: S3Object[] = [];
    for (const part of parts) if (!(await this.unpack(part, worker, options))) others.push(part);
    return others;
  }

  /** An earlier run's journal is gone on with, or set aside as files' are. */
  private async takeJournal(object: S3Object, options: BatchOptions): Promise<void> {
    const bytes = await readObject(this.client, object);
    const [first] = new TextDecoder().decode(bytes).split('\n', 1);
    const goesOn = options.resume && first === journalHeader(fingerprint(options));
    await writeFile(join(options.folder, goesOn ? JOURNAL : OLD_JOURNAL), bytes);
  }

  /** Takes a part over; false for one that was made with other options. */
  private async unpack(
    part: S3Object,
    { papers, journal }: WorkerOptions,
    options: BatchOptions,
  ): Promise<boolean> {
    const bytes = await readObject(this.client, part);
    const files = await readWhole(bytes, MOST_UNPACKED).catch((cause: unknown) => {
      throw this.damaged(part, cause);
    });
    const noted = new TextDecoder().decode(files.get(PART_JOURNAL));
    const header = journalHeader(fingerprint(options));
    if (!noted.startsWith(`${header}\n`)) return false;
    for (const [name, content] of files) {
      if (name === PART_JOURNAL) continue;
      // What lies in a bucket may be anyone's.
      if (name.split(/[/\\]/).includes('..')) throw this.damaged(part, name);
      const path = join(papers, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    // Behind the papers it tells of.
    await appendFile(journal, existsSync(journal) ? noted.slice(header.length) : noted);
    return true;
  }

  private damaged(part: S3Object, cause: unknown): DecisionsError {
    return new DecisionsError('format-damaged', say(S3, this.client.lang, 'partDamaged'), {
      path: s3Url(part),
      remedy: say(S3, this.client.lang, 'partDamagedRemedy'),
      cause,
    });
  }

  /** Sends the registers of all papers; what tells that they are whole goes last. */
  private async publish(
    top: S3Address,
    { folder }: BatchOptions,
    before: readonly S3Object[],
  ): Promise<void> {
    const files = (await readdir(folder, { withFileTypes: true })).filter((one) => one.isFile());
    const names = files.map(({ name }) => name).sort((a, b) => rank(a) - rank(b));
    for (const name of names) {
      const key = [top.key, name].filter((step) => step !== '').join('/');
      await uploadFile(this.client, { ...top, key }, join(folder, name));
    }
    for (const part of before) await deleteObject(this.client, part);
  }

  private kept(error: unknown, { folder }: BatchOptions): unknown {
    if (!(error instanceof DecisionsError)) return error;
    const { code, message, path, remedy } = error;
    const told = say(S3, this.client.lang, 'keptIn', { folder });
    return new DecisionsError(code, message, {
      ...(path === undefined ? {} : { path }),
      remedy: [remedy ?? '', told].filter((one) => one !== '').join('; '),
      cause: error,
    });
  }
}

function rank(name: string): number {
  return name === 'batch.json' ? 2 : name === 'register.jsonl' ? 1 : 0;
}
