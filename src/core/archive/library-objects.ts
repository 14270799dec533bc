import { sha256OfBytes } from '../storage/storage.ts';
import type { Catalogue, DocumentDigests } from './catalogue.ts';
import type { FixityObject } from './fixity-check.ts';
import type { ObjectStore } from './object-store.ts';

/** The originals and texts of `documents`, which are the person's own, to be checked. */
export function libraryObjects(
  documents: readonly DocumentDigests[],
  { catalogue, objects }: { readonly catalogue: Catalogue; readonly objects: ObjectStore },
): FixityObject[] {
  // Many documents can come from one original: a file of records is read once.
  const digests = new Map<string, Promise<string | null>>();
  const originalDigest = (sha256: string): Promise<string | null> => {
    const known = digests.get(sha256) ?? objects.read(sha256).then((bytes) => bytes && sha256OfBytes(bytes));
    digests.set(sha256, known);
    return known;
  };
  return documents.flatMap(({ id, originalSha256, textSha256, beside }): FixityObject[] => [
    ...[originalSha256, ...new Set(beside)].map((sha256): FixityObject => ({
      documentId: id,
      what: 'original',
      sha256,
      digestNow: () => originalDigest(sha256),
    })),
    { documentId: id, what: 'text', sha256: textSha256, digestNow: async () => catalogue.textDigestNow(id) },
  ]);
}
