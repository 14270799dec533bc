import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromFile, fromMemory } from './byte-source.ts';
import { WordsRead } from './document-words.ts';
import { loadFolder, newSegmentName, saveManifest, storeSegment, type BuiltSegment } from './index-folder.ts';
import { ListCache } from './list-cache.ts';
import { LiveIndex } from './live-index.ts';
import { chooseMerge } from './merge-policy.ts';
import { createQuestions } from './index-questions.ts';
import { rankIndex } from './query-index.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { FINGERPRINT } from './segment-format.ts';
import { openSegment } from './segment.ts';
import type { SearchReplies, SearchRequest } from './worker-messages.ts';

/** Memory for lists that were read lately, where nothing else is set. */
const CACHE_BYTES = 48 * 1024 * 1024;

type Request<Kind extends SearchRequest['kind']> = Extract<SearchRequest, { kind: Kind }>;

/** Holds the live index: answers queries from it, and writes what has changed after the answer. */
export class IndexHolder {
  private readonly index = new LiveIndex();
  private readonly words = new WordsRead();
  /** Answers all that is only asked. */
  readonly questions = createQuestions(this.index, this.words);
  private readonly inMemory = new Set<string>();
  private cache = new ListCache(0);
  /** Null while nothing is written. */
  private folder: string | null = null;
  private saving = Promise.resolve();
  /** Changes whose write is still to come; only the last of them writes. */
  private pending = 0;

  async open({ folder, writable, cacheBytes }: Request<'open'>): Promise<SearchReplies['open']> {
    this.cache = new ListCache(cacheBytes ?? CACHE_BYTES);
    const { damaged, isNamed } = await loadFolder(folder, this.index, { writable, cache: this.cache });
    if (writable) this.folder = folder;
    if (!isNamed && this.index.segments.length > 0) this.save();
    return { documents: this.index.documents, damaged };
  }

  compare({ ids, fingerprints, last }: Request<'compare'>): SearchReplies['compare'] {
    const missing: number[] = [];
    ids.forEach((text, number) => {
      const id = Buffer.from(text);
      const held = this.index.fingerprintOf(id);
      if (held) this.index.mark(id);
      const wanted = fingerprints.subarray(number * FINGERPRINT, (number + 1) * FINGERPRINT);
      if (!held || Buffer.compare(held, wanted) !== 0) missing.push(number);
    });
    if (last && this.index.sweep() > 0) this.save();
    return { missing, documents: this.index.documents };
  }

  /** The documents can be found when this returns; they reach the disk after it. */
  add({ documents }: Request<'add'>): SearchReplies['add'] {
    const builder = createSegmentBuilder();
    documents.forEach((document) => builder.add(document));
    const bytes = builder.build();
    const name = newSegmentName();
    this.take({ name, bytes }, []);
    this.save(async (folder) => {
      if ((await storeSegment(folder, bytes, name)).bytes === null) this.inMemory.delete(name);
    });
    return { documents: this.index.documents };
  }

  adopt({ segment, replaces }: Request<'adopt'>): SearchReplies['adopt'] {
    this.take(segment, replaces);
    this.save();
    // Only when the manifest no longer names them.
    this.afterSaving(async (folder) => {
      for (const name of replaces) await rm(join(folder, name), { force: true });
    });
    return { documents: this.index.documents };
  }

  async planMerge(): Promise<SearchReplies['plan-merge']> {
    await this.saving;
    const stored = this.index.segments.filter(({ name }) => this.folder !== null && !this.inMemory.has(name));
    const chosen = chooseMerge(
      stored.map(({ name, segment, dead }) => ({ name, dead, bytes: segment.bytes, documents: segment.documents })),
    );
    const parts = stored.filter(({ name }) => chosen.includes(name));
    return { parts: parts.map((part) => ({ name: part.name, dead: part.deadDocuments() })) };
  }

  query(request: Request<'query'>): SearchReplies['query'] {
    return this.questions.query(request);
  }

  rank({ text, limit, documents }: Request<'rank'>): SearchReplies['rank'] {
    for (const document of documents ?? []) this.words.add(document);
    return rankIndex(this.index, text, limit, documents && this.words);
  }

  async flush(): Promise<null> {
    await this.saving;
    return null;
  }

  private take({ name, bytes }: BuiltSegment, replaces: readonly string[]): void {
    this.words.clear();
    if (bytes) this.inMemory.add(name);
    const segment = bytes
      ? openSegment(fromMemory(bytes))
      : openSegment(fromFile(join(this.folder ?? '', name)), this.cache);
    if (replaces.length > 0) this.index.replace(replaces, name, segment);
    else this.index.add(name, segment);
  }

  /** Several changes soon after each other are one write. */
  private save(before: (folder: string) => Promise<void> = () => Promise.resolve()): void {
    if (this.folder === null) return;
    this.pending += 1;
    this.afterSaving(before);
    this.afterSaving(async (folder) => {
      this.pending -= 1;
      if (this.pending === 0) await saveManifest(folder, this.index, this.inMemory);
    });
  }

  private afterSaving(work: (folder: string) => Promise<void>): void {
    const { folder } = this;
    // What cannot be written is made anew at the next start.
    if (folder !== null) this.saving = this.saving.then(() => work(folder)).catch(() => undefined);
  }
}
