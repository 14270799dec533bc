import { z } from 'zod';
import { Failure } from '../failure.ts';
import type { Contract, Handlers } from '../operation.ts';

/** One operation for each way a call can go. */
export const sampleContract = {
  'words.join': {
    input: z.strictObject({ words: z.array(z.string()), with: z.string().default(' ') }),
    output: z.strictObject({ text: z.string() }),
    errors: [],
  },
  'words.nothing': { input: z.undefined(), output: z.undefined(), errors: [] },
  'count.to': {
    input: z.strictObject({ limit: z.int() }),
    progress: z.strictObject({ at: z.int() }),
    output: z.strictObject({ counted: z.int() }),
    errors: [],
  },
  /** Reports once, then waits until it is cancelled. */
  'count.wait': {
    input: z.strictObject({ key: z.string() }),
    progress: z.strictObject({ started: z.boolean() }),
    output: z.undefined(),
    errors: [],
  },
  'fail.declared': { input: z.strictObject({}), output: z.undefined(), errors: ['SYNTAX'] },
  'fail.undeclared': { input: z.strictObject({}), output: z.undefined(), errors: ['SYNTAX'] },
  'fail.bug': { input: z.strictObject({}), output: z.undefined(), errors: [] },
  'fail.output': { input: z.strictObject({}), output: z.strictObject({ name: z.string() }), errors: [] },
  'fail.progress': {
    input: z.strictObject({}),
    progress: z.strictObject({ at: z.int() }),
    output: z.undefined(),
    errors: [],
  },
  'fail.details': { input: z.strictObject({}), output: z.undefined(), errors: ['SYNTAX'] },
  'any.pass': { input: z.any(), output: z.any(), errors: [] },
  'any.dropped': { input: z.strictObject({}), output: z.object({ name: z.string() }), errors: [] },
  'any.uncloneable': { input: z.strictObject({}), output: z.any(), errors: [] },
} as const satisfies Contract;

/** Called when the handler of `count.wait` with that key has stopped. */
export const ended = new Map<string, () => void>();
/** The handlers of the sample contract. */
export const sampleHandlers: Handlers<typeof sampleContract> = {
  'words.join': ({ words, with: glue }) => ({ text: words.join(glue) }),
  'words.nothing': () => undefined,
  'count.to': async ({ limit }, { report }) => {
    for (let at = 1; at <= limit; at += 1) {
      report({ at });
      if (at % 10 === 0) await Promise.resolve();
    }
    return { counted: limit };
  },
  'count.wait': async ({ key }, { signal, report }) => {
    report({ started: true });
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    ended.get(key)?.();
    signal.throwIfAborted();
    return undefined;
  },
  'fail.declared': () => {
    throw new Failure('SYNTAX', 'The quotation mark is never closed. Close it.', { start: 3, end: 4 });
  },
  'fail.undeclared': () => {
    throw new Failure('SECRET', 'the password is swordfish');
  },
  'fail.bug': () => {
    throw new TypeError('cannot read /home/person/secret');
  },
  'fail.output': () => ({ name: 'x', secret: 'swordfish' }) as never,
  'fail.progress': async (_input, { report, signal }) => {
    report({ at: 'swordfish' as never });
    // A handler that misreports is stopped at once.
    signal.throwIfAborted();
    return undefined;
  },
  'fail.details': () => {
    throw new Failure('SYNTAX', 'details that cannot be carried', { run: () => 1 });
  },
  'any.pass': (input) => input as unknown,
  'any.dropped': () => ({ name: 'x', secret: 'swordfish' }),
  'any.uncloneable': () => ({ run: () => 'swordfish' }),
};
