import dismissals from './lexicons/dismissals.json' with { type: 'json' };
import type { RuleLanguage } from './token.ts';

const words = (list: string): string => list.replaceAll(' ', '|').replaceAll('_', ' ');

const { en, ru } = dismissals;
const ENDS = '(?=\\s*(?:[.,;:”"—–]|$))';
const TOLD_EN = `(?:that|this|it|(?:the|this|these|those|such|both|all|his|her|their) (?:\\p{L}+ )?(?:${words(en.told)})s?)${ENDS}`;
const ENGLISH: readonly RegExp[] = [
  new RegExp(`\\b(?:${words(en.verbs)})\\b (?:\\p{L}+ly )?${TOLD_EN}`, 'iu'),
  new RegExp(`\\b(?:${words(en.calling)})\\b .{1,40}\\b(?:${words(en.nonsense)})`, 'iu'),
  new RegExp(`\\b(?:that|this|it) (?:is|was) (?:simply |just |all |plainly )?(?:${words(en.nonsense)})`, 'iu'),
];
const RUSSIAN: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?:это|${words(ru.told)})\\p{L}*(?: \\p{L}+){0,3} (?:${words(ru.verbs)})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:${words(ru.verbs)})\\p{L}* (?:это|эт\\p{L}+ )?(?:${words(ru.told)}|$|[.,:;])`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:${words(ru.calling)})\\p{L}* .{1,30}(?:${words(ru.nonsense)})`, 'iu'),
];

/** “Keld dismissed that”, «фонд это отрицает»: whether a sentence turns down what was said before it, whatever it was. */
export function dismisses(text: string, language: RuleLanguage): boolean {
  const patterns = language === 'en' ? ENGLISH : language === 'ru' ? RUSSIAN : [];
  return patterns.some((pattern) => pattern.test(text));
}
