import lunr from 'lunr';
// Registers the Russian stemmer; a second registration would print a warning.
import '../../search/search.ts';

type Stemmer = (token: lunr.Token) => lunr.Token;
const stemRussian = (lunr as unknown as { ru: { stemmer: Stemmer } }).ru.stemmer;
const stemEnglish = lunr.stemmer as unknown as Stemmer;

const cache = new Map<string, string>();
/** A library has fewer different words than this, or pays for some of them twice. */
const CACHE_SIZE = 200_000;

/** The stem of a word in lower case: Snowball's for Russian (ё read as е), Porter's otherwise. */
export function stemOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const isRussian = /\p{Script=Cyrillic}/u.test(word);
  const token = new lunr.Token(isRussian ? word.replaceAll('ё', 'е') : word, {});
  const stem = (isRussian ? stemRussian : stemEnglish)(token).toString();
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, stem);
  return stem;
}
