import { expect, test } from 'vitest';
import { startCode } from './compiled-code.ts';

const unasked = (): never => {
  throw new Error('nothing is to be asked');
};

test('more memory than there is ends in an error that says so, and not in wrong bytes', () => {
  const code = startCode({ meet: unasked, wordEnd: unasked, numberEnd: unasked, dateOf: unasked });
  const place = code.scratch(100_000);
  new Uint8Array(code.memory.buffer).fill(7, place, place + 100_000);
  expect(() => {
    code.scratch(0x7fff0000);
    code.scratch(0xfff00000);
  }).toThrow(new RangeError('the index has no memory left'));
  expect(new Uint8Array(code.memory.buffer, place, 100_000).every((byte) => byte === 7)).toBe(true);
});
