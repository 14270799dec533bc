import type { TextRange } from '../../domain/text-range.ts';
import { isConcept, type ClauseAnalysis, type ReadSentence, type SpeechSegment } from '../statements/statements.ts';
import type { Claim } from './claim.ts';

/** Where a clause stands, for the makers of claims. */
export interface ClauseSetting {
  readonly sentence: ReadSentence;
  readonly segment: SpeechSegment;
  readonly clause: ClauseAnalysis;
  readonly base: Omit<
    Extract<Claim, { kind: 'clause' }>,
    | 'kind'
    | 'focus'
    | 'attributes'
    | 'isNegated'
    | 'isReply'
    | 'turn'
    | 'wanted'
    | 'rejection'
    | 'condition'
    | 'negation'
    | 'negationText'
    | 'limit'
    | 'asked'
    | 'agent'
    | 'questionText'
    | 'marks'
  >;
  /** Document range of a token range. */
  readonly rangeOf: (from: number, to: number) => TextRange;
}

/** An adjective before its noun says which one, not how it is. */
export const isAttribute = (tokens: readonly { readonly pos: string }[], at: number): boolean =>
  tokens[at]?.pos === 'adjective' && /^(?:noun|name|adjective)$/.test(tokens[at + 1]?.pos ?? '');

/** “Go too fast”, “take part”: a light verb that is part of a phrase means what the phrase means. */
export const isPhrase = (term: string): boolean => isConcept(term) && term !== 'arrive';

/** Each term once, empty ones left out. */
export function unique(terms: readonly string[]): string[] {
  return [...new Set(terms.filter((term) => term !== ''))];
}
