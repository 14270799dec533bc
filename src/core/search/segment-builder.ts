import type { ContentKey } from './fingerprint.ts';
import { fingerprintOf } from './fingerprint.ts';
import { FormCounts } from './form-counts.ts';
import { indexedWord } from './known-words.ts';
import { isFormTerm } from './language-stems.ts';
import type { PostingsWriter } from './postings.ts';
import { FIELDS } from './segment-format.ts';
import { SegmentWriter } from './segment-writer.ts';
import { TokenStream, type SortedTokens } from './token-stream.ts';
import { WordTable } from './word-table.ts';
import { lentUnitsOf, scanWords } from './words.ts';

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

/** What is known of a word in one spelling: the numbers of its terms and of its form, and whether it is no stop word. */
interface KnownWord {
  readonly numbers: readonly number[];
  /** -1 when its form is not counted. */
  readonly form: number;
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
  const forms = new FormCounts();
  const vocabularies = new Map<string, Vocabulary>();
  const streams = FIELDS.map(() => new TokenStream());
  const writer = new SegmentWriter();
  let words = 0;

  const meet = (word: string, { language, known }: Vocabulary): KnownWord => {
    // A slice would keep the whole text alive.
    const found = indexedWord(Buffer.from(word, 'utf16le').toString('utf16le'), language);
    const met = {
      numbers: found.terms.map((term) => numberIn(terms, term)),
      form: found.form === '' ? -1 : forms.numberOf(found.form),
      isTelling: found.isTelling,
    };
    known.push(met);
    return met;
  };
  /** Puts the words of a field into its stream, and returns its length: stop words do not count, as in Lunr. */
  const read = (text: string, field: number, language: string): number => {
    const stream = streams[field] as TokenStream;
    const vocabulary = vocabularyIn(vocabularies, language);
    const { spellings, known } = vocabulary;
    const units = lentUnitsOf(text);
    stream.begin();
    let ordinal = 0;
    let length = 0;
    const take = (start: number, end: number): void => {
      const number = spellings.numberOf(units, start, end);
      const { numbers, form, isTelling } = known[number] ?? meet(text.slice(start, end), vocabulary);
      if (numbers.length === 0) return;
      for (let index = 0; index < numbers.length; index += 1) stream.push(numbers[index] as number, ordinal);
      if (form >= 0) forms.meet(form, writer.documents, field);
      ordinal += 1;
      if (isTelling) length += 1;
    };
    scanWords(text, take, units);
    words += ordinal;
    return length;
  };

  return {
    add: (document) => {
      const lengths = FIELDS.map((field, index) => read(document[field], index, document.language ?? ''));
      writer.addDocument(Buffer.from(document.id), fingerprintOf(document), lengths);
    },
    get words() {
      return words;
    },
    get documents() {
      return writer.documents;
    },
    build: () => {
      const names = inByteOrder([...terms, ...forms.entries()]);
      const sorted = streams.map((stream) => stream.byTerm(terms.size));
      for (const [term, number] of names) {
        if (isFormTerm(term)) writer.addCounts(Buffer.from(term), forms.of(number));
        else writeTerm({ writer, sorted }, term, number);
      }
      return writer.finish();
    },
  };
}

function writeTerm(
  { writer, sorted }: { readonly writer: SegmentWriter; readonly sorted: readonly SortedTokens[] },
  term: string,
  number: number,
): void {
  sorted.forEach((stream, field) => stream.write(number, writer.lists[field] as PostingsWriter));
  writer.addTerm(Buffer.from(term));
}

function numberIn(terms: Map<string, number>, term: string): number {
  const number = terms.get(term) ?? terms.size;
  terms.set(term, number);
  return number;
}

function vocabularyIn(vocabularies: Map<string, Vocabulary>, language: string): Vocabulary {
  const found = vocabularies.get(language) ?? { language, spellings: new WordTable(), known: [] };
  vocabularies.set(language, found);
  return found;
}

/** UTF-8 orders like code points; UTF-16 does not once there are surrogates. */
function inByteOrder(entries: [string, number][]): (readonly [string, number])[] {
  if (entries.some(([term]) => /[\ud800-\udfff]/.test(term)))
    return entries.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
