/** A straight mark that opens a quotation: behind nothing, white space, a dash or a bracket, and before a word. */
const OPENS = /^[\s([—–-]?$/u;

/**
 * Whether a quotation in straight marks still runs at the end of `text`. A paragraph that opens one anew leaves the mark
 * before it unclosed, so that marks are not counted but read.
 */
export function leavesQuoteOpen(text: string): boolean {
  let isOpen = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const opens = OPENS.test(text[at - 1] ?? '') && /\S/u.test(text[at + 1] ?? ' ');
    const closes = !OPENS.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
    isOpen = opens === closes ? !isOpen : opens;
  }
  return isOpen;
}

/** Whether words begin with a straight mark that opens a quotation. */
export const opensQuote = (words: string): boolean => /^"\S/u.test(words) && !/^"[\s,.;:!?)]/u.test(words);
