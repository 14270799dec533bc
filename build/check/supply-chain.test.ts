import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProblems, isAllowed } from './supply-chain.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'synoptic-supply-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, content: unknown): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
};

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['GPL-3.0-only', false],
  ['AGPL-3.0-or-later', false],
  ['CPAL-1.0', false],
  ['(MIT AND GPL-2.0-only)', false],
  ['not stated', false],
])('%s: %s', (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});

test('what is wrong with a dependency is named', () => {
  const good = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' };
  write('package.json', { dependencies: { good: '1.0.0', loose: '^1.0.0' } });
  write('package-lock.json', {
    packages: {
      '': {},
      'node_modules/good': good,
      'node_modules/loose': { ...good, license: 'GPL-3.0-only' },
      'node_modules/bare': { version: '1.0.0', license: 'MIT' },
      'node_modules/script': { ...good, hasInstallScript: true },
      'node_modules/native': good,
    },
  });
  write('node_modules/native/build/addon.node', '');
  expect(findProblems(root)).toEqual([
    'loose is not pinned exactly: ^1.0.0',
    'loose: its licence is GPL-3.0-only',
    'bare: the lockfile has no digest of it',
    'script: it runs a script when it is installed',
    'native: it holds native code (addon.node)',
  ]);
});
