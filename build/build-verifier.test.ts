import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildVerifier, VERIFIER } from './build-verifier.ts';

test('the page that checks citations is built from the code as it is, and asks nothing of a network', async () => {
  const page = readFileSync(VERIFIER, 'utf8');
  expect(page).toBe(await buildVerifier());
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
  expect(page).toContain(`sha256-${createHash('sha256').update(script).digest('base64')}`);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/innerHTML|fetch\(|XMLHttpRequest|import\(|src=|href=/);
});
