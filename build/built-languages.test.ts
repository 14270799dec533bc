import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { toParsedData } from './built-languages.ts';

const path = fileURLToPath(new URL('../ngrams/medium.js', import.meta.resolve('eld/medium')));

test('the table of languages is the same one parsed, and written as no object', async () => {
  const code = readFileSync(path, 'utf8');
  const written = await toParsedData(path, code);
  expect(written).toMatch(/^export const ngramsData = JSON\.parse\("/);
  const load = (text: string): Promise<unknown> => import(`data:text/javascript,${encodeURIComponent(text)}`);
  expect(JSON.stringify(await load(written ?? ''))).toBe(JSON.stringify(await load(code)));
});

test('other modules stay as they are, and a table of another shape stops the build', async () => {
  expect(await toParsedData('/eld/src/avgScore.js', 'export const avgScore = {};')).toBeNull();
  await expect(toParsedData(path, 'export const other = {};')).rejects.toThrow('not the table');
});
