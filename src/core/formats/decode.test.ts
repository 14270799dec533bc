import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const TEXT =
  'Сбор за паром отменён с первого мая, сообщила газета. Решение принято окончательно: «пересмотру не подлежит».';

/** Bytes without any meaning, the same each time (a linear congruential generator). */
function noise(length: number): Uint8Array {
  let state = 42;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state >> 16) & 0xff;
  });
}

test.each([
  ['noise', noise(5000)],
  ['noise behind a UTF-16 mark', Buffer.concat([Buffer.from([0xff, 0xfe]), noise(5000)])],
  ['noise behind a UTF-8 mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), noise(5000)])],
  [
    'a program',
    Buffer.concat([Buffer.from('MZ'), Buffer.alloc(60), Buffer.from('This program cannot be run in DOS mode')]),
  ],
])('%s is not a text', (_, bytes) => {
  expect(() => decode(bytes)).toThrow(expect.objectContaining({ code: 'NOT_TEXT' }));
});

test.each([
  ['utf-8', Buffer.from(TEXT)],
  ['utf-16le', Buffer.from(TEXT, 'utf16le')],
  ['utf-16be', Buffer.from(TEXT, 'utf16le').swap16()],
])('%s without a mark is recognised', (encoding, bytes) => {
  expect(decode(bytes)).toMatchObject({ text: TEXT, encoding, warnings: [] });
});

test('a declared charset decides, unless the bytes are not in it', () => {
  const western = Buffer.from('d\u00e9cret', 'latin1');
  expect(decode(western, 'iso-8859-1').text).toBe('décret');
  expect(decode(Buffer.from(TEXT), 'no-such-charset').text).toBe(TEXT);
  expect(decode(western, 'utf-8')).toMatchObject({ text: 'décret', encoding: 'windows-1252' });
});
