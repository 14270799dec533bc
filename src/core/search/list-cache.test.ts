import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMemory, type ByteSource } from './byte-source.ts';
import { ListCache } from './list-cache.ts';

const FILE = Uint8Array.from({ length: 5000 }, (_, at) => (at * 31) % 251);

/** The file, with a count of how often it is read. */
function counted(): { source: ByteSource; reads: () => number } {
  let reads = 0;
  const file = fromMemory(FILE);
  const read = (offset: number, length: number): Uint8Array => {
    reads += 1;
    return file.read(offset, length);
  };
  return { source: { ...file, read, peek: read }, reads: () => reads };
}

test('whatever is asked for in whatever order, the bytes are those of the file', () => {
  const asked = fc.array(fc.record({ offset: fc.nat(4000), length: fc.nat(900) }), { maxLength: 60 });
  fc.assert(
    fc.property(asked, fc.constantFrom(0, 500, 4000, 100_000), (reads, budget) => {
      const lists = new ListCache(budget).over(fromMemory(FILE));
      for (const { offset, length } of reads)
        expect([...lists.read(offset, length)]).toEqual([...FILE.subarray(offset, offset + length)]);
    }),
  );
});

test('what was read lately is not read again, and what was not gives way', () => {
  const { source, reads } = counted();
  // Room for three lists of 300 bytes and what each takes beside them.
  const lists = new ListCache(1600 + 800).over(source);
  for (const offset of [0, 300, 600, 0]) lists.read(offset, 300);
  expect(reads()).toBe(3);
  for (const offset of [900, 1200, 1500]) lists.read(offset, 300);
  expect(reads()).toBe(6);
  lists.read(300, 300);
  expect(reads()).toBe(7);
});

test('files do not share what they hold, and a closed one leaves nothing behind', () => {
  const cache = new ListCache(100_000);
  const { source, reads } = counted();
  const first = cache.over(source);
  const second = cache.over(fromMemory(FILE.toReversed()));
  expect(first.read(10, 20)).not.toEqual(second.read(10, 20));
  first.close();
  first.read(10, 20);
  expect(reads()).toBe(2);
});
