import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Description, DescriptionChange, Edition } from '../../domain/archive-document.ts';
import {
  editionPath,
  toDocumentId,
  toJson,
  writePayload,
  type DescriptionRecord,
  type PayloadEntry,
} from '../editions/editions.ts';
import type { DiscoveredFile, ReadDocument, Reader } from '../import/import.ts';
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
  readonly signal: AbortSignal;
  readonly onFile: (path: string) => void;
}

/** Reads originals and writes them with their texts and descriptions below `root/data`; a bad one is left out and told. */
export async function writeSources(
  sources: readonly Source[],
  { root, edition, reader, signal, onFile }: Writing,
): Promise<Pick<ShardRecord, 'documents' | 'entries' | 'rejected'>> {
  const entries: PayloadEntry[] = [];
  const documents: ShardRecord['documents'] = [];
  const rejected: ShardRecord['rejected'] = [];
  for (const source of sources) {
    onFile(source.path);
    const bytes = await readFile(source.file.path, { signal });
    const fileName = source.path.slice(source.path.lastIndexOf('/') + 1);
    const outcomes = await reader.read({ kind: 'file', bytes, fileName, options: {}, skip: 0 }, signal);
    const read = outcomes.filter((outcome) => outcome.outcome === 'read');
    for (const outcome of outcomes) {
      if (outcome.outcome === 'read') continue;
      const path = outcome.part === null ? source.path : `${source.path}:${outcome.part}`;
      rejected.push({ path, code: outcome.code, message: outcome.message });
    }
    if (read.length === 0) continue;
    const original = editionPath.original(source.name, extname(fileName).slice(1).toLowerCase());
    entries.push(await writePayload(root, original, bytes));
    for (const document of read) {
      const name = document.part === null ? source.name : toPartName(source.name, document.part);
      documents.push({ name, issued: describe(document, source.change).issued?.edtf ?? null });
      for (const [path, content] of filesOf({ name, document, original, source, edition }))
        entries.push(await writePayload(root, path, Buffer.from(content)));
    }
  }
  return { documents, entries, rejected };
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
