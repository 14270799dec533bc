import { clearCounts } from './counts.ts';
import { clearDocuments } from './documents.ts';
import { clearLists } from './lists.ts';
import { addTerm as addLists } from './lists.ts';
import { countTerm, sortAll } from './postings.ts';
import { forgetStreams } from './stream.ts';

export { addForm, countOf } from './counts.ts';
export { documents, layOutColumn, takeIn, words } from './documents.ts';
export { isHeld, layOut } from './lists.ts';
export { scratch } from './memory.ts';
export { createTable, keepRoom, spellingsIn } from './spellings.ts';
export { goingOn, kinds } from './text.ts';

/** Makes room for one more term, which has the next number. */
export function addTerm(): void {
  addLists();
  countTerm();
}

/** Finishes the lists of the documents that were taken in. */
export function finish(): void {
  sortAll();
}

/** Forgets all documents, and keeps spellings, terms and forms. */
export function clear(): void {
  clearLists();
  clearCounts();
  clearDocuments();
  forgetStreams();
}
