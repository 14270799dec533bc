import type { Token } from '../statements/statements.ts';

/** Whether a noun is only mentioned: behind a preposition, and neither what is said of somebody nor who did it. */
export function isMentioned(tokens: readonly Token[], at: number): boolean {
  const before = phraseStart(tokens, at) - 1;
  if (tokens[at]?.pos !== 'noun' || tokens[before]?.pos !== 'preposition') return false;
  return (
    !isDoer(tokens, before) && !isOfHollow(tokens, before) && !isDeedBy(tokens, at) && !isPredicate(tokens, before)
  );
}

/** Where the noun phrase of a noun begins. */
function phraseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (
    /^(?:adjective|determiner|noun|name|number|mark)$/.test(tokens[from - 1]?.pos ?? '') &&
    tokens[from - 1]?.text !== ','
  )
    from -= 1;
  return from;
}

/** “Hit by a missile”: the doer is told, not only mentioned. */
const isDoer = (tokens: readonly Token[], at: number): boolean =>
  /^by$/i.test(tokens[at]?.text ?? '') && tokens[at - 1]?.pos === 'verb';

/** “an act of sabotage”, “no evidence of sabotage”, “one of three suspects”: the noun behind “of” is what is said. */
const isOfHollow = (tokens: readonly Token[], at: number): boolean =>
  /^(?:of|об|о)$/i.test(tokens[at]?.text ?? '') &&
  /^(?:заявлени\p{L}|решени\p{L}|приказ|распоряжени\p{L}|act|case|sign|evidence|trace|proof|kind|form|one|result|victim|member|suspicion|risk|question)$/iu.test(
    tokens[at - 1]?.lemma ?? '',
  );

/** “Are in good health”, “is not under control”: what somebody or something is in is said of it. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:in|under|out|off|on)$/i.test(tokens[at]?.text ?? '')) return false;
  const be = tokens.findLastIndex(
    ({ pos, text }, index) => index < at && pos !== 'adverb' && !/^(?:not|n['’]t)$/i.test(text),
  );
  return tokens[be]?.lemma === 'be' && !/^(?:there|it)$/i.test(tokens[be - 1]?.text ?? '');
}

/** “an attack by separatists”: a deed with its doer is told, not only mentioned. */
const isDeedBy = (tokens: readonly Token[], at: number): boolean => /^by$/i.test(tokens[at + 1]?.text ?? '');
