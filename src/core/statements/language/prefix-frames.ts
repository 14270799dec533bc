import { insideSpeech, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { authorWords } from './paper-authors.ts';
import { phraseFrame } from './phrase-frame.ts';
import { quotedNameEnd, sourceEnd } from './source-places.ts';
import type { SourceMention } from './source-mention.ts';
import { inCase, pronounSource, readSource } from './sources.ts';
import { tokenAt, wordAt, type Token } from './token.ts';
import { listsFor } from './word-lists.ts';

/** “According to the ministry, …”, «по словам …», «по его словам»: a source named by a phrase that begins at `at`. */
export function prefixFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const prefix = prefixAt(reading, at);
  if (!prefix || insideSpeech(reading, tokenAt(tokens, at))) return undefined;
  const from = at + prefix.length;
  if (prefix.owner) return phraseFrame(reading, { at, end: from, source: prefix.owner });
  const end = quotedNameEnd(tokens, behindAuthor(reading, from, sourceEnd(reading, from)));
  const words = trim(tokens.slice(from, end));
  const read = ownSource(tokens, words, end) ?? readSource(words);
  const source = language === 'ru' ? inCase(read, prefix.length === 1 ? 'dative' : 'genitive') : read;
  // “Reports according to which the mill is shut”: of whatever stands before.
  if (!source || source.pronoun === 'who' || /^(?:which|котор)/i.test(words[0]?.text ?? '')) return undefined;
  return isNobodys(source, words) ? undefined : phraseFrame(reading, { at, end, source });
}

/** “Reliable information”, «неофициальные данные»: whose they are nobody says. */
const isNobodys = ({ text }: SourceMention, words: readonly Token[]): boolean =>
  /^information$/i.test(words.at(-1)?.text ?? '') ||
  /^(?:не\p{L}+|предварительн\p{L}+) (?:данн|сведен|информаци)\p{L}+$/iu.test(text) ||
  words.some(({ lemma }) => NO_SOURCES.has(lemma));

/** “A count by the union”: whose count it is stands behind. */
function behindAuthor(reading: Reading, from: number, end: number): number {
  const { tokens } = reading;
  const isLinked = /^(?:by|from)$/i.test(tokenAt(tokens, end).text);
  const behind = isLinked ? sourceEnd(reading, end + 1) : end;
  return isLinked && authorWords(tokens.slice(from, behind)) ? behind : end;
}

interface Prefix {
  readonly length: number;
  /** “По его словам”: whoever is meant by the word between. */
  readonly owner: SourceMention | null;
}

/** Words between «по» and what is told are no more than this. */
const BETWEEN = 2;

/** The prefix at `at`, as the lists have it or with words between: «по последним данным штаба», «по её подсчётам». */
function prefixAt({ tokens, language }: Reading, at: number): Prefix | undefined {
  const { prefix } = listsFor(language);
  const length = prefix.matchAt(tokens, at);
  if (length > 0) return { length, owner: null };
  if (language !== 'ru' || wordAt(tokens, at) !== 'по') return undefined;
  for (let between = 1; between <= BETWEEN; between += 1) {
    const noun = tokens[at + between + 1];
    const words = tokens.slice(at + 1, at + between + 1);
    if (!noun || !words.every(({ text, pos }) => pos === 'adjective' || OWNER.test(text))) return undefined;
    if (prefix.matchAt([tokenAt(tokens, at), noun], 0) === 2)
      return { length: between + 2, owner: pronounSource(words.find(({ text }) => OWNER.test(text))) ?? null };
  }
  return undefined;
}

const OWNER = /^(?:его|е[её]|их|наш\p{L}+|моим|моей)$/iu;

/** What is done according to these is said by nobody. */
const NO_SOURCES = new Set(
  (
    'decree law plan constitution schedule contract rules agreement terms treaty ' +
    'закон закону указу плану план графику договору контракту расписанию правилам приказу постановлению статье условиям регламенту'
  ).split(' '),
);

/** “According to its own statements, Russia had …”: the subject that follows is the source. */
function ownSource(tokens: readonly Token[], words: readonly Token[], end: number): SourceMention | undefined {
  if (!/^(?:its|their|his|her)$/i.test(words[0]?.text ?? '') || tokenAt(tokens, end).text !== ',') return undefined;
  const subject = tokens.slice(end + 1, end + 4);
  const to = subject.findIndex(({ pos }) => pos !== 'name' && pos !== 'determiner');
  return to > 0 ? readSource(subject.slice(0, to)) : undefined;
}
