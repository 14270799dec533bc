import { expect, test } from 'vitest';
import type { Block } from '../../domain/archive-document.ts';
import { pageAt, startOfPage } from './page-places.ts';
import { scaleOf, stepZoom } from './zoom.ts';

const block = (start: number, number: number | null, page?: number): Block => ({
  kind: number === null ? 'heading' : 'paragraph',
  start,
  end: start + 8,
  number,
  ...(page === undefined ? {} : { page }),
});
const BLOCKS = [block(0, null, 1), block(10, 1, 1), block(20, 2, 3), block(30, null, 4), block(40, 3, 4)];

test('an offset is on the page of its block, and a page begins at its first passage', () => {
  expect([0, 12, 25, 44].map((offset) => pageAt(BLOCKS, offset))).toEqual([1, 1, 3, 4]);
  expect([1, 2, 3, 4, 5].map((page) => startOfPage(BLOCKS, page))).toEqual([10, 20, 20, 40, null]);
  expect(pageAt([block(0, 1)], 4)).toBeNull();
});

test('pages fit the room within bounds, and grow and shrink in steps that end', () => {
  expect(scaleOf('width', 800, 800)).toBe(1);
  expect(scaleOf('width', 10, 800)).toBe(0.25);
  expect(scaleOf('width', 9000, 800)).toBe(1.75);
  expect(scaleOf(2, 10, 800)).toBe(2);
  expect([stepZoom(1.04, 1), stepZoom(1.04, -1), stepZoom(1, 1)]).toEqual([1.25, 1, 1.25]);
  expect([stepZoom(4, 1), stepZoom(0.25, -1)]).toEqual([4, 0.25]);
});
