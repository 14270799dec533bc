import { crcOf } from './crc.ts';
import { FIELDS } from './lists.ts';
import { scratch, take } from './memory.ts';
import { STREAM, copyStream, putBytes, putNumber, sizeOf } from './stream.ts';
import { beginDocument, place, readField, telling } from './words.ts';

/** Numbers of one document: the bytes of its title, of its text and of its id, and its language. */
const NUMBERS: usize = 4 * 4;

/** What is written of documents besides their words: ids, fingerprints, and lengths by field. */
const columns: usize = take((2 + FIELDS) * STREAM);
/** Bytes of a text's digest in a fingerprint, behind which stands a checksum. */
const DIGEST: usize = 8;
const fingerprint: usize = take(DIGEST + 4);
const IDS: usize = 0;
const FINGERPRINTS: usize = STREAM;
const LENGTHS: usize = 2 * STREAM;

/** Documents and words that were taken in. */
export let documents: u32 = 0;
export let words: u32 = 0;

/** Of a batch of documents: how many, and where their parts stand. */
const TEXTS: usize = 4;
const NUMBERS_AT: usize = 8;
const IDS_AT: usize = 12;
const LANGUAGES: usize = 16;
const DIGESTS_AT: usize = 20;
/** Of a language: its table, and the checksum that those of titles go on from. */
const LANGUAGE: usize = 8;

/**
 * Takes in a batch: how many documents, and where stand their fields, each followed by a 0; what `NUMBERS` says of each; their ids;
 * their languages; and the digests of their texts, as fingerprints have them.
 */
export function takeIn(batch: usize): void {
  const count = load<usize>(batch);
  let digest = load<usize>(batch, DIGESTS_AT);
  const numbers = load<usize>(batch, NUMBERS_AT);
  let from = load<usize>(batch, TEXTS);
  let id = load<usize>(batch, IDS_AT);
  for (let at = numbers; at < numbers + count * NUMBERS; at += NUMBERS) {
    documents += 1;
    const language = load<usize>(batch, LANGUAGES) + load<usize>(at, 12) * LANGUAGE;
    beginDocument(documents, load<usize>(language));
    store<u64>(fingerprint, load<u64>(digest));
    store<u32>(fingerprint, crcOf(from, from + load<usize>(at), load<u32>(language, 4)), DIGEST);
    putBytes(columns + FINGERPRINTS, fingerprint, fingerprint + DIGEST + 4);
    digest += DIGEST;
    for (let field: usize = 0; field < FIELDS; field += 1) {
      const to = from + load<usize>(at + (field << 2));
      readField(from, to, field);
      putNumber(columns + LENGTHS + field * STREAM, telling);
      words += place;
      from = to + 1;
    }
    const length = load<usize>(at, 8);
    putNumber(columns + IDS, u32(length));
    putBytes(columns + IDS, id, id + length);
    id += length;
  }
}

/** Lays out a column: where it ends, and its bytes behind that. */
export function layOutColumn(column: usize): usize {
  const stream = columns + column * STREAM;
  const out = scratch(4 + sizeOf(stream));
  store<usize>(out, copyStream(stream, out + 4));
  return out;
}

/** Forgets the documents; their streams are forgotten elsewhere. */
export function clearDocuments(): void {
  memory.fill(columns, 0, (2 + FIELDS) * STREAM);
  documents = words = 0;
}
