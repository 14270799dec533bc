import turns from './lexicons/turns.json' with { type: 'json' };
import type { RuleLanguage } from './token.ts';

/** How a sentence turns on what stands before it. */
export interface Turn {
  /** “But”, “whereas”, «между тем»: it is set against something. */
  readonly contrasts: boolean;
  /** “Disputes”, “insisted”, «возражает»: somebody answers somebody. */
  readonly retorts: boolean;
}

const words = (list: string): string => list.replaceAll(' ', '|').replaceAll('_', ' ');
const whole = (list: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${words(list)})(?![\\p{L}-])`, 'iu');
const begun = (list: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${words(list)})`, 'iu');

const PATTERNS: Readonly<Record<RuleLanguage, { readonly contrast: RegExp; readonly retort: RegExp } | null>> = {
  en: { contrast: whole(turns.en.contrast), retort: whole(turns.en.retort) },
  ru: { contrast: whole(turns.ru.contrast), retort: begun(turns.ru.retort) },
  other: null,
};

/** Whether a sentence is set against what stands before it, or answers it, by its own words. */
export function turnOf(text: string, language: RuleLanguage): Turn {
  const patterns = PATTERNS[language];
  const settled = text.replaceAll('ё', 'е');
  return {
    contrasts: patterns?.contrast.test(settled) ?? false,
    retorts: patterns?.retort.test(settled) ?? false,
  };
}
