import { z } from 'zod';
import { synopticContract, UNTIL_CANCELLED } from '../../../src/contract/operations.ts';
import { BUNDLED, openTestCore, type OpenedCore } from '../../../src/core/testing/opened-core.ts';
import { createDispatch } from '../../../src/rpc/dispatch.ts';
import { Failure } from '../../../src/rpc/failure.ts';
import type { Invoke, Operation } from '../../../src/rpc/operation.ts';
import { drawValue, type JsonSchema } from './draw-value.ts';
import { pick, type FuzzCase, type FuzzTarget, type OpenTarget } from './target.ts';

const CONTRACT: Readonly<Record<string, Operation>> = synopticContract;
const NAMES = Object.keys(CONTRACT).sort();
/** Names no page of ours asks by. */
const STRANGE = [
  '',
  'constructor',
  '__proto__',
  'toString',
  'archive',
  'archive.getStatus ',
  'ARCHIVE.GETSTATUS',
  '\0',
];
const COMMON = ['INVALID_INPUT', 'UNKNOWN_OPERATION', 'CANCELLED'];
/** The share of calls by a strange name, and of bodies that are no JSON of ours at all. */
const STRANGE_SHARE = 0.03;

const schemas = new Map(
  NAMES.map((name) => [
    name,
    z.toJSONSchema(CONTRACT[name]?.input as z.ZodType, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
  ]),
);

/** A library with an edition, own documents and notes, whose identifiers calls may hit upon. */
async function openLibrary(): Promise<{ opened: OpenedCore; known: readonly string[] }> {
  const opened = await openTestCore([BUNDLED]);
  const paths = ['first', 'second'].map((name) => opened.write(`${name}.txt`, `The ${name} ferry toll rises to 12 crowns.`)); // prettier-ignore
  await opened.importing(...paths);
  const known = new Set<string>(['de', 'ferry toll', '2022-09-21']);
  for (const { id: documentId, textSha256, originalSha256 } of (await opened.client['archive.listDocuments']({}))
    .documents) {
    const range = { start: 0, end: 9 };
    const note = { motivation: 'commenting' as const, documentId, textSha256, range, body: 'A note.' };
    const { annotation } = await opened.client['annotations.create'](note);
    for (const each of [documentId, textSha256, originalSha256, annotation.id]) known.add(each);
  }
  const { questions } = await opened.client['questions.list']({});
  for (const { id } of questions) known.add(id);
  return { opened, known: [...known] };
}

/** A call may end in what the operation declares and in nothing else; what nobody foresaw is a fault. */
async function call(invoke: Invoke, unexpected: unknown[], { as, bytes }: FuzzCase): Promise<string> {
  const text = Buffer.from(bytes).toString('utf8');
  const input: unknown = text === '' ? undefined : JSON.parse(text);
  const ending = new AbortController();
  if (UNTIL_CANCELLED.has(as)) setImmediate(() => ending.abort());
  try {
    const output = await invoke(as, input, { signal: ending.signal });
    JSON.stringify(output);
    return 'answered';
  } catch (error) {
    const [bug] = unexpected.splice(0);
    if (bug !== undefined) throw bug;
    if (!(error instanceof Failure)) throw error;
    const declared = Object.hasOwn(CONTRACT, as) ? (CONTRACT[as]?.errors ?? []) : [];
    if (!COMMON.includes(error.code) && !declared.includes(error.code)) throw new Error('undeclared', { cause: error });
    return error.code;
  }
}

async function open(): Promise<OpenTarget> {
  const { opened, known } = await openLibrary();
  const unexpected: unknown[] = [];
  const onUnexpected = (error: unknown): void => void unexpected.push(error);
  const invoke = createDispatch(synopticContract, opened.core.handlers, { onUnexpected });
  return {
    draw: (random) => {
      const name = random() < STRANGE_SHARE ? pick(random, STRANGE) : pick(random, NAMES);
      const schema = random() < STRANGE_SHARE ? {} : (schemas.get(name) ?? {});
      const input = drawValue(schema, { random, known, root: schema });
      return { as: name, bytes: Buffer.from(JSON.stringify(input) ?? '') };
    },
    read: (given) => call(invoke, unexpected, given),
    close: () => opened.dispose(),
  };
}

/** Every operation of the contract on a real library, by inputs near to what it declares. */
export const calls: FuzzTarget = { name: 'calls of the page', cases: { short: 600, long: 20_000 }, open };
