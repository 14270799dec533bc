import { refusalInEnglish } from '../../domain/refusal.ts';
import { pictureLimits } from '../../domain/picture.ts';
import { cancelled } from '../../rpc/failure.ts';
import { sha256OfText } from '../storage/storage.ts';
import { createTurns } from '../turns.ts';
import { memoryOf } from './process-memory.ts';
import type { ReaderProcess, StartReader } from './start-reader.ts';
import {
  readerMessage,
  type ReaderMessage,
  type ReadOutcome,
  type ReadRejection,
  type ReadRequest,
  type ReadView,
} from './reading.ts';

/** Reads files one at a time in a process of its own. */
export interface Reader {
  /**
   * All documents of one request, in order. What the reader cannot cope with is a rejection: `READER_FAILED` where it
   * died or answered nonsense, `READER_TIMEOUT`, `READER_MEMORY`. Rejects with `CANCELLED` when `signal` fires.
   */
  read(request: ReadRequest, signal: AbortSignal): Promise<ReadOutcome[]>;
  /** One document of a file as it looks, or why it cannot be shown. Rejects with `CANCELLED` when `signal` fires. */
  view(request: PartRequest, signal: AbortSignal): Promise<ReadView>;
  /**
   * The bytes of the pictures in one document of a file; none where the reader cannot cope with it, and whoever asks
   * compares them with the digests that are known. Rejects with `CANCELLED` when `signal` fires.
   */
  pictures(request: PartRequest, signal: AbortSignal): Promise<readonly Uint8Array[]>;
  close(): void;
}

/** Which document of a file is asked for. */
type PartRequest = Omit<Extract<ReadRequest, { readonly kind: 'view' | 'pictures' }>, 'kind'>;

/** What a reader may use. */
export interface ReaderLimits {
  /** For one document, in milliseconds. */
  readonly time: number;
  /** Resident memory, in bytes. */
  readonly memory: number;
  /** Documents after which a fresh process takes over. */
  readonly documents: number;
  /** How often memory is looked at, in milliseconds. */
  readonly watchEvery: number;
}

/** Under the minute and the 768 MiB that one file may cost, with room for the look that comes late. */
const LIMITS: ReaderLimits = { time: 50_000, memory: 640 * 1024 * 1024, documents: 50, watchEvery: 100 };
/** The part of its documents after which the process that follows is started. */
const WARM_FROM = 0.8;
/** A file whose reader dies so often is given up. */
const MAX_FAILURES = 20;

type Ending = 'done' | 'cancelled' | 'crashed' | 'late' | 'memory';

/** A reader that starts its process when it is first needed, and a fresh one after any anomaly. */
export function createReader(module: URL, start: StartReader, limits: ReaderLimits = LIMITS): Reader {
  let child: ReaderProcess | undefined;
  let used = 0;
  let spare: ReaderProcess | undefined;
  const drop = (): void => {
    child?.kill();
    child = undefined;
    used = 0;
  };
  /** The next process starts while this one still reads; one that ended while it waited is not taken. */
  const warm = (): void => {
    if (spare !== undefined || used < limits.documents * WARM_FROM) return;
    const fresh = (spare = start(module));
    fresh.listen({ message: () => undefined, exit: () => spare === fresh && (spare = undefined) });
  };
  const take = (): ReaderProcess => {
    const taken = spare ?? start(module);
    spare = undefined;
    return taken;
  };
  const talk: Talking = async (request, signal, hear) => {
    if (used >= limits.documents) drop();
    child ??= take();
    warm();
    used += 1;
    const talked = await ask(child, request, { signal, limits, hear });
    if (talked.ending !== 'done') drop();
    return talked;
  };
  const once: Once = async (request, signal, outcomes) => {
    const before = outcomes.length + 1;
    const hear: Asking['hear'] = (said) =>
      said.kind === 'outcome' && holds(said.outcome) && outcomes.push(said.outcome) > 0;
    const talked = await talk(request, signal, hear);
    if (talked.ending === 'done') used += Math.max(0, outcomes.length - before);
    return talked;
  };
  // A process answers one question at a time.
  const inTurn = createTurns();
  return {
    read: (request, signal) => inTurn(() => readAll(once, request, signal)),
    view: (request, signal) => inTurn(() => view(talk, { ...request, kind: 'view' }, signal)),
    pictures: (request, signal) => inTurn(() => pictures(talk, { ...request, kind: 'pictures' }, signal)),
    close: () => {
      drop();
      spare?.kill();
      spare = undefined;
    },
  };
}

/** Asks once, and gathers the outcomes. */
type Once = (request: ReadRequest, signal: AbortSignal, outcomes: ReadOutcome[]) => Promise<Talk>;

