import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBenchLibrary, type BenchLibrary } from '../bench/bench-library.ts';
import { makeDemoLibrary } from './demo-library.ts';
import { makeReports } from './demo/reports.ts';

let folder: string;
let opened: BenchLibrary;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'synoptic-demo-test-'));
  expect(await makeDemoLibrary(path.join(folder, 'library'), 40, 7)).toBe(40);
  opened = await openBenchLibrary(path.join(folder, 'library'));
}, 60_000);
afterAll(async () => {
  await opened.core.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the same seed gives the same reports, another one others, and each its own name', () => {
  const first = [...makeReports(500, 1)];
  expect([...makeReports(500, 1)]).toEqual(first);
  expect([...makeReports(500, 2)]).not.toEqual(first);
  expect(new Set(first.map(({ name }) => name)).size).toBe(500);
  // What is longer begins with what is shorter.
  expect([...makeReports(20, 1)]).toEqual(first.slice(0, 20));
});

test('a demo library has conflicts to look at, in both languages, and most of its reports are no copies', async () => {
  const { client } = opened;
  const { documents } = await client['archive.listDocuments']({});
  expect(new Set(documents.map(({ description }) => description.language))).toEqual(new Set(['en', 'ru']));
  const { origins } = await client['origins.list']({});
  expect(origins).toBeGreaterThan(15);
  const { conflicts } = await client['conflicts.list']({});
  expect(conflicts.length).toBeGreaterThan(5);
});
