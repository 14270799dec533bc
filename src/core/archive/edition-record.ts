import { Failure } from '../../rpc/failure.ts';
import type { OpenEdition } from '../editions/editions.ts';
import type { LibraryDatabase } from './database.ts';

/** An edition's tag files as they are, beside those the library first saw of it. */
export interface EditionCheck {
  readonly editionId: string;
  readonly version: string;
  /** Digest of its tag files now; see `digestTagFiles`. */
  readonly sha256: string;
  /** The one that was written down when this version was first opened, and when that was; null where it never was. */
  readonly firstSha256: string | null;
  readonly firstAt: string | null;
  readonly isAsFirstOpened: boolean;
}

/** What the library remembers of the editions that were opened with it. */
export interface EditionRecord {
  /** Compares the tag files of every edition, as they are on the disk now. */
  check(): Promise<EditionCheck[]>;
  /** What the last check found. */
  last(): readonly EditionCheck[];
  /**
   * Takes the tag files as they are for those of the edition from now on. Fails with `EDITION_CHANGED` where they are not
   * the ones of `sha256`, or with a save failure.
   */
  accept(editionId: string, sha256: string): Promise<void>;
}

const PUT = `INSERT INTO edition_opened (edition_id, version, tag_files_sha256, at) VALUES (?, ?, ?, ?)
  ON CONFLICT (edition_id, version) DO UPDATE SET tag_files_sha256 = excluded.tag_files_sha256, at = excluded.at`;

/**
 * Writes down the digest of the tag files of each edition whose version is opened for the first time: they list the
 * digests of everything else in it, and nothing within the edition lists theirs. A library that cannot be written
 * remembers none.
 */
export async function createEditionRecord(
  database: LibraryDatabase,
  editions: readonly OpenEdition[],
): Promise<EditionRecord> {
  const known = ({ edition: { id, version } }: OpenEdition) =>
    database.get('SELECT tag_files_sha256, at FROM edition_opened WHERE edition_id = ? AND version = ?', id, version);
  const put = ({ edition: { id, version } }: OpenEdition, sha256: string): void =>
    database.write((run) => run(PUT, id, version, sha256, new Date().toISOString()));
  const checkOne = async (opened: OpenEdition): Promise<EditionCheck> => {
    const { id: editionId, version } = opened.edition;
    const row = known(opened);
    const sha256 = await opened.digestTagFiles();
    const firstSha256 = row === undefined ? null : String(row['tag_files_sha256']);
    const firstAt = row === undefined ? null : String(row['at']);
    return { editionId, version, sha256, firstSha256, firstAt, isAsFirstOpened: firstSha256 === null || firstSha256 === sha256 }; // prettier-ignore
  };
  const check = async (): Promise<EditionCheck[]> => {
    last = await Promise.all(editions.map(checkOne));
    return last;
  };
  let last: EditionCheck[] = [];
  await check();
  if (!database.readOnly && last.some(({ firstSha256 }) => firstSha256 === null)) {
    try {
      for (const [index, { sha256, firstSha256 }] of last.entries())
        if (firstSha256 === null) put(editions[index] as OpenEdition, sha256);
      await check();
    } catch (error) {
      // A full disk keeps nobody from reading; the next opening writes it down.
      if (!(error instanceof Failure)) throw error;
    }
  }
  return {
    check,
    last: () => last,
    accept: async (editionId, wanted) => {
      const opened = editions.find(({ edition }) => edition.id === editionId);
      const sha256 = await opened?.digestTagFiles();
      if (opened === undefined || sha256 !== wanted)
        throw new Failure(
          'EDITION_CHANGED',
          'The edition has changed again, so nothing was accepted. Look at it again.',
        );
      put(opened, wanted);
      await check();
    },
  };
}
