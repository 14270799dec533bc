import { quotedIn } from './frame-content.ts';
import { insideSpeech, isBoundary, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { precedingSource } from './preceding-places.ts';
import { readSource } from './sources.ts';
import { tokenAt, type Token } from './token.ts';

const CALLS = /^(?:call|describe|brand|label|term|dub)$/;
/** What something is called stands within so many words. */
const REACH = 8;

/** “The minister called that number ‘a fairy tale’”: what somebody calls something, in their own words, is theirs. */
export function calledFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  // The tagger and the concepts take “called” for other verbs: only the form tells.
  const lemma = tokenAt(tokens, at).lemma;
  if (language !== 'en' || !CALLS.test(lemma) || !callsInQuotes(reading, at)) return undefined;
  if (insideSpeech(reading, tokenAt(tokens, at))) return undefined;
  const placed = precedingSource(reading, at);
  const source = placed && readSource(trim(tokens.slice(fromWhat(tokens, placed.from, placed.to), placed.to)));
  if (!placed || !source || tokenAt(tokens, at - 1).lemma === 'be') return undefined;
  const content = [at + 1, tokens.length] as const;
  return {
    ...{ source, frame: [placed.from, at + 1], content, verb: lemma, denies: false, wishes: false },
    ...{ manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased', said: null, via: null },
  };
}

/** “For what authorities there called a ‘mistake’”: whoever calls it stands behind the “what”. */
function fromWhat(tokens: readonly Token[], from: number, to: number): number {
  const what = tokens.findLastIndex(({ text }, index) => index >= from && index < to && text === 'what');
  return what < 0 ? from : what + 1;
}

/** A quotation begins a few words behind, with no comma before it. */
function callsInQuotes({ tokens, quotes }: Reading, at: number): boolean {
  const quote = quotes.find(({ openAt }) => openAt >= tokenAt(tokens, at).end);
  const open = tokens.findIndex(({ start, end }) => quote !== undefined && start <= quote.openAt && end > quote.openAt);
  return open > at && open - at <= REACH && !tokens.slice(at + 1, open).some(isBoundary);
}
