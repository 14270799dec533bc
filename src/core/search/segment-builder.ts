import type { ContentKey } from './fingerprint.ts';
import { fingerprintOf } from './fingerprint.ts';
import { FIELDS } from './segment-format.ts';
import { SegmentWriter } from './segment-writer.ts';
import { TokenStream } from './token-stream.ts';
import { scanWords, termsOfWord } from './words.ts';

/** A document as the index takes it. */
export interface IndexDocument extends ContentKey {
  readonly text: string;
}

/** Gathers documents in memory and makes a segment of them; used once. */
export interface SegmentBuilder {
  add(document: IndexDocument): void;
  /** Words taken in, in all fields. */
  readonly words: number;
  readonly documents: number;
  /** The segment file. */
  build(): Uint8Array;
}

/** An empty builder. */
export function createSegmentBuilder(): SegmentBuilder {
  const terms = new Map<string, number>();
  /** Most words were seen before, in just this spelling; then nothing is normalised or stemmed. */
  const known = new Map<string, readonly number[]>();
  const streams = FIELDS.map(() => new TokenStream());
  const writer = new SegmentWriter();
  let words = 0;

  const numbersOf = (word: string): readonly number[] => {
    const numbers = termsOfWord(word).map((term) => {
      const number = terms.get(term) ?? terms.size;
      terms.set(term, number);
      return number;
    });
    // A slice would keep the whole text alive.
    known.set(Buffer.from(word, 'utf16le').toString('utf16le'), numbers);
    return numbers;
  };
  const read = (text: string, stream: TokenStream): number => {
    stream.begin();
    let ordinal = 0;
    scanWords(text, (start, end) => {
      const word = text.slice(start, end);
      const numbers = known.get(word) ?? numbersOf(word);
      if (numbers.length === 0) return;
      for (const number of numbers) stream.push(number, ordinal);
      ordinal += 1;
    });
    return ordinal;
  };

  return {
    add: (document) => {
      const lengths = FIELDS.map((field, index) => read(document[field], streams[index] as TokenStream));
      words += lengths.reduce((sum, length) => sum + length, 0);
      writer.addDocument(Buffer.from(document.id), fingerprintOf(document), lengths);
    },
    get words() {
      return words;
    },
    get documents() {
      return writer.documents;
    },
    build: () => {
      const sorted = streams.map((stream) => stream.byTerm(terms.size));
      for (const [term, number] of inByteOrder(terms)) {
        sorted.forEach((stream, field) => stream.write(number, writer.lists[field] as (typeof writer.lists)[number]));
        writer.addTerm(Buffer.from(term));
      }
      return writer.finish();
    },
  };
}

/** UTF-8 orders like code points; UTF-16 does not once there are surrogates. */
function inByteOrder(terms: ReadonlyMap<string, number>): (readonly [string, number])[] {
  const entries = [...terms];
  if (entries.some(([term]) => /[\ud800-\udfff]/.test(term)))
    return entries.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
