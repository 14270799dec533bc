import { findFrames } from './language/attribution.ts';
import { hasVerb, splitClauses, type Clause } from './language/clauses.ts';
import { findDates, withoutOtherZones, type DateMention } from './language/dates.ts';
import type { ReportFrame } from './language/frame-reading.ts';
import { standingOf, type Standing } from './language/modality.ts';
import { carriedInto } from './language/carried-negation.ts';
import { findNegations, type Negation } from './language/negation.ts';
import { findNumbers, type NumberMention } from './language/quantities.ts';
import { countedIn, type Quantity } from './language/counted.ts';
import { findQuotes, type QuotedSpan } from './language/quotes.ts';
import { ruleLanguage, type RuleLanguage, type Token } from './language/token.ts';
import { tokenise } from './language/tokenise.ts';
import { listsFor } from './language/word-lists.ts';

/** A clause with what it does. */
export interface ClauseAnalysis {
  readonly range: Clause;
  readonly negations: readonly Negation[];
  readonly standing: Standing;
}

/** Everything the rules read in one sentence; all token ranges index `tokens`, all offsets are UTF-16 in `text`. */
export interface SentenceAnalysis {
  readonly text: string;
  readonly language: RuleLanguage;
  readonly tokens: readonly Token[];
  /** Dictionary forms, one for each token. */
  readonly lemmas: readonly string[];
  readonly clauses: readonly ClauseAnalysis[];
  readonly negation: readonly Negation[];
  /** The standing of the sentence as a whole. */
  readonly modality: Standing;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly hedges: readonly Token[];
  /** Words that name a state with an opposite, or an event: the concepts of the sentence in order. */
  readonly statusWords: readonly { readonly concept: string; readonly at: number }[];
  readonly quotes: readonly QuotedSpan[];
  /** Who says what. */
  readonly frames: readonly ReportFrame[];
}

/** What is known of a sentence from around it. */
export interface SentenceContext {
  /** Day of publication as `YYYY-MM-DD`, from which weekdays and missing years follow; null when not known. */
  readonly reference?: string | null;
  /** It begins inside of a quotation in straight marks, so that its first such mark closes. */
  readonly isQuoted?: boolean;
}

/**
 * Reads one sentence in `language` (BCP 47): words, negation with scope, standing, quantities, dates, hedges, who says what.
 * A language without rules gives words, numbers and names only.
 */
export function analyseSentence(
  text: string,
  language: string,
  { reference = null, isQuoted = false }: SentenceContext = {},
): SentenceAnalysis {
  const rules = ruleLanguage(language);
  const words = tokenise(text, rules);
  const mentions = findDates(words, rules, reference);
  const dates = withoutOtherZones(mentions, words);
  // “31 March” is no march: what dates say is compared as dates.
  const tokens = words.map((token, at) =>
    token.term !== '' && mentions.some(({ from, to }) => at >= from && at < to) ? { ...token, term: '' } : token,
  );
  const quotes = findQuotes(text, isQuoted);
  const frames = findFrames(text, tokens, { language: rules, dates, quotes });
  const clauses = clausesOf(tokens, frames, rules);
  const numbers = findNumbers(text, tokens, rules).filter((number) => !isDateOrTime(number, mentions));
  const whole: Clause = [0, tokens.length];
  const { hedges } = listsFor(rules);
  return {
    text,
    language: rules,
    tokens,
    lemmas: tokens.map(({ lemma }) => lemma),
    clauses,
    negation: clauses.flatMap(({ negations }) => negations),
    modality: standingOf(tokens, whole, rules),
    quantities: countedIn({ text, tokens, numbers, clauses: clauses.map(({ range }) => range), language: rules }),
    dates,
    hedges: tokens.filter((_, at) => hedges.matchAt(tokens, at) > 0),
    statusWords: tokens.flatMap(({ term }, at) => (/^[a-z_]+$/.test(term) ? [{ concept: term, at }] : [])),
    quotes,
    frames,
  };
}

/** A number that is part of a date or a time counts nothing; the day of “4 and 19 October” is one too. */
function isDateOrTime({ from, to }: NumberMention, dates: readonly DateMention[]): boolean {
  return dates.some(
    (date) =>
      (from < date.to && date.from < to) ||
      (to + 1 === date.from && date.precision === 'day' && date.to - date.from === 2),
  );
}

/** The sentence is cut at its frames first, then at its verbs. */
function clausesOf(tokens: readonly Token[], frames: readonly ReportFrame[], language: RuleLanguage): ClauseAnalysis[] {
  const cuts = new Set([0, tokens.length]);
  for (const { frame, content } of frames) [...frame, ...content].forEach((cut) => cuts.add(cut));
  const bounds = [...cuts].sort((a, b) => a - b);
  const ranges = bounds.flatMap((from, index) => {
    const to = bounds[index + 1];
    return to === undefined || to === from ? [] : splitClauses(tokens, from, to, language);
  });
  const clauses: ClauseAnalysis[] = [];
  for (const range of ranges) {
    const standing = standingOf(tokens, range, language);
    const before = clauses.at(-1);
    const isConditional = standing.isConditional || isAskedFrom(tokens, before?.range, range);
    const carried = carriedInto(tokens, range, before, language);
    const negations = [...(carried ? [carried] : []), ...findNegations(tokens, range, language)];
    clauses.push({ range, negations, standing: { ...standing, isConditional } });
  }
  return clauses;
}

/** “to find out whether a “quick” order | was needed”: the verb of what is asked stands in the next part. */
function isAskedFrom(tokens: readonly Token[], before: Clause | undefined, [from]: Clause): boolean {
  if (before?.[1] !== from) return false;
  const asked = tokens.findLastIndex(({ text }, at) => at < from && at >= before[0] && /^(?:whether|ли)$/i.test(text));
  return asked >= 0 && !hasVerb(tokens, asked, from);
}
