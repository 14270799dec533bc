import type { Clause } from './clauses.ts';
import { tokenAt, type RuleLanguage, type Token } from './token.ts';
import { isTurnedDown } from './turned-down.ts';
import { untrueIn } from './untrue.ts';
import { listsFor } from './word-lists.ts';

/** A word that negates, and the tokens it reaches. */
export interface Negation {
  /** Index of the negating word. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const SUBJECTS = /^(?:nobody|none|nothing|neither|никто|ничто|ничего)$/i;

/** Negating words of a clause with their scope: from the word to the end of the clause, all of it for “nobody”. */
export function findNegations(tokens: readonly Token[], [from, to]: Clause, language: RuleLanguage): Negation[] {
  const untrue = untrueIn(tokens, [from, to], language);
  if (untrue && untrue.at < to) return [untrue];
  const found = [...(untrue ? [untrue] : []), ...negationsIn(tokens, [from, to], language)];
  return isRussianDouble(found, tokens, language) ? found.slice(0, 1) : found;
}

function negationsIn(tokens: readonly Token[], [from, to]: Clause, language: RuleLanguage): Negation[] {
  const { negators, notNegated, negatingVerbs } = listsFor(language);
  const found: Negation[] = [];
  for (let at = from; at < to; at += 1) {
    const skipped = notNegated.matchAt(tokens, at);
    if (skipped > 0) {
      at += skipped - 1;
      continue;
    }
    if (isAnswer(tokens, at) || isOfCut(tokens, at) || isInName(tokens, at)) continue;
    const kept = keptFrom(tokens, at, to);
    if (kept) found.push(kept);
    else if (negators.matchAt(tokens, at) > 0)
      found.push({ at, from: scopeStart(tokens, at, from), to: scopeEnd(tokens, at, to) });
    else if (negatingVerbs.matchAt(tokens, at) > 0 && tokenAt(tokens, at).pos !== 'noun' && !isByItself(tokens, at))
      found.push(
        tokenAt(tokens, at).pos === 'verb' && isPassive(tokens, at) ? { at, from, to: at } : { at, from: at + 1, to },
      );
  }
  return found;
}

/** “A transformer failed at the substation”, “refused the offer”: only what somebody failed or refused to do is denied. */
const isByItself = (tokens: readonly Token[], at: number): boolean =>
  (/^(?:fail|decline|refrain|refuse)$/.test(tokenAt(tokens, at).lemma) &&
    !/^(?:to|from)$/i.test(tokenAt(tokens, at + 1).text)) ||
  isTurnedDown(tokens, at);

/** “Sabotage has been ruled out”: what stands before the verb is denied. */
const isPassive = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(
      ({ lemma, pos }, index, before) =>
        pos === 'auxiliary' &&
        lemma === 'be' &&
        before.slice(index + 1).every((each) => each.pos === 'adverb' || each.pos === 'auxiliary'),
    );

/** “Without electricity”, «без света»: a state by itself, and nothing denied. */
const isOfCut = (tokens: readonly Token[], at: number): boolean =>
  /^(?:without|без)$/i.test(tokenAt(tokens, at).text) &&
  tokens.slice(at + 1, at + 4).some(({ term }) => term.endsWith('_cut'));

/** “No, we are not discussing that”: the answer denies nothing that its sentence does not deny again. */
const isAnswer = (tokens: readonly Token[], at: number): boolean =>
  /^(?:no|нет)$/i.test(tokenAt(tokens, at).text) &&
  tokenAt(tokens, at + 1).text === ',' &&
  (at === 0 || tokenAt(tokens, at - 1).pos === 'mark');

/** “Никто не погиб” negates once. */
function isRussianDouble(found: readonly Negation[], tokens: readonly Token[], language: RuleLanguage): boolean {
  return (
    language === 'ru' &&
    found.length > 1 &&
    found.some(({ at }) =>
      /^(?:никто|никого|ничего|никаких|никакого|никогда|нигде|ни)$/i.test(tokenAt(tokens, at).text),
    )
  );
}

/** “There was no case”, “has no plan”: the verb before a negated noun is negated with it. */
function scopeStart(tokens: readonly Token[], at: number, from: number): number {
  const word = tokenAt(tokens, at).text.toLowerCase();
  if (SUBJECTS.test(word)) return ofSomeEnd(tokens, at) ?? from;
  // «вырубать не будут»: the infinitive before the negated auxiliary is denied with it.
  if (word === 'не' && /^(?:буд|стан|ста[лн]|намерен|собира|планиру)/.test(tokens[at + 1]?.lemma ?? '')) return from;
  // «погибших нет»: what there is none of stands before it.
  if (word === 'нет' && /х$/.test(tokens[at - 1]?.text ?? '')) return Math.max(from, at - 2);
  // “cannot work without a permit” says that she can with one; “worked without a permit” says that she worked.
  const isDouble =
    word === 'without' && tokens.slice(from, at).some(({ text }) => /^(?:cannot|not|n't|never|no)$/i.test(text));
  return word === 'no' || word === 'нет' || isDouble ? verbBefore(tokens, at, from) : at;
}

/** «Никто из призванных не покинет область», “none of them has benefited”: those of whom it is said are there. */
function ofSomeEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:of|из)$/i.test(tokenAt(tokens, at + 1).text)) return undefined;
  const verb = tokens.findIndex(
    ({ pos, text }, index) =>
      index > at + 2 && (pos === 'auxiliary' || /^не$/i.test(text) || (pos === 'verb' && !/[ыи]х$/u.test(text))),
  );
  return verb < 0 ? undefined : verb;
}

