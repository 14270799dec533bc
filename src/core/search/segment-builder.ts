import type { ContentKey } from './fingerprint.ts';
import { fingerprintOf } from './fingerprint.ts';
import { FIELDS } from './segment-format.ts';
import { SegmentWriter } from './segment-writer.ts';
import { TokenStream } from './token-stream.ts';
import { isStopWord, normalForm } from './analyzer.ts';
import { WordTable } from './word-table.ts';
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

/** What is known of a word in one spelling: the numbers of its terms, and whether it is no stop word. */
interface KnownWord {
  readonly numbers: readonly number[];
  readonly isTelling: boolean;
}

/** The words of one language: most were seen before, in just this spelling; then nothing is normalised or stemmed. */
interface Vocabulary {
  readonly language: string;
  readonly spellings: WordTable;
  /** By the numbers of the spellings. */
  readonly known: KnownWord[];
}

/** An empty builder. */
export function createSegmentBuilder(): SegmentBuilder {
  const terms = new Map<string, number>();
  const vocabularies = new Map<string, Vocabulary>();
  const streams = FIELDS.map(() => new TokenStream());
  const writer = new SegmentWriter();
  let words = 0;

  const meet = (word: string, { language, known }: Vocabulary): KnownWord => {
    const numbers = termsOfWord(word, language).map((found) => {
      // A slice would keep the whole text alive.
      const term = Buffer.from(found, 'utf16le').toString('utf16le');
      const number = terms.get(term) ?? terms.size;
      terms.set(term, number);
      return number;
    });
    const met = { numbers, isTelling: !isStopWord(normalForm(word)) };
    known.push(met);
    return met;
  };
  /** Puts the words of a field into its stream, and returns its length: stop words do not count, as in Lunr. */
  const read = (text: string, stream: TokenStream, language: string): number => {
    const vocabulary = vocabularyIn(vocabularies, language);
    const { spellings, known } = vocabulary;
    stream.begin();
    let ordinal = 0;
    let length = 0;
    scanWords(text, (start, end) => {
      const number = spellings.numberOf(text, start, end);
      const { numbers, isTelling } = known[number] ?? meet(text.slice(start, end), vocabulary);
      if (numbers.length === 0) return;
      for (let index = 0; index < numbers.length; index += 1) stream.push(numbers[index] as number, ordinal);
      ordinal += 1;
      if (isTelling) length += 1;
    });
    words += ordinal;
    return length;
  };

  return {
    add: (document) => {
      const lengths = FIELDS.map((field, index) =>
        read(document[field], streams[index] as TokenStream, document.language ?? ''),
      );
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

function vocabularyIn(vocabularies: Map<string, Vocabulary>, language: string): Vocabulary {
  const found = vocabularies.get(language) ?? { language, spellings: new WordTable(), known: [] };
  vocabularies.set(language, found);
  return found;
}

/** UTF-8 orders like code points; UTF-16 does not once there are surrogates. */
function inByteOrder(terms: ReadonlyMap<string, number>): (readonly [string, number])[] {
  const entries = [...terms];
  if (entries.some(([term]) => /[\ud800-\udfff]/.test(term)))
    return entries.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
