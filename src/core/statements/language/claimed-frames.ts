import { quotedIn } from './frame-content.ts';
import { insideSpeech, isBoundary, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { pronounSource, readSource } from './sources.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

const CLAIMS =
  /^(?:claims?|statements?|assertions?|allegations?|suggestions?|accusations?|warnings?|announcements?|contention|argument|insistence|assurances?|promise|pledge|view|belief|testimony|complaint|admission|revelation|remarks?|comments?|findings?|conclusions?|estimates?|reports?)$/i;
/** Between whose it is and what it is stand so many words. */
const REACH = 3;

/** “Rejected Rem's recent claim that the quay was shut”: what is claimed is said by whose claim it is. */
export function claimedFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  if (language !== 'en' || wordAt(tokens, at + 1) !== 'that' || !CLAIMS.test(tokenAt(tokens, at).text))
    return undefined;
  if (insideSpeech(reading, tokenAt(tokens, at))) return undefined;
  const owner = ownerBefore(tokens, at);
  // “Vik tweeted after Rem's statement that …”: when it was, and no words of Rem's.
  if (owner && /^(?:after|following|before)$/.test(wordAt(tokens, owner[0] - 1))) return undefined;
  const source = owner && ownerOf(tokens.slice(owner[0], owner[1]));
  if (!source || !owner) return undefined;
  const isQuoted = (index: number): boolean =>
    reading.quotes.some(({ openAt, closeAt }) => {
      const { start, end } = tokenAt(tokens, index);
      return openAt < end && start < closeAt;
    });
  const close = tokens.findIndex((token, index) => index > at + 1 && isBoundary(token) && !isQuoted(index));
  const content = [at + 2, close < 0 ? tokens.length : close] as const;
  const isClause = tokens.slice(...content).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  return isClause
    ? {
        ...{ source, frame: [owner[0], at + 2], content, verb: 'claim', denies: false, wishes: false },
        ...{ manner: quotedIn(reading, content) ? 'quoted' : 'reported', said: null, via: null, isAside: true },
      }
    : undefined;
}

/** The name before the ’s, or the pronoun, that a claim belongs to. */
function ownerBefore(tokens: readonly Token[], at: number): readonly [from: number, to: number] | undefined {
  for (let mark = at - 1; mark >= at - REACH && mark >= 0; mark -= 1) {
    if (/^(?:his|her|their|its)$/i.test(wordAt(tokens, mark))) return [mark, mark + 1];
    if (!/^['’]s?$/u.test(wordAt(tokens, mark))) continue;
    let from = mark;
    while (from > 0 && /^(?:name|noun)$/.test(tokenAt(tokens, from - 1).pos)) from -= 1;
    return from < mark ? [from, mark] : undefined;
  }
  return undefined;
}

const ownerOf = (words: readonly Token[]): ReportFrame['source'] | undefined =>
  words.length === 1 && words[0]?.pos === 'pronoun' ? pronounSource(words[0]) : readSource(trim(words));
