import { basename } from 'node:path';
import type { ProvenanceEvent } from '../../domain/archive-document.ts';
import { codePointLength } from '../../domain/code-points.ts';
import type { FileOutcome } from '../../domain/import-report.ts';
import type { Archive, DocumentReading, KeptBeside, Staging } from '../archive/archive.ts';
import type { ReadOptions } from '../formats/formats.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import type { BesidePage } from './beside.ts';
import type { DiscoveredFile } from './discover.ts';
import type { ReadDocument, ReadOutcome } from './reading.ts';

/** A file as it was found, with its bytes and their digest. */
export interface Original {
  readonly file: DiscoveredFile;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** What the person chose for it. */
  readonly options: ReadOptions;
  /** What lies beside it in its folder, by what it calls it. */
  readonly beside?: BesidePage;
}

/** Hexadecimal digits of the content digest that make a document's id: 96 bits, so that chance never repeats one. */
const ID_DIGITS = 24;
const AGENT = 'Synoptic';

/** Stages one reply of the reader, unless the same content is already here, and says what became of it. */
export async function takeIn(
  reply: ReadOutcome,
  original: Original,
  { archive, staging }: { readonly archive: Archive; readonly staging: Staging },
): Promise<FileOutcome> {
  const { shownAs } = original.file;
  const path = reply.part === null ? shownAs : `${shownAs}:${reply.part}`;
  const named = reply.part === null ? { path } : { path, file: shownAs };
  if (reply.outcome === 'rejected') return { ...named, outcome: 'rejected', code: reply.code, message: reply.message };
  const { contentSha256, description } = reply;
  const known = archive.findByContent(contentSha256) ?? staging.has(contentSha256);
  if (known !== undefined) {
    const isRestored = await archive.restoreOriginal(original.bytes, `the file ${original.file.shownAs}`);
    const hasMore = staging.has(contentSha256) === undefined && (await keepNew(known, reply, { original, archive }));
    return {
      ...named,
      outcome: 'duplicate',
      message: isRestored ? RESTORED : hasMore ? PICTURED : SAME,
      documentId: known,
      // Under the name it has here, whatever the copy is called.
      identifier: staging.has(contentSha256) === undefined ? archive.identifier(known) : description.identifier,
      title: description.title,
      sha256: contentSha256,
    };
  }
  await staging.addOriginal(original.sha256, original.bytes);
  const beside = await keepBeside(reply, original, staging);
  return { ...named, outcome: 'imported', ...stage(reply, { original, beside }, staging) };
}

/** What became of a file that is here already. */
const SAME = 'The same bytes are already in the archive, so nothing was added.';
const RESTORED = 'The stored copy was damaged or missing and was put back from this file.';
const PICTURED = 'The same page is already in the archive; the pictures beside it were added to it.';

/** Has a page that is here already keep the pictures that came beside it this time; false where it has them, or none came. */
function keepNew(
  known: string,
  { kept, canonical }: ReadDocument,
  { original, archive }: { readonly original: Original; readonly archive: Archive },
): Promise<boolean> {
  const pictures = kept.flatMap((source) => {
    const bytes = original.beside?.get(source);
    return bytes === undefined ? [] : [{ source, bytes }];
  });
  return archive.keepBeside(known, { pictures, canonical, from: original.file.shownAs });
}

/** Keeps the pictures that lie beside a page, each under its own digest. */
async function keepBeside({ kept }: ReadDocument, { beside }: Original, staging: Staging): Promise<KeptBeside[]> {
  const all: KeptBeside[] = [];
  for (const source of kept) {
    const bytes = beside?.get(source);
    if (bytes === undefined) continue;
    const sha256 = sha256OfBytes(bytes);
    await staging.addOriginal(sha256, bytes);
    all.push({ source, sha256 });
  }
  return all;
}

function stage(
  read: ReadDocument,
  { original, beside }: { readonly original: Original; readonly beside: readonly KeptBeside[] },
  staging: Staging,
): Omit<FileOutcome, 'path' | 'file' | 'outcome'> {
  const { canonical, description, warnings, contentSha256 } = read;
  const id = `d-${contentSha256.slice(0, ID_DIGITS)}`;
  const addedAt = new Date().toISOString();
  staging.add({
    id,
    contentSha256,
    originalSha256: original.sha256,
    originalBytes: original.bytes.length,
    originalPart: read.part,
    canonical,
    description,
    warnings,
    addedAt,
    reading: { ...readingOf(read, original), ...(beside.length === 0 ? {} : { beside: [...beside] }) },
    events: eventsOf(read, original, addedAt),
  });
  return {
    documentId: id,
    identifier: description.identifier,
    title: description.title,
    sha256: contentSha256,
    mediaType: description.format,
    ...(read.encoding === null ? {} : { encoding: read.encoding }),
    language: description.language,
    characters: codePointLength(canonical.text),
    passages: canonical.blocks.filter(({ number }) => number !== null).length,
    warnings,
  };
}

function readingOf({ encoding }: ReadDocument, { file, options }: Original): DocumentReading {
  return {
    fileName: basename(file.shownAs),
    decodedFrom: encoding,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.columns === undefined ? {} : { columns: options.columns }),
  };
}

function eventsOf(read: ReadDocument, { file, sha256 }: Original, at: string): ProvenanceEvent[] {
  const { part, capturedAt, encoding, canonical, description } = read;
  const from = part === null ? file.shownAs : `${isRecord(part) ? 'record ' : ''}${part} of ${file.shownAs}`;
  const events: ProvenanceEvent[] = [
    { type: 'ingestion', at, agent: AGENT, detail: `Taken in from ${from}, SHA-256 ${sha256}.` },
    { type: 'extraction', at, agent: AGENT, detail: `Canonical text frozen, SHA-256 ${canonical.sha256}.` },
  ];
  if (encoding !== null) {
    const detail = `Decoded from ${encoding} to Unicode, normal form C.`;
    events.splice(1, 0, { type: 'character-conversion', at, agent: AGENT, detail });
  }
  if (capturedAt !== null) {
    const detail = `Captured from ${description.source ?? 'the web'}, as the capture itself says.`;
    events.unshift({ type: 'capture', at: capturedAt, agent: 'The maker of the capture', detail });
  }
  return events;
}

const isRecord = (part: string): boolean => /^\d+$/.test(part);
