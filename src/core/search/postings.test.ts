import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from './bytes.ts';
import { END, PostingCursor } from './posting-cursor.ts';
import { PostingsWriter, decodePostings } from './postings.ts';

/** Documents with rising numbers and the word numbers in each; long enough to need a skip table. */
const list = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 4 })), {
    maxLength: 700,
    size: 'max',
  })
  .map((gaps) => {
    let document = -1;
    return gaps.map(([gap, positions]) => ({
      document: (document += gap),
      positions: positions.sort((a, b) => a - b),
    }));
  });
type List = readonly { readonly document: number; readonly positions: readonly number[] }[];

function encode(entries: List) {
  const writer = new PostingsWriter();
  for (const { document, positions } of entries) {
    writer.add(document, positions.length);
    positions.forEach((each, index) => writer.positions.varint(each - (positions[index - 1] ?? 0)));
  }
  const [postings, positions] = [new ByteWriter(), new ByteWriter()];
  writer.moveTo(postings, positions);
  return { postings: postings.written().slice(), positions: positions.written().slice() };
}

test('a decoded list is the one that was written', () => {
  fc.assert(
    fc.property(list, (entries) => {
      const { postings } = encode(entries);
      const into = { documents: new Int32Array(entries.length), frequencies: new Int32Array(entries.length) };
      decodePostings(postings, entries.length, into);
      expect([...into.documents]).toEqual(entries.map(({ document }) => document));
      expect([...into.frequencies]).toEqual(entries.map(({ positions }) => positions.length));
    }),
    { numRuns: 60 },
  );
});

test('a cursor leaps to the same documents and positions as a search through all', () => {
  fc.assert(
    fc.property(list, fc.array(fc.tuple(fc.nat(60_000), fc.boolean())), (entries, targets) => {
      const { postings, positions } = encode(entries);
      const cursor = new PostingCursor({
        list: postings,
        documents: entries.length,
        positionsBytes: positions.length,
        positions: (offset, length) => positions.subarray(offset, offset + length),
      });
      for (const [target, reads] of targets.sort(([a], [b]) => a - b)) {
        const expected = entries.find(({ document }) => document >= target);
        const before = cursor.document;
        expect(cursor.advance(target)).toBe(expected?.document ?? END);
        if (!reads || !expected || before === cursor.document) continue;
        cursor.readPositions();
        expect([...cursor.found.subarray(0, cursor.count)]).toEqual(expected.positions);
      }
    }),
    { numRuns: 100 },
  );
});
