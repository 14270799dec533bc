import type { z } from 'zod';
import type { placedStatement } from '../../contract/questions.ts';
import { fromCodePointOffset } from '../../domain/code-points.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Archive } from '../archive/archive.ts';

/** A statement with its place in the text and its passage, ready to be shown in context. */
export type PlacedStatement = z.infer<typeof placedStatement>;

/** Places `statements` in their texts, in the order given. Fails with `DOCUMENT_DAMAGED` where a text is. */
export async function placeStatements(archive: Archive, statements: readonly Statement[]): Promise<PlacedStatement[]> {
  const placed: PlacedStatement[] = [];
  // Each text is read and checked once, however many statements it holds.
  const texts = new Map<string, Awaited<ReturnType<Archive['text']>>>();
  for (const statement of statements) {
    const { documentId } = statement;
    const read = texts.get(documentId) ?? (await archive.text(documentId));
    texts.set(documentId, read);
    const { text, blocks } = read;
    const [, position] = statement.selectors;
    const range = { start: fromCodePointOffset(text, position.start), end: fromCodePointOffset(text, position.end) };
    const block = blocks.find((each) => each.start <= range.start && range.start < each.end) ?? {
      start: 0,
      end: text.length,
    };
    const { title, publisher } = archive.document(documentId).description;
    placed.push({
      ...statement,
      documentTitle: title,
      publisher,
      range,
      passageText: text.slice(block.start, block.end),
      quoteInPassage: { start: range.start - block.start, end: range.end - block.start },
    });
  }
  return placed;
}
