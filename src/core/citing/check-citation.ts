import { createCodePointIndex } from '../../domain/code-points.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { createTextAnchor } from '../anchoring/anchoring.ts';
import type { Citation } from './citation.ts';

/** What became of a citation. */
export interface CitationCheck {
  /**
   * `unchanged`: the words stand where the citation says, or in a later version where their surroundings leave no doubt.
   * `altered`: the words, or the text that holds them, are not what was cited. `not-in-this-edition`: neither the document
   * nor the words are here.
   */
  readonly verdict: 'unchanged' | 'altered' | 'not-in-this-edition';
  /** Whether the text is the very one that was cited, by its digest. */
  readonly sameText: boolean;
  /** One sentence for a person. */
  readonly reason: string;
  /** Where the words stand now, in UTF-16 units. */
  readonly range: TextRange | null;
  /** What stands there. */
  readonly found: string | null;
}

const NOTHING = { range: null, found: null } as const;

/**
 * Compares a citation with the text of its document; `null` stands for a document that is not here. Nothing of Node in
 * this file: the page that checks citations without the app is built from it.
 */
export function checkCitation(
  citation: Citation,
  document: { readonly text: string; readonly sha256: string } | null,
): CitationCheck {
  if (!document) {
    return {
      verdict: 'not-in-this-edition',
      sameText: false,
      reason: 'The cited document is not here.',
      ...NOTHING,
    };
  }
  const { text, sha256 } = document;
  const sameText = sha256 === citation.textSha256;
  return sameText ? checkInPlace(citation, text) : checkElsewhere(citation, text);
}

/** White space at line ends is lost when a citation is copied. */
const settled = (words: string): string => words.replace(/\s+/g, ' ').trim();

function checkInPlace({ quotation, selector }: Citation, text: string): CitationCheck {
  const [quote, position] = selector;
  const index = createCodePointIndex(text);
  const range = { start: index.toUnits(position.start), end: index.toUnits(position.end) };
  const found = text.slice(range.start, range.end);
  const isSame = settled(found) === settled(quotation) && settled(found) === settled(quote.exact);
  return {
    verdict: isSame ? 'unchanged' : 'altered',
    sameText: true,
    reason: isSame
      ? 'The text is the one that was cited, and these words stand at their place in it.'
      : 'The text is the one that was cited, and other words stand at this place in it.',
    range,
    found,
  };
}

function checkElsewhere({ quotation, selector }: Citation, text: string): CitationCheck {
  const [quote] = selector;
  const { state, range } = createTextAnchor(text)(selector);
  const found = range && text.slice(range.start, range.end);
  const place = { sameText: false, range, found };
  if ((state === 'exact' || state === 'moved') && settled(quotation) === settled(quote.exact)) {
    const where = state === 'exact' ? 'at the same place' : 'at another place';
    const reason = `The text is another version than the cited one; the words stand in it unchanged, ${where}.`;
    return { verdict: 'unchanged', reason, ...place };
  }
  if (state === 'orphan') {
    const reason = 'The document is here in another version, and the words are not in it.';
    return { verdict: 'not-in-this-edition', reason, ...place };
  }
  const reason =
    state === 'ambiguous'
      ? 'The text is another version than the cited one, and which of several places was meant cannot be told.'
      : 'The text is another version than the cited one, and the words or what surrounds them have changed.';
  return { verdict: 'altered', reason, ...place };
}
