import type { Clause } from './clauses.ts';
import type { RuleLanguage, Token } from './token.ts';
import { listsFor, type WordList } from './word-lists.ts';

/** What a clause does with its content besides asserting it. */
export interface Standing {
  readonly isFuture: boolean;
  readonly isWished: boolean;
  readonly isConditional: boolean;
  /** Token indices of words that weaken it (“may”, “reportedly”). */
  readonly weakened: readonly number[];
  readonly isQuestion: boolean;
}

/** Reads the standing of a clause from its auxiliaries, its verbs of wishing and its hedges. */
export function standingOf(tokens: readonly Token[], [from, to]: Clause, language: RuleLanguage): Standing {
  const lists = listsFor(language);
  const any = (list: WordList): boolean => hits(list, tokens, from, to).length > 0;
  const isQuestion = tokens.slice(from, to).some(({ text }) => text === '?') || /^(?:whether|ли)$/i.test(tokens[from]?.text ?? '') || /^whether$/i.test(tokens[from - 1]?.text ?? '');
  return {
    isFuture: any(lists.future),
    isWished: any(lists.wish),
    isConditional: any(lists.conditional),
    weakened: hits(lists.weakening, tokens, from, to),
    isQuestion,
  };
}

function hits(list: WordList, tokens: readonly Token[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) if (list.matchAt(tokens, at) > 0) found.push(at);
  return found;
}
