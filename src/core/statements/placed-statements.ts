import type { z } from 'zod';
import type { placedStatement } from '../../contract/questions.ts';
import { fromCodePointOffset } from '../../domain/code-points.ts';
import type { StandingStatement } from '../../domain/statement.ts';
import type { Archive } from '../archive/archive.ts';

/** A statement with its place in the text and its passage, ready to be shown in context. */
export type PlacedStatement = z.infer<typeof placedStatement>;

/** Places `statements` in their texts, in the order given. Fails with `DOCUMENT_DAMAGED` where a text is. */
export async function placeStatements(
  archive: Archive,
  statements: readonly StandingStatement[],
): Promise<PlacedStatement[]> {
  const placed: PlacedStatement[] = [];
  // Each text is read and checked once, however many statements it holds.
  const texts = new Map<string, Awaited<ReturnType<Archive['text']>>>();
  for (const statement of statements) {
    const { documentId, quote, anchor = 'exact' } = statement;
    const { title, publisher } = archive.document(documentId).description;
    const as = { ...statement, anchor, documentTitle: title, publisher };
    if (anchor === 'orphan' || anchor === 'ambiguous') {
      // Its own words stand for the passage: there is no place to show.
      const whole = { start: 0, end: quote.length };
      placed.push({ ...as, range: { start: 0, end: 0 }, passageText: quote, quoteInPassage: whole });
      continue;
    }
    const read = texts.get(documentId) ?? (await archive.text(documentId));
    texts.set(documentId, read);
    const { text, blocks } = read;
    const [, position] = statement.selectors;
    const range = { start: fromCodePointOffset(text, position.start), end: fromCodePointOffset(text, position.end) };
    const block = blocks.find((each) => each.start <= range.start && range.start < each.end) ?? {
      start: 0,
      end: text.length,
    };
    placed.push({
      ...as,
      range,
      passageText: text.slice(block.start, block.end),
      quoteInPassage: { start: range.start - block.start, end: range.end - block.start },
    });
  }
  return placed;
}
