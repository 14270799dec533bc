import type { z } from 'zod';
import type { partlyRead } from '../../contract/conflicts.ts';
import type { Archive } from '../archive/archive.ts';
import type { LibraryComparison, Scope } from './library-comparison.ts';

/** What was not read whole, as the contract carries it; of one document where one is asked for. */
export const listPartlyRead = (
  { archive, conflicts }: { readonly archive: Archive; readonly conflicts: LibraryComparison },
  scope: Scope,
  wanted: string | undefined,
): z.infer<typeof partlyRead>[] =>
  conflicts.partlyRead(scope).flatMap(({ id, why }) => {
    if (wanted !== undefined && id !== wanted) return [];
    const { title, language } = archive.document(id).description;
    return [{ documentId: id, title, language, why }];
  });
