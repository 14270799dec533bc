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

/** Ends what never comes back; on two cores with nothing else to do each takes far less. */
const PATIENCE = { timeout: 600_000 };

/** One part, held. */
async function holds(part: string): Promise<void> {
  // The signal of a test stands in its context, which `test.each` does not hand on.
  const { code, said } = await trust([part], AbortSignal.timeout(PATIENCE.timeout - 1000));
  expect(said).toMatch(new RegExp(`^held {4}.*${part}`, 'm'));
  expect(code, said).toBe(0);
}

test.each([
  ['fuzzing finds nothing', 'fuzzing'],
  ['what was acknowledged outlives kill -9', 'kill -9 at random moments'],
  ['a bit that turns is noticed, and mended where a second copy is', 'bit flips'],
])('%s', PATIENCE, (_, part) => holds(part));

// The faces are the built ones, which a run by hand need not have.
test.skipIf(process.env['SYNOPTIC_BUILT'] === undefined)(
  'of server, desktop and command line on one library one may write',
  PATIENCE,
  () => holds('faces at once'),
);
