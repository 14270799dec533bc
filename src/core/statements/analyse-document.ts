import { analyseSentence } from './analyse-sentence.ts';
import { assignSpeakers } from './assign-speakers.ts';
import { publishedDate, referenceOf } from './document-dates.ts';
import { agencyOf, noteMarks, roleBlocks, withoutDateline, withoutNoteMarks, type RoledBlock } from './furniture.ts';
import { createPeople } from './language/people.ts';
import { leavesQuoteOpen, opensQuote } from './open-quotes.ts';
import { plainMarks } from './plain-marks.ts';
import type { DocumentInput, RawSentence, ReadDocument, ReadSentence } from './read-document.ts';
import { splitSentences } from './sentences.ts';
import { createMemory, type Speaker } from './speakers.ts';
import { voicesOf } from './voices.ts';

const NOT_NAMED = 'Publisher not named';

/** Reads a document sentence by sentence: what belongs to the article, who says what, when, and how much of it. */
export function analyseDocument({ text, blocks, title, publisher, issued, language }: DocumentInput): ReadDocument {
  const published = publishedDate(issued, text, blocks, language);
  const reference = referenceOf(published);
  const roled = roleBlocks(text, blocks, title);
  const raw = roled.flatMap((each, block) => readBlock(each, { text, block, language, reference }));
  const people = createPeople();
  raw.forEach(({ analysis }) => people.read(analysis.tokens));
  const outlet: Speaker = { name: publisher ?? NOT_NAMED, role: null, kind: 'publisher' };
  const voices = voicesOf({ text, title, outlet, roled, raw });
  return {
    published,
    publisher: outlet.name,
    agency: agencyIn(text, roled),
    sentences: assignSpeakers(raw, createMemory(people), { outlet, voices }),
  };
}

/** The agency that sent the report, as its first paragraph says. */
function agencyIn(text: string, roled: readonly RoledBlock[]): string | null {
  const first = roled.find(({ role }) => role === 'body');
  return first ? agencyOf(text.slice(first.block.start, first.block.end)) : null;
}

type Place = {
  readonly text: string;
  readonly block: number;
  readonly language: string;
  readonly reference: string | null;
};

const KEPT = new Set(['headline', 'body', 'footnote', 'teaser']);

function readBlock(
  { block, role, note }: RoledBlock,
  { text, block: index, language, reference }: Place,
): RawSentence[] {
  if (!KEPT.has(role)) return [];
  const unmarked = withoutNoteMarks(text.slice(block.start, block.end));
  const plain = plainMarks(role === 'body' ? withoutDateline(unmarked) : unmarked);
  // Marks become spaces of the same length, so that a sentence ends where its words do and offsets hold.
  const ranges = splitSentences(plain, { start: 0, end: plain.length }, language).map(({ start, end }) => ({
    start: start + block.start,
    end: end + block.start,
  }));
  return ranges.map(({ start, end }, at) => {
    const words = plain.slice(start - block.start, end - block.start);
    const upToNext = text.slice(start, ranges[at + 1]?.start ?? block.end);
    return {
      start,
      end,
      passage: block.number,
      block: index,
      isItem: block.kind === 'listItem',
      role: role as ReadSentence['role'],
      analysis: analyseSentence(words, language, {
        reference,
        isQuoted: leavesQuoteOpen(plain.slice(0, start - block.start).trimEnd()) && !opensQuote(words),
      }),
      notes: role === 'footnote' ? [] : noteMarks(upToNext),
      note,
    };
  });
}
