import { crc32 } from 'node:zlib';
import { ANALYZER_VERSION } from './analyzer.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** The file format of docs/index-format.md; a segment of another version is rebuilt. */
export const FORMAT_VERSION = 2;
/** Fields in the order of their numbers. */
export const FIELDS = ['title', 'text'] as const;
/** Terms in one block of the dictionary. */
export const BLOCK_TERMS = 16;
/** Documents of a posting list between two entries of its skip table. */
export const SKIP = 128;
/** Bytes that identify the content of a document. */
export const FINGERPRINT = 12;

/** Sections in the order they stand in the file. */
export const SECTIONS = [
  'fields',
  'ids',
  'fingerprints',
  'lengths',
  'terms',
  'entries',
  'blocks',
  'postings',
  'positions',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Where a section lies in the file, and its CRC-32. */
export interface Section {
  readonly offset: number;
  readonly length: number;
  readonly crc: number;
}

export interface SegmentHeader {
  readonly documents: number;
  readonly terms: number;
  readonly sections: Readonly<Record<SectionName, Section>>;
}

/** The line ends betray a transfer in text mode. */
const MAGIC = Buffer.from('SYNSEG\r\n', 'latin1');
const COUNTS = 24;
export const HEADER_BYTES = MAGIC.length + COUNTS + SECTIONS.length * 12 + 4;

/** A segment that cannot be used: `damaged` when its bytes are not what was written, `outdated` when made by another version. */
export class UnusableSegment extends Error {
  readonly reason: 'damaged' | 'outdated';

  constructor(reason: 'damaged' | 'outdated', detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** Lays out a whole segment file. */
export function encodeSegment(
  counts: { readonly documents: number; readonly terms: number },
  sections: Readonly<Record<SectionName, Uint8Array>>,
): Uint8Array {
  const head = new ByteWriter(HEADER_BYTES);
  head.append(MAGIC);
  for (const value of [FORMAT_VERSION, ANALYZER_VERSION, counts.documents, counts.terms]) head.uint32(value);
  for (const value of [FIELDS.length, SECTIONS.length]) head.uint32(value);
  let offset = HEADER_BYTES;
  for (const name of SECTIONS) {
    head.uint32(offset);
    head.uint32(sections[name].length);
    head.uint32(crc32(sections[name]));
    offset += sections[name].length;
  }
  head.uint32(crc32(head.written()));
  const file = new Uint8Array(offset);
  file.set(head.written());
  let at = HEADER_BYTES;
  for (const name of SECTIONS) {
    file.set(sections[name], at);
    at += sections[name].length;
  }
  return file;
}

/** Reads the header in `bytes` of a file of `fileBytes`. Throws `UnusableSegment`. */
export function decodeHeader(bytes: Uint8Array, fileBytes: number): SegmentHeader {
  if (bytes.length < HEADER_BYTES || !MAGIC.equals(bytes.subarray(0, MAGIC.length)))
    throw new UnusableSegment('damaged', 'no segment');
  const reader = new ByteReader(bytes, HEADER_BYTES - 4);
  if (crc32(bytes.subarray(0, HEADER_BYTES - 4)) !== reader.uint32())
    throw new UnusableSegment('damaged', 'the header has changed');
  reader.at = MAGIC.length;
  const versions = [reader.uint32(), reader.uint32()];
  const [documents, terms] = [reader.uint32(), reader.uint32()];
  const layout = [reader.uint32(), reader.uint32()];
  const wanted = [FORMAT_VERSION, ANALYZER_VERSION, FIELDS.length, SECTIONS.length];
  if ([...versions, ...layout].some((value, index) => value !== wanted[index]))
    throw new UnusableSegment('outdated', `format ${versions.join('.')}`);
  const sections = {} as Record<SectionName, Section>;
  let end = HEADER_BYTES;
  for (const name of SECTIONS) {
    sections[name] = { offset: reader.uint32(), length: reader.uint32(), crc: reader.uint32() };
    if (sections[name].offset !== end) throw new UnusableSegment('damaged', `${name} is out of place`);
    end += sections[name].length;
  }
  if (end !== fileBytes) throw new UnusableSegment('damaged', `${fileBytes} bytes instead of ${end}`);
  return { documents, terms, sections };
}
