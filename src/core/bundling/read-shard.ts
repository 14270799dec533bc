import { readFile } from 'node:fs/promises';
import { extname, sep } from 'node:path';
import type { Description, DescriptionChange, Edition } from '../../domain/archive-document.ts';
import {
  editionPath,
  toDocumentId,
  toJson,
  writePayload,
  type BesideRecord,
  type DescriptionRecord,
  type PayloadEntry,
} from '../editions/editions.ts';
import {
  readAmong,
  type Beside,
  type BesidePage,
  type DiscoveredFile,
  type ReadDocument,
  type ReadOutcome,
  type Reader,
} from '../import/import.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { toPartName } from './names.ts';
import type { ShardRecord } from './shard.ts';

/** One original of an edition, and how it is to be described. */
export interface Source {
  readonly file: DiscoveredFile;
  /** Below the source folder, with `/` between folders. */
  readonly path: string;
  readonly name: string;
  readonly change: DescriptionChange;
}

interface Writing {
  readonly root: string;
  readonly edition: Edition;
  readonly reader: Reader;
  /** Finds what pages name beside them in the folder. */
  readonly beside: Beside;
  readonly signal: AbortSignal;
  readonly onFile: (path: string) => void;
}

type Kept = Pick<ShardRecord, 'documents' | 'entries' | 'beside' | 'rejected'>;

/** Reads originals and writes them with their texts and descriptions below `root/data`; a bad one is left out and told. */
export async function writeSources(sources: readonly Source[], writing: Writing): Promise<Kept> {
  const { root, edition, reader, beside, signal, onFile } = writing;
  const entries: PayloadEntry[] = [];
  const documents: ShardRecord['documents'] = [];
  const rejected: ShardRecord['rejected'] = [];
  const pictures = createPictures(writing);
  for (const source of sources) {
    onFile(source.path);
    const bytes = await readFile(source.file.path, { signal });
    const fileName = source.path.slice(source.path.lastIndexOf('/') + 1);
    const alone = await reader.read({ kind: 'file', bytes, fileName, options: {}, skip: 0 }, signal);
    const among = await readAmong({ file: source.file, bytes, options: {} }, alone, { beside, reader, signal });
    const outcomes = among?.outcomes ?? alone;
    rejected.push(...outcomes.flatMap((outcome) => rejectionsOf(outcome, source)));
    const read = outcomes.filter((outcome) => outcome.outcome === 'read');
    if (read.length === 0) continue;
    const original = editionPath.original(source.name, extname(fileName).slice(1).toLowerCase());
    entries.push(await writePayload(root, original, bytes));
    for (const document of read) {
      const name = document.part === null ? source.name : toPartName(source.name, document.part);
      documents.push({ name, issued: describe(document, source.change).issued?.edtf ?? null });
      for (const [path, content] of filesOf({ name, document, original, source, edition }))
        entries.push(await writePayload(root, path, Buffer.from(content)));
      if (among !== null) entries.push(...(await pictures.write(name, { document, source, found: among.found })));
    }
  }
  return { documents, entries, beside: pictures.taken(), rejected };
}

function rejectionsOf(outcome: ReadOutcome, { path }: Source): ShardRecord['rejected'] {
  if (outcome.outcome === 'read') return [];
  const { part, code, message } = outcome;
  return [{ path: part === null ? path : `${path}:${part}`, code, message }];
}

interface Pictured {
  readonly document: ReadDocument;
  readonly source: Source;
  readonly found: BesidePage;
}

/** Writes the pictures that lay beside documents, each once, and remembers which files of the folder they were. */
function createPictures({ root, beside }: Writing) {
  const taken = new Set<string>();
  const written = new Set<string>();
  return {
    taken: (): string[] => [...taken].sort(),
    write: async (name: string, { document, source, found }: Pictured): Promise<PayloadEntry[]> => {
      const pictures = picturesOf(document, found);
      if (pictures.length === 0) return [];
      const record: BesideRecord = { pictures: pictures.map((each) => ({ source: each.source, path: each.path })) };
      const entries = [await writePayload(root, editionPath.beside(name), Buffer.from(toJson(record)))];
      for (const each of pictures) {
        const file = beside.find(source.file, each.source);
        if (file !== undefined) taken.add(file.shownAs.split(sep).join('/'));
        if (written.has(each.path)) continue;
        written.add(each.path);
        entries.push(await writePayload(root, each.path, each.bytes));
      }
      return entries;
    },
  };
}

interface Picture {
  readonly source: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The pictures of a document that lay beside it, and where they lie in the edition. */
function picturesOf({ kept }: ReadDocument, found: BesidePage): Picture[] {
  return kept.flatMap((source) => {
    const bytes = found.get(source);
    return bytes === undefined ? [] : [{ source, path: editionPath.picture(sha256OfBytes(bytes)), bytes }];
  });
}

interface Written {
  readonly name: string;
  readonly document: ReadDocument;
  readonly original: string;
  readonly source: Source;
  readonly edition: Edition;
}

function filesOf({ name, document, original, source, edition }: Written): [string, string][] {
  const { canonical, warnings, part } = document;
  const record: DescriptionRecord = {
    id: toDocumentId(edition.id, name),
    form: 'original',
    description: describe(document, source.change),
    events: [
      ...(document.capturedAt === null
        ? []
        : [
            {
              type: 'capture' as const,
              at: document.capturedAt,
              agent: 'The maker of the capture',
              detail: 'As the capture itself says.',
            },
          ]),
      {
        type: 'extraction',
        at: edition.issued,
        agent: 'Synoptic',
        detail: `The canonical text was frozen from ${part === null ? source.path : `${part} of ${source.path}`}.`,
      },
    ],
    warnings: [...warnings],
    original,
    ...(part === null ? {} : { part }),
  };
  return [
    [editionPath.description(name), toJson(record)],
    [editionPath.text(name), canonical.text],
    [editionPath.blocks(name), toJson({ textSha256: canonical.sha256, blocks: canonical.blocks })],
  ];
}

/** What the file says of itself, corrected by what lies beside it. */
function describe({ description }: ReadDocument, { issued, title, ...rest }: DescriptionChange): Description {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...description,
    ...given,
    ...(title === undefined ? {} : { title, titleBasis: 'given' }),
    ...(issued === undefined ? {} : { issued: issued === null ? null : { edtf: issued, basis: 'given' } }),
  };
}
