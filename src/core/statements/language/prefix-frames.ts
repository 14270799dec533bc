import { contentStart, quotedIn } from './frame-content.ts';
import { trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { quotedNameEnd, sourceEnd } from './source-places.ts';
import { readSource, type SourceMention } from './sources.ts';
import { tokenAt, wordAt, type Token } from './token.ts';
import { listsFor } from './word-lists.ts';

/** “According to the ministry, …”, «по словам …»: a source named by a phrase that begins at `at`. */
export function prefixFrame(reading: Reading, at: number): ReportFrame | undefined {
  const found = ownedPhrase(reading, at) ?? namedPhrase(reading, at);
  return found && frameOf(reading, at, found);
}

interface Phrase {
  readonly source: SourceMention;
  /** Index behind the phrase. */
  readonly end: number;
}

function namedPhrase(reading: Reading, at: number): Phrase | undefined {
  const { tokens, language } = reading;
  const length = listsFor(language).prefix.matchAt(tokens, at);
  if (length === 0) return undefined;
  const end = quotedNameEnd(tokens, sourceEnd(reading, at + length));
  const words = trim(tokens.slice(at + length, end));
  const read = ownSource(tokens, words, end) ?? readSource(words);
  const source = read && language === 'ru' ? { ...read, isGenitive: true } : read;
  return source && !words.some(({ lemma }) => NO_SOURCES.has(lemma)) ? { source, end } : undefined;
}

const OWNERS: ReadonlyMap<string, string> = new Map([
  ...(['his he', 'her she', 'its it', 'their they', 'его he', 'ее she', 'их they'].map((pair) => pair.split(' ')) as [
    string,
    string,
  ][]),
]);
const OWN_WORDS = /^(?:reckoning|count|estimate|account|calculation|tally|words|view|opinion)$/;

/** «По его словам», “by its reckoning”: the words of whoever was spoken of. */
function ownedPhrase({ tokens, language }: Reading, at: number): Phrase | undefined {
  const pronoun = OWNERS.get(wordAt(tokens, at + 1));
  if (pronoun === undefined) return undefined;
  const without = [tokens[at], tokens[at + 2]].filter((token) => token !== undefined);
  const isOwned =
    language === 'ru'
      ? listsFor(language).prefix.matchAt(without, 0) === 2
      : /^(?:by|in)$/.test(wordAt(tokens, at)) && OWN_WORDS.test(wordAt(tokens, at + 2));
  const source: SourceMention = {
    ...{ text: wordAt(tokens, at + 1), name: null, role: null },
    kind: 'pronoun',
    pronoun,
  };
  return isOwned ? { source, end: at + 3 } : undefined;
}

function frameOf(reading: Reading, at: number, { source, end }: Phrase): ReportFrame {
  const { tokens } = reading;
  const start = tokenAt(tokens, at - 1).text === ',' ? at - 1 : at;
  const behind = tokenAt(tokens, end).text === ',' ? end + 1 : end;
  // “The bridge, according to the mayor, was closed”: what stands on both sides is theirs.
  const isAside =
    start < at && behind > end && tokens.slice(behind).some(({ pos }) => /^(?:verb|auxiliary|number)$/.test(pos));
  const before = contentStart(reading, start);
  const to = isAside ? tokens.length : start;
  const content = at < 3 && !isAside ? ([behind, tokens.length] as const) : ([before, to] as const);
  return {
    source,
    frame: [start, behind],
    content,
    verb: tokenAt(tokens, at).lemma,
    denies: false,
    wishes: false,
    manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased',
    said: null,
    via: null,
  };
}

/** What is done according to these is said by nobody. */
const NO_SOURCES = new Set([
  'decree',
  'law',
  'plan',
  'constitution',
  'schedule',
  'contract',
  'закон',
  'закону',
  'указу',
  'плану',
  'план',
]);

/** “According to its own statements, Russia had …”: the subject that follows is the source. */
function ownSource(tokens: readonly Token[], words: readonly Token[], end: number): SourceMention | undefined {
  if (!/^(?:its|their|his|her)$/i.test(words[0]?.text ?? '') || tokenAt(tokens, end).text !== ',') return undefined;
  const subject = tokens.slice(end + 1, end + 4);
  const to = subject.findIndex(({ pos }) => pos !== 'name' && pos !== 'determiner');
  return to > 0 ? readSource(subject.slice(0, to)) : undefined;
}
