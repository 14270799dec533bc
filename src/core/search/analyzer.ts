import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import russian from 'lunr-languages/lunr.ru.js';
import { readNumber } from './number-words.ts';
import { americanSpelling } from './spelling.ts';
import { stemUkrainian } from './ukrainian-stemmer.ts';

/** Changes whenever the same text would give other terms; an index of another version is rebuilt. */
export const ANALYZER_VERSION = 7;

interface LanguagePlugin {
  readonly stemmer: lunr.PipelineFunction;
  readonly stopWordFilter: lunr.PipelineFunction;
}

stemmerSupport(lunr);
russian(lunr);
const russianPlugin = (lunr as unknown as { ru: LanguagePlugin }).ru;

/** One to three digits, then groups of exactly three behind one separator: `300 000`, `300,000`, `300.000`, `300’000`. */
const GROUPED_NUMBER =
  /(?<![\p{N}.,])\p{Nd}{1,3}(?:([ \u00a0\u2009\u202f,.'’])\p{Nd}{3})(?:\1\p{Nd}{3})*(?![\p{N}]|[.,]\p{N})/u;
const WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|['’ʼ](?=\p{L}))*|\p{N}+/u;
/** One word of a text. */
export const TOKEN = new RegExp(`${GROUPED_NUMBER.source}|${WORD.source}`, 'gu');

/** Several words, or digits and letters: what only a written number is among the words of a text. */
const WRITTEN_NUMBER = /[\s-]|^\p{Nd}.*\p{L}/u;
/** Apostrophes and the marks that stand for them. */
const APOSTROPHES = /['’ʼ]/g;

/** The form two spellings of one word share: NFKC, lower case, ё as е, no apostrophes, numbers in plain digits. */
export function normalForm(word: string): string {
  const written = WRITTEN_NUMBER.test(word) ? readNumber(word, 0) : undefined;
  if (written?.end === word.length) return written.digits;
  const plain = word.normalize('NFKC').toLowerCase().replace(/ё/g, 'е').replace(APOSTROPHES, '');
  return /^\d/.test(plain) ? plain.replace(/\D+/g, '') : plain;
}

/** Letters of Ukrainian that Russian has not; a word with one of them is not Russian. */
const UKRAINIAN_LETTERS = /[іїєґ]/;

/**
 * Russian nouns in -ив and -ыв, whose end the stemmer takes for that of a gerund (as in открыв, запретив) and cuts off in
 * the nominative alone: призыв, архив, взрыв, коллектив.
 */
const NOUN_LIKE_GERUND =
  /(?:зыв|(?<!к)рыв|(?:на|при)плыв|архив|ктив|массив|мотив|норматив|позитив|негатив|кооператив|альтернатив|императив|рецидив|(?:при|от|за|раз|про|пере|на)лив|штатив|презерватив)$/u;

/** Stems a token, as a step of Lunr's pipelines. */
export const stem: lunr.PipelineFunction = (token, index, tokens) => {
  const word = token.toString();
  if (CYRILLIC.test(word)) {
    if (NOUN_LIKE_GERUND.test(word)) return token;
    return UKRAINIAN_LETTERS.test(word) ? token.update(stemUkrainian) : russianPlugin.stemmer(token, index, tokens);
  }
  return lunr.stemmer(token.update(americanSpelling));
};
const CYRILLIC = /\p{Script=Cyrillic}/u;
lunr.Pipeline.registerFunction(stem, 'synoptic-stem-3');

/**
 * The term a normal form is indexed under: stemmed by its letters, Ukrainian or Russian for Cyrillic and English for the
 * rest, British spellings as American ones.
 */
export function termOf(form: string): string {
  return String(stem(new lunr.Token(form, {}), 0, []) ?? form);
}

/** Words so common that they only tell documents apart inside a phrase; negations are not among them. */
export function isStopWord(form: string): boolean {
  if (KEPT.has(form)) return false;
  const token = new lunr.Token(form, {});
  return !lunr.stopWordFilter(token) || !russianPlugin.stopWordFilter(token, 0, []);
}
const KEPT = new Set(['no', 'not', 'nor', 'neither', 'не', 'ни', 'нет', 'нельзя']);
