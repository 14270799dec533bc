import type { Archive } from '../archive/archive.ts';
import { fingerprintOf, type ContentKey } from './fingerprint.ts';
import type { IndexWorker } from './index-worker.ts';

/** What the index lacks, and what it has of the archive after the removals. */
export interface Comparison {
  readonly missing: readonly ContentKey[];
  readonly documents: number;
}

/** Finds what the archive holds that the index does not; remembers how far it has looked. */
export interface Comparer {
  compare(holder: IndexWorker): Promise<Comparison>;
  /** Looks at everything the next time. */
  forget(): void;
}

/** Documents compared in one message. */
const CHUNK = 20_000;

/** A comparer that looks only at what was added, as long as nothing else has changed. */
export function createComparer(archive: Archive): Comparer {
  let last: number | undefined;
  let count = 0;
  return {
    compare: async (holder) => {
      const added = last === undefined ? undefined : archive.contents(last);
      const total = archive.count();
      const isAddition = added !== undefined && count + added.documents.length === total;
      const found = isAddition ? added : archive.contents();
      const compared = await compareIn(holder, found.documents, !isAddition);
      last = found.last;
      count = total;
      return compared;
    },
    forget: () => {
      last = undefined;
    },
  };
}

async function compareIn(holder: IndexWorker, documents: readonly ContentKey[], isWhole: boolean): Promise<Comparison> {
  const missing: ContentKey[] = [];
  let held = 0;
  for (let from = 0; from === 0 || from < documents.length; from += CHUNK) {
    const chunk = documents.slice(from, from + CHUNK);
    const reply = await holder.ask({
      kind: 'compare',
      ids: chunk.map(({ id }) => id),
      fingerprints: Buffer.concat(chunk.map(fingerprintOf)),
      last: isWhole && from + CHUNK >= documents.length,
    });
    for (const number of reply.missing) missing.push(chunk[number] as ContentKey);
    held = reply.documents;
  }
  return { missing, documents: held };
}