function verbBefore(tokens: readonly Token[], at: number, from: number): number {
  for (let back = at - 1; back >= Math.max(from, at - 3); back -= 1) {
    const { pos } = tokens[back] ?? { pos: 'mark' };
    if (pos === 'verb' || pos === 'auxiliary') return back;
  }
  return at;
}

/** “Keeps the land from being sold”, “forbids officials to run”: what does not come about stands behind “from” or “to”; “the first time … ever”. */
function keptFrom(tokens: readonly Token[], at: number, to: number): Negation | undefined {
  const { lemma } = tokenAt(tokens, at);
  if (lemma === 'time') return neverBefore(tokens, at, to);
  const isForbidden = /^(?:forbid|prohibit)$/.test(lemma);
  if (!isForbidden && !/^(?:prevent|keep|stop|bar|block|discourage)$/.test(lemma)) return undefined;
  const link = tokens.findIndex(({ text }, index) => {
    if (index <= at || index >= Math.min(to, at + KEPT_WITHIN)) return false;
    const next = tokenAt(tokens, index + 1);
    return text === 'from' ? /ing$/.test(next.text) : isForbidden && text === 'to' && next.pos === 'verb';
  });
  return link > 0 ? { at, from: link + 1, to } : undefined;
}
/** Whom something is kept from is told in so many words at most. */
const KEPT_WITHIN = 8;

/** “The first time a docking had ever been tried”: before, none was. */
function neverBefore(tokens: readonly Token[], at: number, to: number): Negation | undefined {
  if (tokenAt(tokens, at - 1).lemma !== 'first') return undefined;
  const ever = tokens.findIndex(({ lemma }, index) => index > at && index < to && lemma === 'ever');
  const isPerfect = ever > 0 && tokenAt(tokens, ever - 1).lemma === 'have';
  return isPerfect ? { at, from: at + 1, to } : undefined;
}

/** “A no-confidence vote”: the kind of vote, and nothing denied. */
const isInName = (tokens: readonly Token[], at: number): boolean =>
  /^no$/i.test(tokenAt(tokens, at).text) && /^[-‑]/.test(tokenAt(tokens, at + 1).text);

/** “Would not say why she left”, “it is not clear whether she left”: that she left is not denied. */
const ASKS = /^(?:why|how|what|whether|where|whom?|почему|как|зачем|где|куда)$/i;

/**
 * A comma ends what is negated, unless it only parts a list of two words; so do a question that the negated verb is about, a
 * reason, and an “and” behind “without”.
 */
function scopeEnd(tokens: readonly Token[], at: number, to: number): number {
  const isWithout = /^(?:without|без)$/i.test(tokenAt(tokens, at).text);
  const end = tokens.findIndex(
    ({ text }, index) =>
      index > at + 1 &&
      index < to &&
      (text === ',' ||
        (isWithout && /^(?:and|и)$/i.test(text)) ||
        /^(?:because|из-за)$/i.test(text) ||
        (ASKS.test(text) && tokens.slice(at + 1, index).some(({ pos }) => pos === 'verb' || pos === 'adjective'))),
  );
  return end < 0 ? to : end;
}

/** Whether the token at `at` is negated: an odd number of negations reaches it. */
export const isNegated = (negations: readonly Negation[], at: number): boolean =>
  negations.filter((each) => at >= each.from && at < each.to && at !== each.at).length % 2 === 1;
