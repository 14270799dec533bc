import { tokenAt, wordAt, type Token } from './token.ts';

/** Whether a verb of saying at `at` tells of no words: another meaning, something that might be said, or what shows by itself. */
export function isNoSaying(tokens: readonly Token[], at: number): boolean {
  const { text, lemma } = tokenAt(tokens, at);
  if (text === 'added') return wordAt(tokens, at - 1) === 'value';
  // “Most said yes to a strike”
  if (/^(?:yes|no)$/.test(wordAt(tokens, at + 1)) && wordAt(tokens, at + 2) === 'to') return true;
  if (lemma === 'request') return isForThing(tokens, at);
  if (lemma === 'confirm') return isAppointed(tokens, at);
  return isOnlyPossible(tokens, at) || (/^(?:show|suggest)$/.test(lemma) && isEvent(tokens, at));
}

/** “Three civilians requested medical help.” */
const isForThing = (tokens: readonly Token[], at: number): boolean =>
  !tokens.slice(at + 1).some(({ text, pos }) => text === 'that' || text === 'to' || pos === 'verb');

/** “The senate confirmed the nomination”: a deed. */
function isAppointed(tokens: readonly Token[], at: number): boolean {
  const thing = tokens.findIndex(({ text }, index) => index > at && index <= at + 3 && APPOINTED.test(text));
  return thing > 0 && tokens.slice(at + 1, thing).every(({ text }) => text !== 'that');
}
const APPOINTED = /^(?:nomination|appointment|nominee)s?$/i;

/** “He can say he tried”, “he could have proposed it”, “a vote could reject it”: nobody has said it. */
function isOnlyPossible(tokens: readonly Token[], at: number): boolean {
  const [one, two] = [wordAt(tokens, at - 1), wordAt(tokens, at - 2)];
  const isModal =
    tokenAt(tokens, at - 1).pos === 'auxiliary' &&
    /^(?:can|may|might|should)$/.test(one) &&
    /^(?:say|claim|argue|tell|boast|complain)$/.test(tokenAt(tokens, at).lemma);
  const isYetToCome =
    /^(?:could|would|will)$/.test(one) && /^(?:reject|dismiss|deny|dispute|refute)$/.test(tokenAt(tokens, at).lemma);
  return isModal || isYetToCome || (one === 'have' && /^(?:could|should|might)$/.test(two));
}

/** “The close vote shows that many doubt it”: the teller reads it off what happened; “footage of the attack shows” something else. */
function isEvent(tokens: readonly Token[], at: number): boolean {
  const event = tokens.findLastIndex(({ pos }, index) => index < at && index >= at - 2 && pos === 'noun');
  if (event < 0 || !EVENT.test(tokenAt(tokens, event).text)) return false;
  let first = event;
  while (/^(?:adjective|noun|name|determiner|number)$/.test(tokenAt(tokens, first - 1).pos)) first -= 1;
  return tokenAt(tokens, first - 1).pos !== 'preposition';
}
const EVENT =
  /^(?:votes?|moves?|decisions?|failures?|episodes?|incidents?|cases?|victory|defeat|loss|trends?|debates?|deals?|history|reactions?|shifts?|attacks?|crisis|events?|facts?|silence|timing|success|example)$/i;
