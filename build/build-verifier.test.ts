import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildVerifier, VERIFIER } from './build-verifier.ts';

test('the page that checks citations is built from the code as it is, and asks nothing of a network', async () => {
  const page = readFileSync(VERIFIER, 'utf8');
  expect(page).toBe(await buildVerifier());
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/innerHTML|fetch\(|XMLHttpRequest|import\(|src=|href=/);
});
