import { tokenAt, type Token } from './token.ts';

const TURNS_DOWN = /^(?:reject|dismiss|deny|decline|refuse)$/;
const ASKED_FOR =
  /^(?:request|call|demand|proposal|offer|bid|appeal|application|agreement|deal|plea|motion|petition|resignation|compromise)s?$/i;
/** What somebody dismisses and who: only what was told is denied. */
const TOLD =
  /^(?:reports?|claims?|allegations?|accusations?|charges?|suggestions?|rumou?rs?|assertions?|statements?|speculation|criticisms?|notions?|ideas?|fears?|concerns?|accounts?|figures?|versions?|theory|theories|story|stories|it|this|that|as|talk|findings?|conclusions?)$/i;
/** An object stands within so many words of its verb. */
const OBJECT_WITHIN = 8;

/** “Rejected the king's calls”, “dismissed his deputy”: they were turned down or sent away; that he called is not denied. */
export function isTurnedDown(tokens: readonly Token[], at: number): boolean {
  const { lemma } = tokenAt(tokens, at);
  if (!TURNS_DOWN.test(lemma)) return false;
  const object = tokens.slice(at + 1, at + OBJECT_WITHIN);
  const end = object.findIndex(
    ({ pos, text }, index) =>
      pos === 'verb' || pos === 'preposition' || text === ',' || (text === 'that' && object[index + 1]?.pos !== 'noun'),
  );
  const named = object.slice(0, end < 0 ? undefined : end);
  if (named.some(({ text }) => ASKED_FOR.test(text))) return true;
  return lemma === 'dismiss' && named.length > 0 && !named.some(({ text }) => TOLD.test(text));
}
