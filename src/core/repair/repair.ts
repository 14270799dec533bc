import { DatabaseSync } from 'node:sqlite';
import { block, type CanonicalText } from '../../domain/archive-document.ts';
import { openArchive, setDatabaseAside, type Archive, type DocumentOriginal } from '../archive/archive.ts';
import { besideOf, createReader, forkReader, optionsOf, readOriginal, type StartReader } from '../import/import.ts';
import { sha256OfText } from '../storage/storage.ts';

/** What a repair did. */
export interface Repaired {
  /** Where the database that could not be used lies now; null where it could. */
  readonly setAside: string | null;
  readonly annotations: number;
  readonly documents: number;
  /** Texts that were taken from the damaged database, and those that were read from the originals again. */
  readonly textsSaved: number;
  readonly textsRead: number;
  /** Documents whose text could not be had: their originals are named, and everything noted on them stays. */
  readonly lost: readonly { readonly id: string; readonly identifier: string; readonly why: string }[];
}

export interface RepairOptions {
  readonly library: string;
  readonly readerUrl: URL;
  readonly startReader?: StartReader | undefined;
  readonly signal: AbortSignal;
}

/**
 * Makes a library whole again. A database that is damaged or gone is set aside and made anew from the journal, with the
 * texts saved from the old one or read again from the originals; nothing is deleted. A library that opens is left as it
 * is, but for a journal that is damaged, which is written anew. Fails as `openArchive` where even that cannot be.
 */
export async function repairLibrary(options: RepairOptions): Promise<Repaired> {
  let setAside: string | null = null;
  let archive = await openWhole(options.library);
  if (archive === null) {
    setAside = setDatabaseAside(options.library);
    archive = await openArchive(options.library, [], { fromJournal: true });
  }
  try {
    const missing = archive.textless();
    const saved = setAside === null ? 0 : saveTexts(archive, setAside, missing);
    const { read, lost } = await readTexts(archive, archive.textless(), options);
    const annotations = Number(archive.database.get('SELECT count(*) AS n FROM annotation')?.['n']);
    return { setAside, annotations, documents: archive.count(), textsSaved: saved, textsRead: read, lost };
  } finally {
    archive.close();
  }
}

/** Opens a library and mends what differs from its journal; null where its database is damaged or gone. */
async function openWhole(library: string): Promise<Archive | null> {
  let archive: Archive | undefined;
  try {
    archive = await openArchive(library, []);
    // Damage in an index of the database is not seen at opening.
    archive.database.checkJournal();
    return archive;
  } catch (error) {
    archive?.close();
    if (['LIBRARY_DAMAGED', 'LIBRARY_MISSING'].includes((error as { code?: string }).code ?? '')) return null;
    throw error;
  }
}

/** Takes texts out of a damaged database, row by row, as far as they can be read and are what they were. */
function saveTexts(archive: Archive, path: string, missing: readonly DocumentOriginal[]): number {
  let saved = 0;
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(path, { readOnly: true });
  } catch {
    return 0;
  }
  try {
    for (const { id } of missing) if (saveText(archive, database, id)) saved += 1;
  } finally {
    database.close();
  }
  return saved;
}

function saveText(archive: Archive, database: DatabaseSync, id: string): boolean {
  try {
    const row = database
      .prepare('SELECT document_text.*, text_sha256 FROM document_text JOIN document ON id = document_id WHERE id = ?')
      .get(id);
    if (!row) return false;
    // A library of an older schema has no digest of the blocks.
    if ('blocks_sha256' in row && row['blocks_sha256'] !== sha256OfText(String(row['blocks']))) return false;
    const blocks = block.array().parse(JSON.parse(String(row['blocks'])));
    return archive.restoreText(id, { text: String(row['text']), sha256: String(row['text_sha256']), blocks });
  } catch {
    // This row lies in a damaged page; the others may not.
    return false;
  }
}

/**
 * Reads the texts that an import lost which ended between the journal and the database: the journal brings its documents
 * back, and has no texts. Nothing where none is missing, or where the library cannot be written.
 */
export async function readLostTexts(archive: Archive, options: Omit<RepairOptions, 'library'>): Promise<void> {
  const missing = archive.database.readOnly === null ? archive.withoutText() : [];
  if (missing.length > 0) await readTexts(archive, missing, options);
}

/** Reads originals again; a text counts only where it is the one that stood there before. */
async function readTexts(
  archive: Archive,
  missing: readonly DocumentOriginal[],
  { readerUrl, startReader = forkReader, signal }: Omit<RepairOptions, 'library'>,
): Promise<{ read: number; lost: { id: string; identifier: string; why: string }[] }> {
  const reader = createReader(readerUrl, startReader);
  const lost: { id: string; identifier: string; why: string }[] = [];
  let read = 0;
  try {
    for (const document of missing) {
      const bytes = await archive.readOriginal(document.originalSha256).catch(() => null);
      const beside = await besideOf(archive, document.reading.beside);
      const texts = bytes === null ? [] : await textsOf(bytes, document, { reader, signal, beside });
      if (texts.some((text) => archive.restoreText(document.id, text))) read += 1;
      else lost.push({ id: document.id, identifier: document.identifier, why: whyNot(bytes) });
    }
  } finally {
    reader.close();
  }
  return { read, lost };
}

const whyNot = (bytes: Uint8Array | null): string =>
  bytes === null ? 'Its original is missing or damaged.' : 'Its original no longer gives the text it gave.';

async function textsOf(
  bytes: Uint8Array,
  document: DocumentOriginal,
  {
    reader,
    ...context
  }: {
    readonly reader: ReturnType<typeof createReader>;
    readonly signal: AbortSignal;
    readonly beside: Awaited<ReturnType<typeof besideOf>>;
  },
): Promise<CanonicalText[]> {
  return onlyTexts(await readOriginal(reader, bytes, document, { options: optionsOf(document), ...context }));
}

function onlyTexts(outcomes: Awaited<ReturnType<ReturnType<typeof createReader>['read']>>): CanonicalText[] {
  return outcomes.flatMap((outcome) => (outcome.outcome === 'read' ? [outcome.canonical] : []));
}
