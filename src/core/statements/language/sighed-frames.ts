import { contentStart, quotedIn } from './frame-content.ts';
import { isBoundary, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isRoleWord } from './role-words.ts';
import { readSource } from './sources.ts';
import { tokenAt, type Token } from './token.ts';

/** Who sighs is named in so many words at most. */
const LONGEST = 6;

/** “Called to us over the barrier”: who hears it stands behind the verb. */
const isWhom = (tokens: readonly Token[], at: number): boolean =>
  /^(?:to|at)$/.test(tokenAt(tokens, at).text) &&
  /^(?:us|me|reporters|journalists)$/.test(tokenAt(tokens, at + 1).text);

/** “‘It was dark,’ Lorna Kay sighed.”: whoever stands between a quotation and a last verb said it, whichever verb it is. */
export function sighedFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const { pos, text } = tokenAt(tokens, at);
  if (language !== 'en' || pos !== 'verb' || !/(?:ed|ew|ut|aid)$/.test(text)) return undefined;
  if (!isWhom(tokens, at + 1) && tokens.slice(at + 1, at + 3).some((token) => !isBoundary(token))) return undefined;
  const close = tokens.findLastIndex(({ text: mark }, index) => index < at && /^[”"]$/.test(mark));
  const words = trim(tokens.slice(close + 1, at));
  const isNamed = words.some((word) => word.pos === 'name' || isRoleWord(word.text));
  if (close < 1 || words.length > LONGEST || !isNamed || !/^[,.?!]$/.test(tokenAt(tokens, close - 1).text))
    return undefined;
  const source = readSource(words);
  const content = [contentStart(reading, close), close + 1] as const;
  return (
    source && {
      ...{ source, frame: [close + 1, at + 1], content, verb: text.toLowerCase(), denies: false, wishes: false },
      ...{ manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased', said: null, via: null },
    }
  );
}
