import { tokenAt, type Token } from './token.ts';

const TURNS_DOWN = /^(?:reject|dismiss|deny|decline|refuse)$/;
const ASKED_FOR =
  /^(?:request|call|demand|proposal|offer|bid|appeal|application|agreement|deal|idea|plea|motion|petition|resignation|compromise)s?$/i;
/** An object stands within so many words of its verb. */
const OBJECT_WITHIN = 8;

/** “Rejected the king's calls”: they were turned down; that he made them is not denied. */
export function isTurnedDown(tokens: readonly Token[], at: number): boolean {
  if (!TURNS_DOWN.test(tokenAt(tokens, at).lemma)) return false;
  const object = tokens.slice(at + 1, at + OBJECT_WITHIN);
  const end = object.findIndex(({ pos, text }) => pos === 'verb' || pos === 'preposition' || /^(?:that|,)$/.test(text));
  return object.slice(0, end < 0 ? undefined : end).some(({ text }) => ASKED_FOR.test(text));
}
