/** The languages of the interface by their tags, each with the locale whose dates, numbers and order of letters it takes. */
export const LANGUAGES = {
  en: { name: 'English', locale: 'en' },
  ru: { name: 'Русский', locale: 'ru-RU' },
  uk: { name: 'Українська', locale: 'uk-UA' },
  de: { name: 'Deutsch', locale: 'de-DE' },
} as const;

/** A language of the interface. */
export type Language = keyof typeof LANGUAGES;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);

/** The language that was chosen; for `system` the first of the wanted ones that the interface speaks, else English. */
export function toLanguage(chosen: Language | 'system', wanted: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  return wanted.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '').find(isLanguage) ?? 'en';
}
