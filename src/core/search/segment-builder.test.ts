import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256OfText } from '../storage/storage.ts';
import { DateReader, dateTerm } from './dates.ts';
import { fingerprintOf } from './fingerprint.ts';
import { indexedWord } from './known-words.ts';
import { packDocuments } from './packed-documents.ts';
import { PostingsWriter } from './postings.ts';
import { createSegmentBuilder, type IndexDocument } from './segment-builder.ts';
import { SegmentWriter, type Bytes } from './segment-writer.ts';
import { scanWords } from './word-scanner.ts';

/** Places of a term by document, and documents of a form, in each field. */
type Places = Map<number, number[]>;

const held = <Key, Value>(map: Map<Key, Value>, key: Key, value: () => Value): Value => {
  const found = map.get(key) ?? value();
  map.set(key, found);
  return found;
};

/** A segment made with maps, a word at a time. */
function slowSegment(documents: readonly IndexDocument[]): Uint8Array {
  const terms = new Map<string, readonly Places[]>();
  const forms = new Map<string, readonly Set<number>[]>();
  const writer = new SegmentWriter();
  documents.forEach((each, document) => {
    const lengths = [each.title, each.text].map((text, field) => {
      let [place, length] = [0, 0];
      const dates = new DateReader();
      const add = (term: string, at: number): void =>
        void held(held(terms, term, () => [new Map(), new Map()])[field] as Places, document, () => []).push(at);
      scanWords(text, (start, end) => {
        const word = indexedWord(text.slice(start, end), each.language ?? '');
        if (word.terms.length === 0) return;
        word.terms.forEach((term) => add(term, place));
        if (word.form !== '')
          held(forms, word.form, () => [new Set<number>(), new Set<number>()])[field]?.add(document);
        const date = dates.read(word.date, place);
        if (date > 0) add(dateTerm(date), dates.first);
        place += 1;
        if (word.isTelling) length += 1;
      });
      return length;
    });
    writer.addDocument(whole(Buffer.from(each.id)), whole(fingerprintOf(each)), lengths);
  });
  const names = [...terms.keys(), ...forms.keys()].map((name) => Buffer.from(name));
  for (const name of names.sort((a, b) => Buffer.compare(a, b))) {
    const places = terms.get(name.toString());
    if (places) writer.addTerm(name, places.map(encoded));
    else writer.addCounts(name, forms.get(name.toString())?.map(({ size }) => size) ?? []);
  }
  return writer.finish();
}

const whole = (bytes: Uint8Array): Bytes => ({ bytes, from: 0, to: bytes.length });

function encoded(places: Places): PostingsWriter {
  const list = new PostingsWriter();
  for (const [document, each] of places) {
    list.add(document, each.length);
    each.forEach((place, index) => list.positions.varint(place - (each[index - 1] ?? 0)));
  }
  return list;
}

const documentOf = (text: string, { id = 'one', title = '', language = '' } = {}): IndexDocument => ({
  ...{ id, title, text, language },
  textSha256: sha256OfText(text),
});

function expectSame(documents: readonly IndexDocument[]): void {
  const builder = createSegmentBuilder();
  builder.addAll(
    packDocuments(
      documents,
      documents.map(({ text }) => text),
    ),
  );
  expect(Buffer.compare(builder.build(), slowSegment(documents))).toBe(0);
}

/** What texts are put together from: letters of many scripts, what joins and what parts them, and what only expressions can tell. */
const PIECES = [
  'The', 'toll', "o'er", 'dogs’', 'l’été', 'ʼ', 'x', 'I', 'internationalization', 'antidisestablishmentarianism-s',
  'указ', 'Ёлка', 'м’ята', 'п’ять', 'достопримечательностями', 'Überraschungsangriff', 'Straße', 'naïve', 'é', 'İstanbul', 'ﬁne',
  'ελληνικά', 'שלום', 'مرحبا', 'नमस्ते', 'ไทย', '東京都', '한국어', '𝒳y', '𐐀', '𝟏𝟐', '٣٤٥', '½', '²', 'Ⅻ', 'x²',
  '1', '12', '300', '000', '2022', '1234567', '٣', '300,000', '300 000', '1.2', '1,234.56', '12 345', "7'500", '7’500', '2nd', '3d',
  'one', 'two', 'Three', 'hundred', 'thousand', 'and', 'million', 'mln', 'двести', 'тысяч', 'тыс.', 'млн', 'дві', 'сто',
  '21', '09', 'September', 'May', '21.09.2022', '2022-09-21', 'of', 'st',
  '\u0301', '\u200d', '\ufeff', '\u0000', '\ud800', '\udc00', '😀', '—', '…',
]; // prettier-ignore
const JOINTS = ['', ' ', '  ', ', ', '. ', '\n\n', '-', '.', ',', "'", '’', '\u00a0', '\u2009', ' - ', '/'];
const text = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })),
      fc.constantFrom(...JOINTS),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.flat().join(''));
const document = fc
  .record({
    id: fc.string({ unit: 'binary', maxLength: 9 }),
    title: text,
    text,
    language: fc.constantFrom('', 'de', 'fr', 'ru'),
  })
  .map(({ text: said, ...others }) => documentOf(said, others));

test('texts of all kinds give the segment that a slow reading with maps gives', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 12 }), (documents) => expectSame(documents)),
    { numRuns: 150 },
  );
});

test('a builder that has made segments makes the next as a new one does', () => {
  const builder = createSegmentBuilder();
  fc.assert(
    fc.property(fc.array(document, { maxLength: 4 }), (documents) => {
      documents.forEach((each) => builder.add(each));
      expect(Buffer.compare(builder.build(), slowSegment(documents))).toBe(0);
      expect(builder.documents).toBe(0);
    }),
    { numRuns: 100 },
  );
});

test('lists of many documents get their skip tables, and long texts are sorted in parts', () => {
  const words = Array.from({ length: 3000 }, (_, number) => `word${number.toString(36)}`);
  const documents = Array.from({ length: 700 }, (_, number) =>
    documentOf(
      Array.from({ length: 100 }, (_each, at) => words[(number * at * at + at) % (at % 7 === 0 ? 9 : 3000)]).join(' '),
      { id: `d${number}`, title: number % 3 === 0 ? 'Toll toll' : `Toll ${number}` },
    ),
  );
  const long = Array.from({ length: 1_300_000 }, (_, at) => words[(at * 7) % ((at % 5) * 500 + 3)]).join(' ');
  expectSame([...documents, documentOf(long, { id: 'long' }), documentOf('word1 at the end', { id: 'last' })]);
});

test('a text of numbers and rare letters without end is read in parts', () => {
  const digits = '7'.repeat(2000);
  const groups = `1${' 000'.repeat(300)}`;
  const rare = '𝒳'.repeat(900);
  expectSame([
    documentOf(`${digits} million ${groups} million 0${'0'.repeat(600)}5 million ${rare} ${groups}.5 ${rare}’${rare}`),
    documentOf(`1.${'5.'.repeat(700)} million two${' hundred'.repeat(200)} and three`),
  ]);
});
