import { expect, test } from 'vitest';
import { toLegalName } from './legal-name.ts';

test.each([
  ['report.txt', 'report.txt'],
  ['CON', '_CON'],
  ['nul.tar.gz', '_nul.tar.gz'],
  ['Console.txt', 'Console.txt'],
  ['trailing. . .', 'trailing'],
  ['...', '_'],
  ['invoice\u202Etxt.exe', 'invoice_txt.exe'],
  ['a/b\\c:d?.txt', 'a_b_c_d_.txt'],
  ['cafe\u0301.txt', 'caf\u00e9.txt'],
  ['two\nlines\u0000.txt', 'two_lines_.txt'],
  ['\ud800.txt', '\ufffd.txt'],
])('%j becomes %j', (name, legal) => expect(toLegalName(name)).toBe(legal));

test('a long name keeps its ending and whole characters within 255 bytes', () => {
  const legal = toLegalName(`${'ж'.repeat(300)}.docx`);
  expect(new TextEncoder().encode(legal)).toHaveLength(255);
  expect(legal.endsWith('ж.docx')).toBe(true);
});
