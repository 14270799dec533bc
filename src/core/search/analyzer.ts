import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import russian from 'lunr-languages/lunr.ru.js';

/** Changes whenever the same text would give other terms; an index of another version is rebuilt. */
export const ANALYZER_VERSION = 1;

/** A word of a text: its normal form, and where it stands in UTF-16 units. */
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

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

/** Apostrophes and the marks that stand for them. */
const APOSTROPHES = /['’ʼ]/g;

/** The form two spellings of one word share: NFKC, lower case, ё as е, no apostrophes, digit groups joined. */
export function normalForm(word: string): string {
  const plain = word.normalize('NFKC').toLowerCase().replace(/ё/g, 'е').replace(APOSTROPHES, '');
  return /^\d/.test(plain) ? plain.replace(/\D+/g, '') : plain;
}

/** The words of `text` in order; used for documents and queries alike. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(TOKEN)) {
    const form = normalForm(match[0]);
    if (form !== '') yield { form, start: match.index, end: match.index + match[0].length };
  }
}

const stem: lunr.PipelineFunction = (token, index, tokens) => {
  const language = /\p{Script=Cyrillic}/u.test(token.toString()) ? russianPlugin.stemmer : lunr.stemmer;
  return language(token, index, tokens);
};
lunr.Pipeline.registerFunction(stem, 'synoptic-stem-1');

/** The term a normal form is indexed under: stemmed by its script, Russian for Cyrillic and English for the rest. */
export function termOf(form: string): string {
  return stemming.runString(form)[0] ?? form;
}

const stemming = new lunr.Pipeline();
stemming.add(stem);

/** Words so common that they only tell documents apart inside a phrase; negations are not among them. */
export function isStopWord(form: string): boolean {
  if (KEPT.has(form)) return false;
  const token = new lunr.Token(form, {});
  return [lunr.stopWordFilter, russianPlugin.stopWordFilter].some((filter) => !filter(token, 0, [token]));
}
const KEPT = new Set(['no', 'not', 'nor', 'neither', 'не', 'ни', 'нет', 'нельзя']);

/** A builder that indexes with this analyzer and keeps the position of every word. */
export function createBuilder(): lunr.Builder {
  const builder = new lunr.Builder();
  builder.pipeline.add(stem);
  builder.searchPipeline.add(stem);
  builder.metadataWhitelist = ['position'];
  // Lunr's own tokenizer is a plain function with a static separator; only the call is used here.
  builder.tokenizer = ((value: unknown) =>
    [...wordsOf(String(value))].map(
      ({ form, start, end }) => new lunr.Token(form, { position: [start, end - start] }),
    )) as unknown as typeof lunr.tokenizer;
  builder.ref('id');
  builder.field('title');
  builder.field('text');
  return builder;
}
