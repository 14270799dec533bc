import type { RefusalName } from '../../domain/refusal.ts';
import { openTable, type ColumnMap } from './csv-table.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import type { Expansion } from './expansion.ts';
import { rejection, type Part, type Reading } from './format.ts';
import { openWacz, openZipParts } from './archive-parts.ts';
import { openMail } from './mail.ts';
import { openMbox } from './mbox.ts';
import { readPdf } from './pdf.ts';
import { readText, TEXT_FORMATS } from './text-formats.ts';
import { openWarc } from './warc.ts';
import type { FormatFile } from './zip.ts';

/** What a person chose for a file before it is read. */
export interface ReadOptions {
  /** WHATWG label of the encoding of texts. */
  readonly encoding?: string | undefined;
  /** Which columns of a table fill what. */
  readonly columns?: ColumnMap | undefined;
}

/** A format as the registry holds it: one document a file, or several. */
export type Format = {
  readonly mediaType: string;
  readonly endings: readonly string[];
} & (
  | { readonly read: (file: FormatFile, options: ReadOptions) => Promise<Reading> | Reading }
  | {
      readonly open: (
        file: FormatFile,
        expansion: Expansion,
        options: ReadOptions,
      ) => Iterable<Part> | AsyncIterable<Part>;
    }
);

const PDF: Format = { mediaType: 'application/pdf', endings: ['pdf'], read: ({ bytes }) => readPdf(bytes) };
const DOCX: Format = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  endings: ['docx'],
  read: readDocx,
};
const EPUB: Format = { mediaType: 'application/epub+zip', endings: ['epub'], read: readEpub };
const WACZ: Format = { mediaType: 'application/wacz', endings: ['wacz'], open: openWacz };
const ZIP: Format = { mediaType: 'application/zip', endings: ['zip'], open: openZipParts };
const WARC: Format = {
  mediaType: 'application/warc',
  endings: ['warc', 'warc.gz'],
  open: ({ bytes }, expansion) => openWarc(bytes, expansion),
};

/** Every format that is read; adding one is one entry here and one file beside it. */
const FORMATS: readonly Format[] = [
  ...TEXT_FORMATS.map((format) => ({
    ...format,
    read: ({ bytes }: FormatFile, { encoding }: ReadOptions) => readText(format, bytes, encoding),
  })),
  PDF,
  DOCX,
  EPUB,
  { mediaType: 'message/rfc822', endings: ['eml'], open: ({ bytes }) => openMail(bytes, 'message/rfc822') },
  // A page with all its parts, as browsers save it, is a message too (RFC 2557).
  {
    mediaType: 'multipart/related',
    endings: ['mht', 'mhtml'],
    open: ({ bytes }) => openMail(bytes, 'multipart/related'),
  },
  { mediaType: 'application/mbox', endings: ['mbox', 'mbx'], open: ({ bytes }) => openMbox(bytes) },
  {
    mediaType: 'text/csv',
    endings: ['csv', 'tsv'],
    open: ({ bytes }, _, { columns, encoding }) => openTable(bytes, columns, encoding),
  },
  WARC,
  WACZ,
  ZIP,
];

type UnreadKind = Extract<RefusalName, `kind-${string}`>;

/** First bytes that tell the format, whatever the name ends in. */
const SIGNATURES: readonly [magic: readonly number[], format: Format | UnreadKind][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], PDF],
  [[0x57, 0x41, 0x52, 0x43, 0x2f], WARC],
  [[0x89, 0x50, 0x4e, 0x47], 'kind-png'],
  [[0xff, 0xd8, 0xff], 'kind-jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'kind-gif'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'kind-office'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'kind-rtf'],
];
const ZIP_MAGIC = [0x50, 0x4b];
const GZIP_MAGIC = [0x1f, 0x8b];
/** How far into a file the mark of a PDF may stand. */
const PDF_SEARCH = 1024;

/** Endings of every format, for messages and dialogs. */
export const readableEndings: readonly string[] = FORMATS.flatMap(({ endings }) => endings);

/** The format of a file by its first bytes, then by what a zip holds, then by its name. Fails with `UNSUPPORTED_FORMAT`. */
export async function recognise(file: FormatFile, fileName: string): Promise<Format> {
  const { bytes } = file;
  const named = byName(fileName);
  const [, signed] = SIGNATURES.find(([magic]) => startsWith(bytes, magic)) ?? [];
  if (typeof signed === 'string') throw unsupported(signed);
  if (signed !== undefined) return signed;
  if (startsWith(bytes, ZIP_MAGIC)) return byContents(file, named);
  if (startsWith(bytes, GZIP_MAGIC)) {
    if (named === WARC) return WARC;
    throw unsupported('kind-gzip');
  }
  if (named === PDF && Buffer.from(bytes.subarray(0, PDF_SEARCH)).includes('%PDF-')) return PDF;
  if (named !== undefined) return named;
  throw unsupported('kind-unknown');
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

function byName(fileName: string): Format | undefined {
  const lower = fileName.toLowerCase();
  return FORMATS.find(({ endings }) => endings.some((ending) => lower.endsWith(`.${ending}`)));
}

/** Office files, e-books and web captures are zips; what is in them tells which. */
async function byContents(file: FormatFile, named: Format | undefined): Promise<Format> {
  const names = new Set((await file.entries()).map(({ name }) => name));
  if (names.has('word/document.xml') || (named === DOCX && names.has('[Content_Types].xml'))) return DOCX;
  if (names.has('META-INF/container.xml')) return EPUB;
  if (named === WACZ || (names.has('datapackage.json') && [...names].some((name) => name.startsWith('archive/'))))
    return WACZ;
  if (names.has('xl/workbook.xml')) throw unsupported('kind-workbook');
  if (names.has('ppt/presentation.xml')) throw unsupported('kind-presentation');
  if (names.has('content.xml')) throw unsupported('kind-opendocument');
  return named !== undefined && 'read' in named ? named : ZIP;
}

function unsupported(kind: UnreadKind): Error {
  const known = readableEndings.map((ending) => `.${ending}`).join(', ');
  return rejection('UNSUPPORTED_FORMAT', kind, { known: `${known}, .jsonl` });
}
