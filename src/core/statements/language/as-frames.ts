import { quotedIn, saidDate, contentStart } from './frame-content.ts';
import { isBoundary, type Reading, type ReportFrame } from './frame-reading.ts';
import { invertedSource } from './source-places.ts';
import { sourceAt } from './sources.ts';
import { tokenAt, wordAt } from './token.ts';
import { listsFor } from './word-lists.ts';

/** Words like «ранее» that may stand between «как» and its verb. */
const LATER = 3;

/** «Как сообщил в среду минздрав, …», «…, как утверждает её директор»: whoever stands behind the verb says what stands around. */
export function asFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const opens = wordAt(tokens, at) === 'как' && (at === 0 || /^[,—–(]$/.test(wordAt(tokens, at - 1)));
  const verb = opens ? verbBehind(reading, at) : undefined;
  if (verb === undefined) return undefined;
  const length = listsFor(language).reporting.matchAt(tokens, verb);
  const placed = invertedSource(reading, verb, verb + length) ?? placeBetween(reading, at + 1, verb);
  const source = placed && sourceAt(tokens, placed.from, placed.to);
  if (!placed || !source) return undefined;
  const [start, behind] = [Math.max(0, at - 1), behindSource(reading, Math.max(placed.to, verb + length))];
  const content = contentAround(reading, at, behind);
  return {
    ...{ source, frame: [start, behind], content, verb: tokenAt(tokens, verb).lemma, denies: false, wishes: false },
    ...{
      manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased',
      said: saidDate(reading, at, behind),
      via: null,
    },
  };
}

/** Where the words go on behind a source, its date and its mark. */
function behindSource({ tokens, dates }: Reading, from: number): number {
  let end = from;
  while (!isBoundary(tokens[end]) && dates.some(({ from: first, to }) => end >= first && end < to)) end += 1;
  return /^[,—–)]$/.test(wordAt(tokens, end)) ? end + 1 : end;
}

/** What is said stands behind a «как» that begins the sentence, else before it, and on where the sentence goes on. */
function contentAround(reading: Reading, at: number, behind: number): readonly [number, number] {
  const { tokens } = reading;
  if (at === 0) return [behind, tokens.length];
  const goesOn = tokens.slice(behind).some(({ pos }) => /^(?:verb|auxiliary|number)$/.test(pos));
  // «Версия не держится: служба, как сказал сотрудник, проверила счета»
  const colon = tokens.findLastIndex(({ text }, index) => index < at && text === ':');
  const opens = Math.max(contentStart(reading, at), goesOn ? colon + 1 : 0);
  return [opens, goesOn ? tokens.length : at - 1];
}

/** The verb of saying a few words behind «как», before any mark. */
function verbBehind({ tokens, language }: Reading, at: number): number | undefined {
  const { reporting } = listsFor(language);
  for (let verb = at + 1; verb < tokens.length && verb <= at + 1 + LATER + 2; verb += 1) {
    if (isBoundary(tokens[verb])) return undefined;
    if (reporting.matchAt(tokens, verb) > 0) return verb;
    if (tokenAt(tokens, verb).pos === 'verb') return undefined;
  }
  return undefined;
}

/** «Как в минздраве уточнили», «как позже она объяснила»: who says it stands between. */
function placeBetween({ tokens }: Reading, from: number, verb: number): { from: number; to: number } | undefined {
  let first = from;
  while (first < verb && /^(?:adverb|particle)$/.test(tokenAt(tokens, first).pos)) first += 1;
  return first < verb ? { from: first, to: verb } : undefined;
}
