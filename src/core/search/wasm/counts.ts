import { FIELDS } from './lists.ts';
import { grown, take } from './memory.ts';

/** In how many documents each form of a word stands, by field: the document in which it was met last, and the count. */
const COUNT: usize = 8;
const POINTER: usize = 4;

const fields: usize = take(FIELDS * POINTER);
let room: usize = 0;
let forms: usize = 0;

/** Makes the counts of one more form. */
export function addForm(): void {
  if (forms === room) {
    room = max(room * 2, 0x100);
    for (let field = fields; field < fields + FIELDS * POINTER; field += POINTER)
      store<usize>(field, grown(load<usize>(field), forms * COUNT, room * COUNT));
  }
  forms += 1;
}

/** Takes all counts back to 0. */
export function clearCounts(): void {
  for (let field = fields; field < fields + FIELDS * POINTER; field += POINTER)
    memory.fill(load<usize>(field), 0, forms * COUNT);
}

/** The counts of all forms in a field. */
export function countsIn(field: usize): usize {
  return load<usize>(fields + field * POINTER);
}

/** Counts a form in a document, counted from one, once; `counts` are those of the field. */
export function countForm(counts: usize, form: u32, document: u32): void {
  const count = counts + usize(form) * COUNT;
  // Whether it stood there before cannot be foreseen, so nothing branches on it.
  const isNew = u32(load<u32>(count) !== document);
  store<u32>(count, document);
  store<u32>(count, load<u32>(count, 4) + isNew, 4);
}

/** The count of a form in a field. */
export function countOf(form: u32, field: usize): u32 {
  return load<u32>(countsIn(field) + usize(form) * COUNT, 4);
}
