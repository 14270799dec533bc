import { FIELDS, expectPostings, goOn } from './lists.ts';
import { grown, take } from './memory.ts';

/**
 * The words of documents as they come, field by field: written down in their order, and sorted by term when they are many. A
 * word is its term and its place in its field; before those of a document stands `DOCUMENT` and its number, counted from one.
 */
const DOCUMENT: u32 = 0xffffffff;
const WORD: usize = 8;
/** More bytes of words are sorted before others come: as many as the larger caches of a processor hold. */
const ENOUGH: usize = WORD << 20;
/** Room for words at first. */
const LEAST: usize = WORD << 9;
/** Before each run of words is a number for it. */
const COUNT: usize = 4;

/** Of a field: its words, where the next goes, where their room ends, and for each term how many of them it has. */
const FIELD: usize = 16;
const NEXT: usize = 4;
const END: usize = 8;
const COUNTS: usize = 12;
const fields: usize = take(FIELDS * FIELD);

/** Where words are put while they are sorted. */
let sorted: usize = 0;
let sortedRoom: usize = 0;
let room: usize = 0;
let terms: usize = 0;

/** The field that is read, and what stands in it. */
let field: usize = 0;
let next: usize = 0;
let end: usize = 0;
let counts: usize = 0;
let document: u32 = 0;

/** Makes room for the words of one more term. */
export function countTerm(): void {
  if (terms === room) {
    room = max(room * 2, 0x100);
    for (let each: usize = 0; each < FIELDS; each += 1) {
      const at = fields + each * FIELD;
      store<usize>(at, grown(load<usize>(at, COUNTS), terms * COUNT, room * COUNT), COUNTS);
    }
    counts = load<usize>(fields + field * FIELD, COUNTS);
  }
  terms += 1;
}

/** Begins a field of a document, counted from one. */
export function beginField(ofDocument: u32, ofField: usize): void {
  field = ofField;
  document = ofDocument;
  const at = fields + field * FIELD;
  counts = load<usize>(at, COUNTS);
  next = load<usize>(at, NEXT);
  end = load<usize>(at, END);
  if (next === end) makeRoom();
  put(DOCUMENT, document);
}

/** Ends the field. */
export function endField(): void {
  store<usize>(fields + field * FIELD, next, NEXT);
}

/** Writes down a term and its place. */
export function addWord(term: u32, place: u32): void {
  if (next === end) makeRoom();
  const count = counts + usize(term) * COUNT;
  store<u32>(count, load<u32>(count) + 1);
  put(term, place);
}

/** Makes room for more words: twice as much, or by sorting those that are there; the document goes on. */
function makeRoom(): void {
  const at = fields + field * FIELD;
  const words = load<usize>(at);
  endField();
  const has = end - words;
  if (has < ENOUGH) {
    const larger = max(has * 2, LEAST);
    store<usize>(at, grown(words, has, larger));
    store<usize>(at, load<usize>(at) + has, NEXT);
    store<usize>(at, load<usize>(at) + larger, END);
  } else {
    sortWords(field);
    store<u32>(words, DOCUMENT);
    store<u32>(words, document, 4);
    store<usize>(at, words + WORD, NEXT);
  }
  next = load<usize>(at, NEXT);
  end = load<usize>(at, END);
}

function put(term: u32, place: u32): void {
  store<u32>(next, term);
  store<u32>(next, place, 4);
  next += WORD;
}

/** Moves what was written down of all fields to the lists. */
export function sortAll(): void {
  for (let each: usize = 0; each < FIELDS; each += 1) sortWords(each);
}

function sortWords(which: usize): void {
  const at = fields + which * FIELD;
  const words = load<usize>(at);
  const last = load<usize>(at, NEXT);
  const ends = load<usize>(at, COUNTS);
  if (last - words > sortedRoom) {
    sortedRoom = load<usize>(at, END) - words;
    sorted = take(sortedRoom);
    expectPostings(sortedRoom / WORD);
  }
  toPlaces(ends);
  let from: u32 = 0;
  for (let word = words; word < last; word += WORD) {
    const term = load<u32>(word);
    const place = load<u32>(word, 4);
    if (term === DOCUMENT) {
      from = place;
      continue;
    }
    const here = ends + usize(term) * COUNT;
    const to = load<usize>(here);
    store<usize>(here, to + WORD);
    store<u32>(to, from);
    store<u32>(to, place, 4);
  }
  let start = sorted;
  for (let term: u32 = 0; term < u32(terms); term += 1) {
    const to = load<usize>(ends + usize(term) * COUNT);
    if (to !== start) goOn(term, which, start, to);
    start = to;
  }
  memory.fill(ends, 0, terms * COUNT);
  store<usize>(at, words, NEXT);
}

/** Makes of counts where the words of each term begin. */
function toPlaces(ends: usize): void {
  let sum = sorted;
  for (let at = ends; at < ends + terms * COUNT; at += COUNT) {
    const count = load<usize>(at);
    store<usize>(at, sum);
    sum += count * WORD;
  }
}
