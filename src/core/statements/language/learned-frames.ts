import { isBoundary, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isAuthor } from './paper-authors.ts';
import { phraseFrame } from './phrase-frame.ts';
import { readSource } from './sources.ts';
import { tokenAt, wordAt } from './token.ts';

/** Between who learned something and the verb stand so many words. */
const REACH = 5;

/** “As this paper has learned from a source in the force, …”, “…, we hear from her circle”: from whom the teller has it. */
export function learnedFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const opens = at === 0 || tokenAt(tokens, at - 1).text === ',';
  if (language !== 'en' || !opens || !/^(?:as|we|i)$/i.test(tokenAt(tokens, at).text)) return undefined;
  const verb = tokens.findIndex(
    ({ lemma }, index) =>
      index > at &&
      index <= at + REACH &&
      /^(?:learn|hear|know|have|understand)$/.test(lemma) &&
      wordAt(tokens, index + 1) === 'from',
  );
  if (verb < 0 || tokens.slice(at, verb).some(isBoundary)) return undefined;
  let end = verb + 2;
  while (end < tokens.length && !isBoundary(tokens[end])) end += 1;
  const words = trim(tokens.slice(verb + 2, end));
  const source = words.some(({ pos }) => pos === 'verb' || pos === 'auxiliary') ? undefined : readSource(words);
  const isTold =
    source !== undefined && (isAuthor(source) || words.some(({ text }) => /^(?:circle|source|insider)s?$/i.test(text)));
  return isTold ? phraseFrame(reading, { at, end, source }) : undefined;
}
