import { tokenAt, type RuleLanguage, type Token } from './token.ts';

/** A part of a sentence with a verb of its own, by token range. */
export type Clause = readonly [from: number, to: number];

const SPLITTERS: Readonly<Record<RuleLanguage, ReadonlySet<string>>> = {
  en: new Set([
    'and',
    'but',
    'while',
    'although',
    'though',
    'because',
    'when',
    'after',
    'before',
    'where',
    'which',
    'who',
    'whereas',
    'since',
    'as',
    'so',
    'until',
    'whose',
    'that',
    'or',
    'if',
  ]),
  ru: new Set([
    'и',
    'а',
    'но',
    'что',
    'который',
    'которая',
    'которое',
    'которые',
    'которых',
    'когда',
    'хотя',
    'чтобы',
    'поскольку',
    'потому',
    'пока',
    'если',
    'где',
    'или',
  ]),
  other: new Set(),
};
const HARD = new Set([';', '—', '–', ':', '“', '”', '"', '«', '»', '?', '!']);

/** Splits a token range where a new verb begins; a part without a verb stays with the one before it. */
export function splitClauses(tokens: readonly Token[], from: number, to: number, language: RuleLanguage): Clause[] {
  const cuts = [from];
  for (let at = from + 1; at < to; at += 1) {
    if (isCut(tokens, at, to, language)) cuts.push(at);
  }
  const clauses: [number, number][] = [];
  cuts.forEach((start, index) => {
    const end = cuts[index + 1] ?? to;
    const last = clauses.at(-1);
    if (last && (!hasVerb(tokens, start, end) || !hasVerb(tokens, last[0], last[1]))) last[1] = end;
    else clauses.push([start, end]);
  });
  return clauses;
}

function isCut(tokens: readonly Token[], at: number, to: number, language: RuleLanguage): boolean {
  const word = tokenAt(tokens, at).text.toLowerCase();
  if (HARD.has(word)) return true;
  if (SPLITTERS[language].has(word))
    return hasVerb(tokens, at + 1, nextStop(tokens, at + 1, to)) && !isInList(tokens, at);
  return (
    word === ',' &&
    hasVerb(tokens, at + 1, nextStop(tokens, at + 1, to)) &&
    tokenAt(tokens, at + 1).pos !== 'conjunction'
  );
}

/** “killed and wounded”: two verbs side by side share their subject and stay together only as nouns do. */
const isInList = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at - 1).pos === 'adjective' && tokenAt(tokens, at + 1).pos === 'adjective';

function nextStop(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1)
    if (HARD.has(tokenAt(tokens, at).text) || tokenAt(tokens, at).text === ',') return at;
  return to;
}

/** Whether a token range has a verb. */
export const hasVerb = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
