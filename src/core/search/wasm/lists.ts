import { grown, output, take } from './memory.ts';
import { STREAM, copyStream, putBytes, putNumber, sizeOf, writeNumber } from './stream.ts';

/**
 * The posting lists of all terms in each field, encoded as they will stand in the segment. Each is a line of the processor's
 * cache: the last two documents, counted from one, how often it stands in the last and where it did so last; its bytes; in how
 * many documents it is; and what is known of its skip table, a stream and the three numbers of the entry before.
 */
const LIST: usize = 64;
export const FIELDS: usize = 2;
const LAST: usize = 0;
const BEFORE: usize = 4;
const FREQUENCY: usize = 8;
const PLACE: usize = 12;
const POSTINGS: usize = 16;
const POSITIONS: usize = 32;
const DOCUMENTS: usize = 48;
const SKIPS: usize = 52;
const SKIPPED: usize = STREAM;

/** Documents between two entries of a skip table. */
const SKIP: u32 = 128;
/** Most bytes of one number. */
const NUMBER: usize = 5;

/** Where the lists of each field are. */
const fields: usize = take(FIELDS * sizeof<usize>());
let room: usize = 0;
let terms: usize = 0;

/** Makes the lists of one more term, which are empty. */
export function addTerm(): void {
  if (terms === room) {
    room = max(room * 2, 0x100);
    for (let field = fields; field < fields + FIELDS * sizeof<usize>(); field += sizeof<usize>())
      store<usize>(field, grown(load<usize>(field), terms * LIST, room * LIST));
  }
  terms += 1;
}

/** Empties all lists; their streams are forgotten elsewhere. */
export function clearLists(): void {
  for (let field: usize = 0; field < FIELDS; field += 1)
    for (let term: u32 = 0; term < u32(terms); term += 1) {
      const list = listOf(term, field);
      if (load<u32>(list, DOCUMENTS) === 0) continue;
      const skips = load<usize>(list, SKIPS);
      memory.fill(list, 0, LIST);
      if (skips === 0) continue;
      memory.fill(skips, 0, LIST);
      store<usize>(list, skips, SKIPS);
    }
}

function listOf(term: u32, field: usize): usize {
  return load<usize>(fields + field * sizeof<usize>()) + usize(term) * LIST;
}

/** Room for the bytes of so many postings and places, before they go to a list. */
let postingsRoom: usize = 0;
let positionsRoom: usize = 0;

/** Makes room for so many postings at once. */
export function expectPostings(most: usize): void {
  postingsRoom = take(most * NUMBER * 2);
  positionsRoom = take(most * NUMBER);
}

/** Lets the list of a term in a field go on: from `from` to `to` pairs of a document, counted from one, and a place in its field. */
export function goOn(term: u32, field: usize, from: usize, to: usize): void {
  const list = listOf(term, field);
  let last = load<u32>(list, LAST);
  let before = load<u32>(list, BEFORE);
  let frequency = load<u32>(list, FREQUENCY);
  let place = load<u32>(list, PLACE);
  let documents = load<u32>(list, DOCUMENTS);
  let posting = postingsRoom;
  let position = positionsRoom;
  for (let pair = from; pair < to; pair += 8) {
    const document = load<u32>(pair);
    let gap = load<u32>(pair, 4);
    if (document === last) {
      frequency += 1;
      const here = gap;
      gap -= place;
      place = here;
    } else {
      if (last !== 0) posting = writePosting(posting, last - before - 1, frequency);
      if (documents % SKIP === 0 && documents > 0)
        addSkip(list, last, posting - postingsRoom, position - positionsRoom);
      documents += 1;
      before = last;
      last = document;
      frequency = 1;
      place = gap;
    }
    position = writeNumber(position, gap);
  }
  store<u32>(list, last, LAST);
  store<u32>(list, before, BEFORE);
  store<u32>(list, frequency, FREQUENCY);
  store<u32>(list, place, PLACE);
  store<u32>(list, documents, DOCUMENTS);
  putBytes(list + POSTINGS, postingsRoom, posting);
  putBytes(list + POSITIONS, positionsRoom, position);
}

