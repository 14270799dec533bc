import { Failure } from '../../rpc/failure.ts';
import type { Archive } from '../archive/archive.ts';
import { createComparer, type Comparer } from './comparing.ts';
import type { ContentKey } from './fingerprint.ts';
import { startIndexWorker, type IndexWorker } from './index-worker.ts';
import { indexDocuments, mergeInBackground, type Report } from './indexing.ts';

/** How the index stands; `note` is for the person. */
export interface IndexStatus {
  readonly state: 'ready' | 'building' | 'failed';
  readonly documents: number;
  readonly note: string | null;
}

export interface UpkeepOptions {
  readonly archive: Archive;
  readonly workerUrl: URL;
  /** Bytes of the index that are kept in memory beside its words and ids; a default where it is not given. */
  readonly cacheBytes?: number | undefined;
  /** Called when the state changes. */
  readonly onChange: () => void;
}

const DAMAGED_NOTE = 'A part of the stored index was damaged. It was set aside and built anew from the texts.';

/** Keeps the index as the archive is, with a worker that holds it. */
export class Upkeep {
  /** How the index stands. */
  status: IndexStatus = { state: 'building', documents: 0, note: null };
  /** The worker that answers; a dead one is replaced by `sync`. */
  holder: IndexWorker;
  private readonly archive: Archive;
  private readonly workerUrl: URL;
  private readonly cacheBytes: number | undefined;
  private readonly onChange: () => void;
  private readonly folder: string | null;
  private readonly comparer: Comparer;
  private syncedAt = -1;
  private isOpen = false;
  private isClosing = false;
  private running: Promise<unknown> = Promise.resolve();
  private merging: Promise<void> | undefined;
  /** Resolved while an indexing that takes long goes on and there is something in the index. */
  private long = Promise.withResolvers<undefined>();

  constructor({ archive, workerUrl, cacheBytes, onChange }: UpkeepOptions) {
    this.archive = archive;
    this.cacheBytes = cacheBytes;
    this.workerUrl = workerUrl;
    this.onChange = onChange;
    this.folder = archive.database.readOnly ? null : archive.indexFolder;
    this.comparer = createComparer(archive);
    this.holder = startIndexWorker(workerUrl, { answers: true });
  }

  /** Brings the index up to date; resolves when it is. */
  sync(report: Report = () => undefined): Promise<void> {
    // One at a time; whoever comes meanwhile waits for the running one and then looks again.
    const next = this.running
      .then(() => this.bringUpToDate(report))
      .finally(() => (this.long = Promise.withResolvers()));
    this.running = next.catch(() => {
      this.comparer.forget();
      this.settle('failed');
    });
    return next;
  }

  /** Resolves when a query is worth asking: all is in, or the rest takes long and something is in. */
  usable(): Promise<void> {
    return Promise.race([this.long.promise, this.sync()]);
  }

  async close(): Promise<void> {
    this.isClosing = true;
    await this.running;
    await this.merging;
    if (this.holder.alive) await this.holder.ask({ kind: 'flush' }).catch(() => undefined);
    await this.holder.close();
  }

  private async bringUpToDate(report: Report): Promise<void> {
    await this.open();
    const revision = this.archive.revision();
    if (this.syncedAt === revision && this.status.state === 'ready') return;
    const { missing, documents } = await this.comparer.compare(this.holder);
    this.status = { ...this.status, documents };
    if (missing.length > 0) await this.index(missing, report);
    this.syncedAt = revision;
    this.settle('ready');
  }

  private async open(): Promise<void> {
    // Whoever asks while the core closes would start a worker that nobody ends.
    if (this.isClosing)
      throw new Failure('INDEX_UNAVAILABLE', 'Synoptic is closing: nothing is searched for any more.');
    if (!this.holder.alive) {
      this.holder = startIndexWorker(this.workerUrl, { answers: true });
      this.isOpen = false;
    }
    if (this.isOpen) return;
    this.comparer.forget();
    this.syncedAt = -1;
    const { cacheBytes } = this;
    const where = { folder: this.archive.indexFolder, writable: this.folder !== null };
    const { documents, damaged } = await this.holder.ask({ kind: 'open', ...where, cacheBytes });
    this.status = { ...this.status, documents, note: damaged > 0 ? DAMAGED_NOTE : this.status.note };
    this.isOpen = true;
  }

  private async index(documents: readonly ContentKey[], report: Report): Promise<void> {
    this.settle('building');
    const { archive, holder, workerUrl, folder } = this;
    const onHeld = (held: number): void => {
      this.status = { ...this.status, documents: held };
      if (held > 0) this.long.resolve(undefined);
    };
    await indexDocuments({
      documents,
      readText: ({ id }) => archive.plainText(id).catch(() => undefined),
      ...{ holder, workerUrl, folder, report, onHeld },
      onLong: () => onHeld(this.status.documents),
      isCancelled: () => this.isClosing,
    });
    this.mergeSoon();
  }

  private mergeSoon(): void {
    const { holder, workerUrl, folder } = this;
    if (folder === null || this.merging || this.isClosing) return;
    this.merging = mergeInBackground({ holder, workerUrl, folder, isCancelled: () => this.isClosing })
      // A merge that fails leaves things as they were.
      .catch(() => undefined)
      .finally(() => (this.merging = undefined));
  }

  private settle(state: IndexStatus['state']): void {
    this.status = { ...this.status, state };
    this.onChange();
  }
}
