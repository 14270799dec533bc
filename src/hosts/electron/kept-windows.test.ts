import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKeptWindows, type KeptWindow } from './kept-windows.ts';

let library: string;
beforeEach(() => {
  library = mkdtempSync(path.join(tmpdir(), 'synoptic-windows-'));
});
afterEach(() => rmSync(library, { recursive: true, force: true }));

const at = (place: string): KeptWindow => ({
  place,
  bounds: { x: -1200, y: 40, width: 1360, height: 900 },
  isMaximized: false,
});

test('what was written last is read, whatever is still being written', async () => {
  const kept = createKeptWindows(library);
  const writes = [at('#/library'), at('#/questions/how-many?view=table'), at('#/notebook')].map((each) =>
    kept.write([each]),
  );
  await Promise.all(writes);
  expect(createKeptWindows(library).read()).toEqual([at('#/notebook')]);
  expect(readdirSync(library)).toEqual(['windows.json']);
});

test.each([
  ['no file', null],
  ['no JSON', '{'],
  ['a place that is no place of the page', JSON.stringify({ version: 1, windows: [at('https://elsewhere.example/')] })],
  ['a place with a second address in it', JSON.stringify({ version: 1, windows: [at('#/library#token=x')] })],
  ['another version', JSON.stringify({ version: 2, windows: [] })],
  ['a window without a size', JSON.stringify({ version: 1, windows: [{ ...at('#/library'), bounds: {} }] })],
])('%s opens no window', (_name, text) => {
  if (text !== null) writeFileSync(path.join(library, 'windows.json'), text);
  expect(createKeptWindows(library).read()).toEqual([]);
});

test('a library that cannot be written to is no failure, and more windows than are kept lose the last', async () => {
  const kept = createKeptWindows(path.join(library, 'gone'));
  await kept.write([at('#/library')]);
  expect(kept.read()).toEqual([]);
  const many = createKeptWindows(library);
  await many.write(Array.from({ length: 20 }, (_, n) => at(`#/questions/q${n}`)));
  expect(many.read()).toHaveLength(12);
});
