import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSynoptic } from './testing/run-synoptic.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-read-again-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('a text is read again in another encoding, and the one before can be shown', () => {
  const run = (...args: string[]) => runSynoptic(place, ...args, '--no-bundled', '--library', join(place, 'library'));
  // «Паром» in KOI8-R, which is «оБТПН» in windows-1251.
  writeFileSync(join(place, 'a.txt'), Uint8Array.from([0xf0, 0xc1, 0xd2, 0xcf, 0xcd]));
  expect(run('import', 'a.txt', '--encoding', 'windows-1251').code).toBe(0);
  expect(run('show', 'a.txt', '--text').out).toBe('рБТПН\n');
  const shown = run('read-again', 'a.txt', '--encoding', 'koi8-r', '--preview');
  expect(shown.out).toContain('text         another one');
  expect(shown.out).toMatch(/Паром\n$/);
  const read = run('read-again', '--all', '--encoding', 'koi8-r');
  expect(read).toMatchObject({ code: 0, out: expect.stringContaining('1 have a new text, 0 are unchanged') as string });
  expect(run('show', 'a.txt', '--text').out).toBe('Паром\n');
  expect(run('show', 'a.txt', '--text', '--version', '1').out).toBe('рБТПН\n');
  expect(run('show', 'a.txt').out).toMatch(/version 1 {3}SHA-256 [0-9a-f]{64} \(.*from windows-1251\)/);
  const { documents } = JSON.parse(run('read-again', 'a.txt', '--json').out) as { documents: unknown[] };
  expect(documents).toMatchObject([{ outcome: 'unchanged', version: 2, encoding: 'koi8-r' }]);
  expect(run('read-again')).toMatchObject({ code: 2 });
  expect(run('read-again', 'a.txt', '--encoding', 'klingon')).toMatchObject({ code: 1 });
});
