import type { Clause } from './clauses.ts';
import { tokenAt, type RuleLanguage, type Token } from './token.ts';

const TOLD =
  /^(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?|assertions?|statements?|information|talk|сообщени\p{L}+|утверждени\p{L}+|слух\p{L}*|информаци\p{L}+|данны\p{L}+|заявлени\p{L}+|обвинени\p{L}+|публикаци\p{L}+)$/iu;
const UNTRUE: Readonly<Partial<Record<RuleLanguage, RegExp>>> = {
  en: /^(?:(?:do|does|did) not correspond to|(?:turned out|proved) (?:not (?:to be )?true|(?:to be )?(?:false|untrue|fake|wrong|incorrect|unfounded|baseless|an invention))|(?:is|are|was|were|be) (?:\p{L}+ly |pure |all |a |an )?(?:false|untrue|fake|fiction|inventions?|invented|fabricated|fabrications?|lies?|baseless|groundless|unfounded|incorrect|inaccurate|wrong|nonsense|not true|not confirmed))/iu,
  ru: /^(?:не соответству[ею]т (?:действительности|истине|реальности)|не име[ею]т (?:под собой )?основани\p{L}|не подтвержда\p{L}+|явля[ею]тся (?:\p{L}+ )?(?:вымыс\p{L}+|лож\p{L}+|фейк\p{L}*|неправд\p{L}+|выдумк\p{L}+|недостоверн\p{L}+|клевет\p{L}+)|недостоверн\p{L}+|[—–] (?:\p{L}+ )?(?:вымысел|ложь|фейк|неправда|выдумка|клевета))/iu,
};
/** What is said to be untrue is told in so many words at most. */
const REACH = 24;

/** Where it is said that something is untrue, and what: token indices. */
interface Denial {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** “Reports of a strike do not correspond to reality”: what was told is denied, and its untruth is no matter of its own. */
export function untrueIn(tokens: readonly Token[], [from, to]: Clause, language: RuleLanguage): Denial | undefined {
  const untrue = UNTRUE[language];
  if (!untrue) return undefined;
  const told = tokens.findLastIndex(
    ({ text, pos }, at) => at >= from - 3 && at < to && TOLD.test(text) && (at >= from || pos === 'noun'),
  );
  if (told < 0) return undefined;
  // “News reports that | he had resigned | turned out to be false”: what is told can be cut off from its untruth.
  const isCut = tokenAt(tokens, told).pos === 'noun' && /^that$/i.test(tokenAt(tokens, told + 1).text);
  if (told < from && !isCut) return undefined;
  const end = Math.min(isCut ? tokens.length : to, told + REACH);
  for (let at = told + 2; at < end; at += 1)
    if (untrue.test(wordsFrom(tokens, at)) && agrees(tokenAt(tokens, told).text, tokenAt(tokens, at).text))
      return (at < to && told >= from) || isTold(tokens, [told + 2, at])
        ? { at, from: Math.max(told + 1, from), to: Math.min(to, at) }
        : undefined;
  return undefined;
}

/** “Reports … are wrong”; in “the paper reports that the mayor was wrong” it is the mayor who was. */
const agrees = (told: string, verb: string): boolean => !/s$/i.test(told) || !/^(?:is|was|does)$/i.test(verb);

/** “That he had resigned” is told and untrue; “that the mayor” and “that he sank comes from a map that” are not. */
const isTold = (tokens: readonly Token[], [from, to]: readonly [number, number]): boolean =>
  tokens.slice(from, to).some(({ pos }) => pos === 'verb' || pos === 'auxiliary') &&
  !/^(?:who|which|that|whose)$/i.test(tokenAt(tokens, to - 1).text);

const wordsFrom = (tokens: readonly Token[], at: number): string =>
  [0, 1, 2, 3, 4, 5].map((ahead) => tokenAt(tokens, at + ahead).text).join(' ');
