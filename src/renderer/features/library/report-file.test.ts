import { expect, test } from 'vitest';
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
