import { useSyncExternalStore } from 'react';
import { english, type Catalogue } from './en.ts';
import { LANGUAGES, type Language } from '../../domain/languages.ts';

/** Catalogues that come when they are asked for; English is always there. */
const LATER: Record<Exclude<Language, 'en'>, () => Promise<{ readonly catalogue: Catalogue }>> = {
  ru: () => import('./ru.ts'),
  uk: () => import('./uk.ts'),
  de: () => import('./de.ts'),
};

/** A language with its words. */
interface Spoken {
  readonly language: Language;
  readonly locale: string;
  readonly catalogue: Catalogue;
  /** Differs where the words do: the pseudo-language is a kind of English. */
  readonly key: string;
}

const followers = new Set<() => void>();
const spokenIn = (language: Language, catalogue: Catalogue, key: string = language): Spoken => ({
  key,
  language,
  locale: LANGUAGES[language].locale,
  catalogue,
});
let spoken = spokenIn('en', english);
let asked: Language = 'en';

/** The language the page speaks now; `say` and everything that formats reads it here. */
export const spokenNow = (): Spoken => spoken;

function speak(language: Language, catalogue: Catalogue, key?: string): void {
  asked = language;
  spoken = spokenIn(language, catalogue, key);
  for (const follower of followers) follower();
}

/** Has the page speak a language once its words are there; the last wish wins. Rejects when they cannot be loaded. */
export async function chooseLanguage(language: Language): Promise<void> {
  asked = language;
  const catalogue = language === 'en' ? english : (await LATER[language]()).catalogue;
  if (asked === language && spoken.language !== language) speak(language, catalogue);
}

/** Has the page speak marked and longer English, for those who look for words without a catalogue and for cut labels. */
export async function choosePseudo(): Promise<void> {
  speak('en', (await import('./pseudo.ts')).catalogue, 'pseudo');
}

const follow = (changed: () => void): (() => void) => {
  followers.add(changed);
  return () => followers.delete(changed);
};

/** The language the page speaks; whoever keeps words across renders follows it with this. */
export const useLanguage = (): Language => useSyncExternalStore(follow, () => spoken).language;

/** A key that changes with the words, for what is to be made anew with them. */
export const useWordsKey = (): string => useSyncExternalStore(follow, () => spoken).key;

/** What `make` gives for the locale of the page, made once for each locale. */
export function perLocale<Made>(make: (locale: string) => Made): () => Made {
  const made = new Map<string, Made>();
  return () => {
    const { locale } = spoken;
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}
