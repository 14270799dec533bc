import type { Clause } from './clauses.ts';
import type { NumberMention } from './quantities.ts';
import type { RuleLanguage, Token } from './token.ts';

/** A sentence whose numbers are to be understood. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly numbers: readonly NumberMention[];
  readonly clauses: readonly Clause[];
  readonly language: RuleLanguage;
}
