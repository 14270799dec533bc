/** What a word does in its sentence, as far as the rules need to know. */
export type PartOfSpeech =
  | 'noun'
  | 'name'
  | 'verb'
  | 'auxiliary'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'pronoun'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'particle'
  | 'mark'
  | 'other';

/** The languages the rules read; a text in another one is read by numbers and names alone. */
export type RuleLanguage = 'en' | 'ru' | 'other';

/** One word or mark of a sentence; `start` and `end` are UTF-16 offsets in the sentence, and `text` stands between them. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Dictionary form in lower case; in Russian the word itself. */
  readonly lemma: string;
  /** What it is compared by: a concept shared by languages, a stem, or the key of a name after `@`; empty for marks. */
  readonly term: string;
  readonly pos: PartOfSpeech;
  /** The word denies its own term: “unsigned” is “signed” inverted. */
  readonly isInverse?: boolean;
}

/** Indexes of the first token of a range and of the one behind it. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The language of a BCP 47 tag as far as rules for it exist. */
export function ruleLanguage(tag: string): RuleLanguage {
  const primary = tag.split('-', 1)[0] ?? '';
  return primary === 'en' || primary === 'ru' ? primary : 'other';
}

/** Whether the rules know a language; of others only numbers and names are compared. */
export const hasRules = (tag: string): boolean => ruleLanguage(tag) !== 'other';

const NO_TOKEN: Token = { text: '', start: 0, end: 0, lemma: '', term: '', pos: 'mark' };

/** The token at an index; an empty mark where there is none. */
export const tokenAt = (tokens: readonly Token[], at: number): Token => tokens[at] ?? NO_TOKEN;

/** A word in lower case with ё read as е, as the lists of the rules hold it. */
export function plain(text: string): string {
  let word = plainWords.get(text);
  if (word === undefined) {
    if (plainWords.size >= MOST_WORDS) plainWords.clear();
    plainWords.set(text, (word = text.toLowerCase().replaceAll('ё', 'е')));
  }
  return word;
}
/** Each word of a sentence is asked for by many rules. */
const plainWords = new Map<string, string>();
const MOST_WORDS = 10_000;

/** The plain word at an index; empty where there is none. */
export const wordAt = (tokens: readonly Token[], at: number): string => plain(tokenAt(tokens, at).text);
