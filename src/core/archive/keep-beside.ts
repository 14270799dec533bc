import type { CanonicalText } from '../../domain/archive-document.ts';
import { isKept } from '../../domain/is-kept.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import type { LibraryDatabase } from './database.ts';
import type { LibraryFolder } from './library-folder.ts';
import type { ObjectStore } from './object-store.ts';
import { storeObject } from './store-object.ts';
import { areBlocksWhole, findTextRow, toCanonicalText } from './text-row.ts';
import { putText } from './textless.ts';
import { readOriginalOf, type KeptBeside } from './text-versions.ts';

/** A page that came again with pictures beside it. */
export interface CameWith {
  readonly pictures: readonly { readonly source: string; readonly bytes: Uint8Array }[];
  /** Its text, as it is read with them. */
  readonly canonical: CanonicalText;
  /** The file it came as, in words. */
  readonly from: string;
}

interface Parts {
  readonly database: LibraryDatabase;
  readonly objects: ObjectStore;
  readonly folder: LibraryFolder;
}

/**
 * Keeps pictures of a document of the person's own that it did not have, and shows them in its text where that is the same;
 * false where there is nothing to keep. The text stays the version it is. Fails with a save failure.
 */
export async function keepBeside(parts: Parts, id: string, { pictures, canonical, from }: CameWith): Promise<boolean> {
  const { database } = parts;
  const reading = readOriginalOf(database, id)?.reading;
  if (reading === undefined) return false;
  const known = new Set(reading.beside?.map(({ source }) => source));
  const added = pictures.filter(({ source }) => !known.has(source));
  if (added.length === 0) return false;
  const kept: KeptBeside[] = [];
  for (const { source, bytes } of added) {
    const sha256 = sha256OfBytes(bytes);
    await storeObject(parts, sha256, bytes);
    kept.push({ source, sha256 });
  }
  const now = JSON.stringify({ ...reading, beside: [...(reading.beside ?? []), ...kept] });
  const detail = `Pictures beside it came with ${from}: ${kept.length}.`;
  database.write((run) => {
    run('UPDATE document SET reading = ? WHERE id = ?', now, id);
    run(
      'INSERT INTO event (document_id, type, at, agent, detail) VALUES (?, ?, ?, ?, ?)',
      ...[id, 'ingestion', new Date().toISOString(), 'Synoptic', detail],
    );
  });
  putText(database, id, withThoseOf(findTextRow(database, id), canonical));
  return true;
}

/** The same text with the pictures that it has already, where they did not come this time. */
function withThoseOf(row: ReturnType<typeof findTextRow>, canonical: CanonicalText): CanonicalText {
  const before = row === undefined || !areBlocksWhole(row) ? [] : toCanonicalText(row).blocks;
  const blocks = canonical.blocks.map((block, at) => {
    const had = before[at]?.pictures;
    if (had === undefined || had.length !== block.pictures?.length) return block;
    const pictures = block.pictures.map((picture, place) => {
      const old = had[place];
      return old !== undefined && isKept(old) ? old : picture;
    });
    return { ...block, pictures };
  });
  return { ...canonical, blocks };
}
