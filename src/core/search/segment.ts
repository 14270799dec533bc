import { crc32 } from 'node:zlib';
import type { Lengths } from './bm25.ts';
import { ByteReader } from './bytes.ts';
import type { ByteSource } from './byte-source.ts';
import { Dictionary, type ListPlace } from './dictionary.ts';
import { ListCache } from './list-cache.ts';
import { PostingCursor } from './posting-cursor.ts';
import { accumulatePostings, decodePostings, type Accumulation } from './postings.ts';
import {
  FIELDS,
  FINGERPRINT,
  HEADER_BYTES,
  SECTIONS,
  UnusableSegment,
  decodeHeader,
  type Section,
  type SectionName,
} from './segment-format.ts';

/** An immutable part of the index. Postings and positions are read on demand, the rest is held. */
export interface Segment {
  readonly documents: number;
  readonly terms: number;
  /** Size of the file. */
  readonly bytes: number;
  readonly dictionary: Dictionary;
  /** Words of each document, by field. */
  readonly lengths: readonly Lengths[];
  id(document: number): Uint8Array;
  /** Below 0 when the id of the document comes before `other`, above when after; by bytes. */
  compareId(document: number, other: Uint8Array): number;
  fingerprint(document: number): Uint8Array;
  /** Decodes the documents and frequencies of a list into arrays that hold as many. */
  decode(place: ListPlace, into: { readonly documents: Int32Array; readonly frequencies: Int32Array }): void;
  /** Adds the scores of a list. */
  accumulate(place: ListPlace, into: Accumulation): void;
  cursor(place: ListPlace): PostingCursor;
  /** The encoded documents and frequencies of a list. */
  list(place: ListPlace): Uint8Array;
  /** The encoded positions of a list. */
  positions(place: ListPlace): Uint8Array;
  close(): void;
}

const NO_CACHE = new ListCache(0);

/** Bytes checked at once, so that checking a large file takes little memory. */
const CHECKED = 1024 * 1024;

/** Opens a segment after checking every byte of it; lists are read through `cache`. Throws `UnusableSegment`. */
export function openSegment(source: ByteSource, cache = NO_CACHE): Segment {
  const header = decodeHeader(source.read(0, Math.min(HEADER_BYTES, source.length)), source.length);
  for (const name of SECTIONS) check(source, name, header.sections[name]);
  const whole = (name: SectionName): Uint8Array =>
    source.read(header.sections[name].offset, header.sections[name].length);
  const ids = whole('ids');
  const idEnds = readIdEnds(ids, header.documents);
  const fingerprints = whole('fingerprints');
  const { postings, positions } = header.sections;
  const lists = cache.over(source);
  const listOf = (place: ListPlace): Uint8Array => lists.read(postings.offset + place.postings, place.postingsBytes);
  const positionsOf = (place: ListPlace): Uint8Array =>
    lists.read(positions.offset + place.positions, place.positionsBytes);
  return {
    documents: header.documents,
    terms: header.terms,
    bytes: source.length,
    dictionary: new Dictionary({ terms: whole('terms'), entries: whole('entries'), blocks: whole('blocks') }),
    lengths: readLengths(whole('lengths'), header.documents),
    id: (document) => {
      const reader = new ByteReader(ids, document === 0 ? 0 : (idEnds[document - 1] as number));
      return reader.take(reader.varint());
    },
    compareId: (document, other) => {
      const end = idEnds[document] as number;
      let at = document === 0 ? 0 : (idEnds[document - 1] as number);
      while ((ids[at++] as number) >= 0x80);
      const most = Math.min(end - at, other.length);
      for (let index = 0; index < most; index += 1) {
        const order = (ids[at + index] as number) - (other[index] as number);
        if (order !== 0) return order;
      }
      return end - at - other.length;
    },
    fingerprint: (document) => fingerprints.subarray(document * FINGERPRINT, (document + 1) * FINGERPRINT),
    decode: (place, into) =>
      decodePostings(lists.peek(postings.offset + place.postings, place.postingsBytes), place.documents, into),
    accumulate: (place, into) =>
      accumulatePostings(lists.peek(postings.offset + place.postings, place.postingsBytes), place.documents, into),
    cursor: (place) =>
      new PostingCursor({
        list: listOf(place),
        documents: place.documents,
        positionsBytes: place.positionsBytes,
        positions: (offset, length) => lists.read(positions.offset + place.positions + offset, length),
      }),
    list: listOf,
    positions: positionsOf,
    close: () => lists.close(),
  };
}

function check(source: ByteSource, name: SectionName, { offset, length, crc }: Section): void {
  let sum = 0;
  for (let done = 0; done < length; done += CHECKED) {
    sum = crc32(source.peek(offset + done, Math.min(CHECKED, length - done)), sum);
  }
  if (sum !== crc) throw new UnusableSegment('damaged', `${name} has changed`);
}

function readIdEnds(ids: Uint8Array, documents: number): Int32Array {
  const ends = new Int32Array(documents);
  const reader = new ByteReader(ids);
  for (let document = 0; document < documents; document += 1) {
    const length = reader.varint();
    ends[document] = reader.at += length;
  }
  return ends;
}

function readLengths(bytes: Uint8Array, documents: number): Lengths[] {
  const reader = new ByteReader(bytes);
  return FIELDS.map(() => {
    const lengths = new Int32Array(documents);
    let longest = 0;
    for (let document = 0; document < documents; document += 1) {
      const length = reader.varint();
      lengths[document] = length;
      if (length > longest) longest = length;
    }
    return longest > 0xffff ? lengths : new Uint16Array(lengths);
  });
}