/** Reads all documents of a request; those a process ended on are told of, and what stands behind them is read. */
async function readAll(once: Once, request: ReadRequest, signal: AbortSignal): Promise<ReadOutcome[]> {
  if (signal.aborted) throw cancelled();
  const outcomes: ReadOutcome[] = [];
  let failed: string | null = null;
  for (let failures = 1; ; failures += 1) {
    const talk = await once(after(request, outcomes.length), signal, outcomes);
    if (talk.ending === 'done') return outcomes;
    if (talk.ending === 'cancelled') throw cancelled();
    outcomes.push(toRejection(talk.ending, request, talk.part));
    // What holds several documents goes on behind the one that was too much, as long as it is another one each time.
    const goesOn = request.kind === 'file' && talk.part !== null && talk.part !== failed;
    if (!goesOn || failures === MAX_FAILURES) return outcomes;
    failed = talk.part;
  }
}

/** Asks whatever process is due, and lets go of one that did not end well. */
type Talking = (request: ReadRequest, signal: AbortSignal, hear: Asking['hear']) => Promise<Talk>;

async function view(talk: Talking, request: ReadRequest, signal: AbortSignal): Promise<ReadView> {
  if (signal.aborted) throw cancelled();
  const views: ReadView[] = [];
  const { ending } = await talk(request, signal, (said) => said.kind === 'view' && views.push(said.view) === 1);
  if (ending === 'cancelled') throw cancelled();
  const [shown] = views;
  if (ending === 'done' && shown !== undefined) return shown;
  const [code, name] = ENDINGS[ending === 'done' ? 'crashed' : ending];
  return { shows: 'nothing', code, message: refusalInEnglish(name) };
}

async function pictures(talk: Talking, request: ReadRequest, signal: AbortSignal): Promise<readonly Uint8Array[]> {
  if (signal.aborted) throw cancelled();
  const found: Uint8Array[] = [];
  const { ending } = await talk(request, signal, (said) => {
    if (said.kind !== 'picture' || found.length === pictureLimits.count) return false;
    return found.push(said.bytes) > 0;
  });
  if (ending === 'cancelled') throw cancelled();
  return ending === 'done' ? found : [];
}

/** The same request behind the documents that are done with. */
function after(request: ReadRequest, done: number): ReadRequest {
  return request.kind === 'file' ? { ...request, skip: request.skip + done } : request;
}

interface Talk {
  readonly ending: Ending;
  /** The part that was being read. */
  readonly part: string | null;
}

interface Asking {
  readonly signal: AbortSignal;
  readonly limits: ReaderLimits;
  /** Takes what the process says; false where that is nonsense. */
  readonly hear: (said: Exclude<ReaderMessage, { readonly kind: 'done' | 'begins' }>) => boolean;
}

/** Sends a request and follows the process until it is done or has to be ended. */
function ask(child: ReaderProcess, request: ReadRequest, { signal, limits, hear }: Asking): Promise<Talk> {
  return new Promise((resolve) => {
    let part: string | null = null;
    let ended = false;
    const end = (ending: Ending): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      clearInterval(watch);
      signal.removeEventListener('abort', onAbort);
      resolve({ ending, part });
    };
    const onAbort = (): void => end('cancelled');
    let timer = setTimeout(() => end('late'), limits.time);
    const heard = (message: unknown): void => {
      if (ended) return;
      const said = readerMessage.safeParse(message);
      if (!said.success) return end('crashed');
      timer = restart(timer, () => end('late'), limits.time);
      if (said.data.kind === 'done') return end('done');
      if (said.data.kind === 'begins') part = said.data.part;
      else if (!hear(said.data)) end('crashed');
    };
    const watch = setInterval(() => {
      if (child.pid === undefined) return;
      void memoryOf(child.pid).then((bytes) => bytes !== null && bytes > limits.memory && end('memory'));
    }, limits.watchEvery);
    signal.addEventListener('abort', onAbort, { once: true });
    child.listen({ message: heard, exit: () => end('crashed') });
    child.send(request);
  });
}

function restart(timer: NodeJS.Timeout, run: () => void, time: number): NodeJS.Timeout {
  clearTimeout(timer);
  return setTimeout(run, time);
}

/** A reader that was taken over could say anything: the text must be the one its digest is of, and hold its blocks. */
function holds(outcome: ReadOutcome): boolean {
  if (outcome.outcome === 'rejected') return true;
  const { text, sha256, blocks } = outcome.canonical;
  let end = 0;
  for (const block of blocks) {
    if (block.start < end || block.end < block.start || block.end > text.length) return false;
    end = block.end;
  }
  return sha256OfText(text) === sha256;
}

const ENDINGS = {
  late: ['READER_TIMEOUT', 'reader-late'],
  memory: ['READER_MEMORY', 'reader-memory'],
  crashed: ['READER_FAILED', 'reader-crashed'],
} as const;

function toRejection(ending: keyof typeof ENDINGS, request: ReadRequest, part: string | null): ReadRejection {
  const [code, name] = ENDINGS[ending];
  const lines =
    request.kind === 'records' ? `${request.firstLine}-${request.firstLine + request.lines.length - 1}` : part;
  return { outcome: 'rejected', part: lines, code, message: refusalInEnglish(name) };
}
