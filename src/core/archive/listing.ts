import { setImmediate } from 'node:timers/promises';
import type { ArchiveDocument } from '../../domain/archive-document.ts';

/** The documents of an archive, read once as long as nothing changes. */
export interface Listing {
  now(): readonly ArchiveDocument[];
  /** The same, read in portions, so that others are answered meanwhile: ten thousand take a tenth of a second. */
  inPortions(): Promise<readonly ArchiveDocument[]>;
}

/** Documents read between two breaths of the loop. */
const PORTION = 1000;

/** Lists what `read` gives, as it is at the first of them; kept as long as the revision is the same. */
export function createListing(revision: () => number, read: () => Iterable<ArchiveDocument>): Listing {
  let kept: { readonly revision: number; readonly documents: readonly ArchiveDocument[] } | undefined;
  const keep = (at: number, documents: readonly ArchiveDocument[]): readonly ArchiveDocument[] => {
    kept = { revision: at, documents };
    return documents;
  };
  return {
    now: () => {
      const at = revision();
      return kept?.revision === at ? kept.documents : keep(at, [...read()]);
    },
    inPortions: async () => {
      const at = revision();
      if (kept?.revision === at) return kept.documents;
      const documents: ArchiveDocument[] = [];
      for (const each of read()) {
        documents.push(each);
        if (documents.length % PORTION === 0) await setImmediate();
      }
      // What came meanwhile is in the next list.
      return revision() === at ? keep(at, documents) : documents;
    },
  };
}
