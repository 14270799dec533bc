import lunr from 'lunr';
import './analyzer.ts';
import dutch from 'lunr-languages/lunr.nl.js';
import french from 'lunr-languages/lunr.fr.js';
import german from 'lunr-languages/lunr.de.js';
import italian from 'lunr-languages/lunr.it.js';
import portuguese from 'lunr-languages/lunr.pt.js';
import spanish from 'lunr-languages/lunr.es.js';

/**
 * Stems by the language of a document, beside the English ones of the analyzer: a German word in a German text is also
 * indexed under its German stem. A query does not say its language, so it is looked up under the stems of all of them.
 */

/** Terms that begin so are no words of a text: keys of names, and stems of a language. */
export const TERM_MARK = '~';

type Stemmer = (token: lunr.Token) => lunr.Token;

for (const plugin of [german, french, spanish, italian, dutch, portuguese]) plugin(lunr);
const plugins = lunr as unknown as Record<string, { readonly stemmer: Stemmer }>;
const LANGUAGES: readonly string[] = ['de', 'fr', 'es', 'it', 'nl', 'pt'];

const FORM_MARK = `${TERM_MARK}=`;

/** The term under which a normal form is counted as it is written; it has no lists, only numbers of documents. */
export const formTerm = (form: string): string => FORM_MARK + form;

/** The term of a normal form in `language` (BCP 47), or nothing where that language has no stemmer here. */
export function stemTerms(form: string, language: string): readonly string[] {
  const primary = language.split('-', 1)[0] ?? '';
  return LANGUAGES.includes(primary) && /^\p{Script=Latin}/u.test(form) ? [stemTerm(form, primary)] : [];
}

/** The terms of a normal form in every language that has a stemmer here and, by the mark of its terms, is `held`. */
export function allStemTerms(form: string, held: (mark: string) => boolean): readonly string[] {
  return LANGUAGES.flatMap((language) => (held(markOf(language)) ? stemTerms(form, language) : []));
}

const markOf = (language: string): string => `${TERM_MARK}${language}:`;

function stemTerm(form: string, language: string): string {
  const stemmed = plugins[language]?.stemmer(new lunr.Token(form, {})).toString() ?? form;
  return markOf(language) + stemmed;
}
