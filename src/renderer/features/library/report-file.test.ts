import { expect, test } from 'vitest';
import { refusalInEnglish } from '../../../domain/refusal.ts';
import { warningInEnglish } from '../../../domain/warning.ts';
import { chooseLanguage } from '../../messages/language.ts';
import { reportToCsv } from './report-file.ts';

test('a report is a table, one line a file, and nothing in it is a formula', () => {
  const csv = reportToCsv({
    files: [
      { path: '=1+1.txt', outcome: 'rejected', code: 'NOT_TEXT', message: 'Binary, not text.' },
      { path: 'a.txt', outcome: 'imported', documentId: 'd-1', title: 'A', passages: 2, warnings: ['One.', 'Two.'] },
    ],
    ...{ imported: 1, duplicates: 0, rejected: 1 },
  });
  const [head, first, second] = csv.split('\r\n');
  expect(head).toMatch(/^\ufeffpath,outcome,code,message,/);
  expect(first).toBe(`'=1+1.txt,rejected,NOT_TEXT,"Binary, not text.",,,,,,,,,,,`);
  expect(second).toBe('a.txt,imported,,,d-1,,A,,,,,,2,,One. Two.');
});

test('a report says in the language of the page why a file was refused, with its sizes', async () => {
  await chooseLanguage('de');
  const message = refusalInEnglish('file-large', { size: 130, most: 100 });
  const warnings = [warningInEnglish('chapters-missing', { missing: 3 })];
  const csv = reportToCsv({
    files: [
      { path: 'a.txt', outcome: 'rejected', code: 'TOO_LARGE', message },
      { path: 'b.epub', outcome: 'imported', warnings },
    ],
    ...{ imported: 1, duplicates: 0, rejected: 1 },
  });
  expect(csv).toContain('TOO_LARGE,Die Datei hat 130\u00a0MiB; höchstens 100\u00a0MiB werden gelesen.');
  expect(csv).not.toContain(warnings[0]);
  await chooseLanguage('en');
});
