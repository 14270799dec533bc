import type { DateMention } from './dates.ts';
import { isSpeech, type QuotedSpan } from './quotes.ts';
import type { SourceMention } from './source-mention.ts';
import { tokenAt, type RuleLanguage, type Token } from './token.ts';

/** A sentence in which who says what is looked for. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: RuleLanguage;
  readonly dates: readonly DateMention[];
  readonly quotes: readonly QuotedSpan[];
}

/** One “who says what” of a sentence, by token ranges. */
export interface ReportFrame {
  readonly source: SourceMention;
  /** Tokens of the source and of the verb of saying: no part of what is said. */
  readonly frame: readonly [from: number, to: number];
  /** Tokens of what is said. */
  readonly content: readonly [from: number, to: number];
  readonly verb: string;
  /** The source denies the content. */
  readonly denies: boolean;
  /** The source wants, fears or expects the content. */
  readonly wishes: boolean;
  readonly manner: 'quoted' | 'paraphrased' | 'reported';
  /** When it was said, where the frame says so. */
  readonly said: DateMention | null;
  /** Who passes it on, where the sentence names somebody between the publisher and the source. */
  readonly via: SourceMention | null;
  /** It stands within what somebody else says, and takes no words from that: “…, despite Rem's claim that …, she said”. */
  readonly isAside?: boolean;
}

/** Whether a token stands inside of what somebody says in quotation marks. */
export const insideSpeech = ({ quotes }: Reading, { start, end }: Token): boolean =>
  quotes.some((quote) => isSpeech(quote) && start >= quote.start && end <= quote.end);

/** Marks that end a phrase. */
export const BOUNDARY = /^[,;:.!?()“”"«»—–]$/;

/** Whether a token ends a phrase; so does the end of the sentence. */
export const isBoundary = (token: Token | undefined): boolean => token === undefined || BOUNDARY.test(token.text);

/** Whether a token opens or closes a quotation. */
export const isQuoteMark = (token: Token | undefined): boolean =>
  token !== undefined && /^[“”"«»„’']$/.test(token.text);

/** “A nurse there said”, «в порту нам говорят»: where somebody is, and whom it is told. */
const isPlaceWord = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && /^(?:there|here|too|us|там|здесь|нам|мне)$/i.test(tokenAt(tokens, at).text);

/** Tokens without the marks and adverbs at their ends. */
export function trim(tokens: readonly Token[]): Token[] {
  let [from, to] = [0, tokens.length];
  while (from < to && (isBoundary(tokens[from]) || tokenAt(tokens, from).pos === 'adverb')) from += 1;
  while (
    to > from &&
    ((isBoundary(tokens[to - 1]) && tokenAt(tokens, to - 1).text !== '.') || isPlaceWord(tokens, to - 1))
  )
    to -= 1;
  return tokens.slice(from, to);
}
