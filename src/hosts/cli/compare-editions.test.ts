import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSynoptic } from './testing/run-synoptic.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-editions-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('two editions are compared on the command line', () => {
  const run = (...args: string[]) => runSynoptic(place, ...args);
  mkdirSync(join(place, 'in'));
  const build = (version: string, text: string): void => {
    writeFileSync(join(place, 'in', 'a.txt'), text);
    writeFileSync(join(place, 'in', `only-${version}.txt`), 'Words.');
    const said = ['--id', 'papers', '--version', version, '--issued', '2026-11-01'];
    expect(run('bundle', 'in', '--out', `bag-${version}`, ...said).code).toBe(0);
    rmSync(join(place, 'in', `only-${version}.txt`));
  };
  build('1', 'The toll rises.');
  build('2', 'The toll falls.');
  const own = ['--no-bundled', '--library', join(place, 'library')];
  const told = run('compare-editions', 'bag-1', 'bag-2', ...own);
  expect(told).toMatchObject({ code: 0 });
  expect(told.out).toContain('version 1 → ');
  expect(told.out).toMatch(/changed {2}a-txt: .*text, original/);
  expect(told.out).toContain('1 added, 1 removed, 1 changed, 0 the same.');
  expect(JSON.parse(run('compare-editions', 'bag-1', 'bag-2', '--json', ...own).out)).toMatchObject({ same: 0 });
  expect(run('compare-editions', 'bag-1', 'in', '--json', ...own).err).toContain('EDITION_INVALID');
});
