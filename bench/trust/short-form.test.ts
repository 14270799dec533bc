import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { NODE_FLAGS } from '../../build/bootstrap/node.mjs';

const RUN = fileURLToPath(new URL('./run.ts', import.meta.url));

/** Runs parts as `npm run trust` does, in a process of its own: a reader that never comes back is ended from here. */
async function trust(words: readonly string[], signal: AbortSignal): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [...NODE_FLAGS, RUN, ...words], { signal, killSignal: 'SIGKILL' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  return { code, said };
}

test('fuzzing finds nothing', { timeout: 60_000 }, async ({ signal }) => {
  const { code, said } = await trust(['fuzzing'], signal);
  expect(said).toMatch(/^held {4}fuzzing/m);
  expect(code, said).toBe(0);
});
