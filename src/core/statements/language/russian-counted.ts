import { isMeasure } from './measures.ts';
import type { NumberMention } from './quantities.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** Endings of the genitive plural, in which things are counted. */
const GENITIVE = /(?:ов|ев|ей|ых|их|ихся|хся|[оеё]к)$/u;

/** «Человек двести», «километров семь»: the noun before a number makes it a rough one; -1 where none stands there. */
export function nounBefore(tokens: readonly Token[], from: number): number {
  const at = /^(?:на|в|до|по|за)$/.test(wordAt(tokens, from - 1)) ? from - 2 : from - 1;
  const { pos, term, text } = tokenAt(tokens, at);
  const isCounted = pos === 'noun' && (term === 'person' || isMeasure(term) || /(?:ов|ев)$/u.test(text));
  return isCounted && /^(?:человек|раз)$|(?:ов|ев|ей|ут|ель|нн|лет)$/u.test(text) ? at : -1;
}

/** «Пострадавших, по словам врача, двадцать три»: what there are so many of opens the clause, and the number ends it. */
export function countedAtEnd(tokens: readonly Token[], { from, to }: NumberMention): number {
  if (!/^[.;,]?$/.test(wordAt(tokens, to))) return -1;
  const told = countedBeforeVerb(tokens, from - 1);
  if (told >= 0) return told;
  const start = tokens.findLastIndex(({ text }, at) => at < from && /^[.;:]$/.test(text)) + 1;
  const first = tokens.findIndex(({ pos }, at) => at >= start && !/^(?:mark|particle|conjunction|adverb)$/.test(pos));
  if (first < 0 || first >= from || tokens.slice(first, from).some(({ pos }) => pos === 'verb')) return -1;
  if (!GENITIVE.test(tokenAt(tokens, first).text)) return -1;
  const isTold = tokenAt(tokens, first + 1).pos === 'noun' && first + 1 < from;
  return isTold ? first + 1 : first;
}

/** «Пожарных машин насчитали девятнадцать»: what is counted begins the clause, its verb and its number end it. */
function countedBeforeVerb(tokens: readonly Token[], verb: number): number {
  const start = tokens.findLastIndex(({ pos }, at) => at < verb && pos === 'mark') + 1;
  const words = beforePhrase(tokens.slice(start, verb));
  const isPhrase = words.every(({ pos }, at) => pos === (at === words.length - 1 ? 'noun' : 'adjective'));
  const isCounted = words.length > 0 && words.length < 4 && isPhrase && GENITIVE.test(words[0]?.text ?? '');
  return tokenAt(tokens, verb).pos === 'verb' && isCounted ? start + words.length - 1 : -1;
}

/** «Палаток на всё село»: for whom or where is told behind what is counted. */
function beforePhrase(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex(({ pos }) => pos === 'preposition');
  return at < 0 ? words : words.slice(0, at);
}