/** The lowest bit says "once", which most are. */
function writePosting(at: usize, gap: u32, frequency: u32): usize {
  if (frequency === 1) return writeNumber(at, gap * 2 + 1);
  return writeNumber(writeNumber(at, gap * 2), frequency);
}

/** Before a document whose place is a multiple of `SKIP`: the document before it, and bytes that will have been written by then. */
function addSkip(list: usize, last: u32, postings: usize, positions: usize): void {
  let skips = load<usize>(list, SKIPS);
  if (skips === 0) {
    skips = take(LIST);
    store<usize>(list, skips, SKIPS);
  }
  skipTo(skips, 0, last);
  skipTo(skips, 4, u32(sizeOf(list + POSTINGS) + postings));
  skipTo(skips, 8, u32(sizeOf(list + POSITIONS) + positions));
}

function skipTo(skips: usize, number: usize, value: u32): void {
  const before = skips + SKIPPED + number;
  putNumber(skips, value - load<u32>(before));
  store<u32>(before, value);
}

/** Whether a term is in any document. */
export function isHeld(term: u32): bool {
  for (let field: usize = 0; field < FIELDS; field += 1) if (load<u32>(listOf(term, field), DOCUMENTS) > 0) return true;
  return false;
}

/** Of a list that was laid out: its documents, and the bytes of its postings and its positions. */
const SIZES: usize = 12;
/** Where the postings and where the positions of all lists begin, and where these end. */
const HEAD: usize = 12;

/**
 * Lays out all lists of `count` terms, which stand at `order` and behind that have room for their sizes, field by field; the
 * lists then are finished. Gives where `HEAD` is.
 */
export function layOut(order: usize, count: usize): usize {
  let postings: usize = 0;
  let positions: usize = 0;
  let sizes = order + count * 4;
  for (let at = order; at < order + count * 4; at += 4)
    for (let field: usize = 0; field < FIELDS; field += 1) {
      const list = listOf(load<u32>(at), field);
      finishList(list);
      const skips = skipBytesOf(list);
      const own = sizeOf(list + POSTINGS) + (skips === 0 ? 0 : skips + sizeOfNumber(u32(skips)));
      store<u32>(sizes, load<u32>(list, DOCUMENTS));
      store<usize>(sizes, own, 4);
      store<usize>(sizes, sizeOf(list + POSITIONS), 8);
      postings += own;
      positions += sizeOf(list + POSITIONS);
      sizes += SIZES;
    }
  const out = output(HEAD + postings + positions + NUMBER);
  store<usize>(out, out + HEAD);
  store<usize>(out, out + HEAD + postings, 4);
  store<usize>(out, out + HEAD + postings + positions, 8);
  writeLists(order, order + count * 4, out + HEAD, out + HEAD + postings);
  return out;
}

function writeLists(order: usize, end: usize, postings: usize, positions: usize): void {
  for (let at = order; at < end; at += 4)
    for (let field: usize = 0; field < FIELDS; field += 1) {
      const list = listOf(load<u32>(at), field);
      const skips = skipBytesOf(list);
      if (skips > 0) postings = copyStream(load<usize>(list, SKIPS), writeNumber(postings, u32(skips)));
      postings = copyStream(list + POSTINGS, postings);
      positions = copyStream(list + POSITIONS, positions);
    }
}

/** Writes the posting of the last document. */
function finishList(list: usize): void {
  const last = load<u32>(list, LAST);
  if (last === 0) return;
  const end = writePosting(postingsRoom, last - load<u32>(list, BEFORE) - 1, load<u32>(list, FREQUENCY));
  putBytes(list + POSTINGS, postingsRoom, end);
  store<u32>(list, 0, LAST);
}

function skipBytesOf(list: usize): usize {
  return load<u32>(list, DOCUMENTS) > SKIP ? sizeOf(load<usize>(list, SKIPS)) : 0;
}

function sizeOfNumber(value: u32): usize {
  return value === 0 ? 1 : usize((38 - clz(value)) / 7);
}
