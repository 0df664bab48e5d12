import { readFileSync, statSync } from 'node:fs';
import { DecisionsError } from '../../errors.js';
import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import { LIMITS } from '../../source/limits.js';
import { isS3 } from '../../store/s3/address.js';
import type { S3Client } from '../../store/s3/client.js';
import { objectAccess, readObject } from '../../store/s3/read.js';
import { unpackMember, withArchive } from './archive.js';
import { listedObject } from './objects.js';
import type { Known, Place, WorkerOptions, WorkOrder } from './task.js';

/** Whether an object has the content that is known of it: it needs not be fetched. */
export function isUnchanged({ object }: Place, known: Known | null): boolean {
  return object !== undefined && object.etag !== '' && known?.etag === object.etag;
}

/** Fetches what papers are read from: files, objects, and what lies in archives. */
export class PlaceReader {
  private readonly early = new Map<Place, Promise<Uint8Array>>();
  private opened: Promise<S3Client> | null = null;

  constructor(private readonly options: Pick<WorkerOptions, 'lang'>) {}

  /** Begins to fetch an object whose turn comes later: fetching is waiting, reading is not. */
  begin({ task: { place }, known }: WorkOrder): void {
    if (!isS3(place.path) || isUnchanged(place, known)) return;
    const bytes = this.fetch(place);
    // Told when its turn comes.
    bytes.catch(() => undefined);
    this.early.set(place, bytes);
  }

  /** @throws DecisionsError or what the system says */
  async read(place: Place): Promise<Uint8Array> {
    const begun = this.early.get(place);
    this.early.delete(place);
    return begun ?? this.fetch(place);
  }

  private async fetch(place: Place): Promise<Uint8Array> {
    const { path, entries } = place;
    const { lang } = this.options;
    if (entries.at(-1)?.encrypted)
      throw new DecisionsError('encrypted', say(BATCH, lang, 'entryEncrypted'), {
        remedy: say(BATCH, lang, 'entryEncryptedRemedy'),
      });
    if (isS3(path)) return this.fetchObject(place);
    if (entries.length > 0) return withArchive(path, (archive) => unpackMember(archive, entries));
    const status = statSync(path);
    if (!status.isFile())
      throw new DecisionsError('not-readable', say(BATCH, lang, 'noFile'), {
        remedy: say(BATCH, lang, 'noFileRemedy'),
      });
    return status.size > LIMITS.fileBytes ? tooLong() : readFileSync(path);
  }

  private async fetchObject(place: Place): Promise<Uint8Array> {
    const client = await this.client();
    const object = await listedObject(client, place);
    if (place.entries.length > 0) return unpackMember(objectAccess(client, object), place.entries);
    return object.size > LIMITS.fileBytes ? tooLong() : readObject(client, object);
  }

  private async client(): Promise<S3Client> {
    if (this.opened === null) {
      const { S3Client } = await import('../../store/s3/client.js');
      this.opened = S3Client.open(process.env, this.options.lang);
    }
    return this.opened;
  }
}

/** The reader refuses what is longer; there is no need to hold it all for that. */
function tooLong(): Uint8Array {
  return new Uint8Array(LIMITS.fileBytes + 1);
}
