import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from '../../build/bootstrap/node.mjs';

/** How a part of the trust tests is run. */
export interface PartOptions {
  readonly long: boolean;
  readonly seed: number;
  /** How often processes are killed, where neither form's number is meant. */
  readonly kills?: number | undefined;
  /** How many races are run, where neither form's number is meant. */
  readonly races?: number | undefined;
}

/** What a part found: figures to print, and what must not be. A part that cannot run here says why. */
export interface PartResult {
  readonly figures: readonly string[];
  readonly faults: readonly string[];
  readonly skipped?: string;
}

/** One promise, put to the test. */
export interface Part {
  readonly name: string;
  readonly run: (options: PartOptions) => Promise<PartResult>;
}

/** Runs with a fresh folder that is gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-trust-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file that is started as an actor: its source, until it has been built. */
let actorFile = fileURLToPath(new URL('./actor.ts', import.meta.url));

/** Has actors start from a built file. */
export function startFrom(file: string): void {
  actorFile = file;
}

const CACHE = join(tmpdir(), 'synoptic-trust-cache');

/** The process that works on a library while harm is done to it. */
export interface Actor {
  readonly process: ChildProcessWithoutNullStreams;
  readonly pid: number;
  /** Every whole line it has said. */
  readonly lines: readonly string[];
  /** The next line that begins so, from the first one not yet asked for; null when it ended without. */
  next(beginning: string): Promise<string | null>;
  say(line: string): void;
  readonly ended: Promise<void>;
  errors(): string;
}

/** Starts an actor; `before` are words put before the command, such as those of another program that runs it. */
export function startActor(words: readonly string[], { before = [], env = {} }: ActorOptions = {}): Actor {
  return startProcess([...before, process.execPath, ...NODE_FLAGS, actorFile, ...words], env);
}

/** Starts a program of the app, whose lines are then followed as an actor's are. */
export function startProcess(command: readonly string[], env: Readonly<Record<string, string>> = {}): Actor {
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: { ...process.env, NODE_COMPILE_CACHE: CACHE, ...env },
  });
  const lines: string[] = [];
  let rest = '';
  let errors = '';
  let asked = 0;
  let isOver = false;
  let wake = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  void ended.then(() => {
    isOver = true;
    wake();
  });
  return {
    process: child,
    pid: child.pid ?? 0,
    lines,
    next: async (beginning) => {
      for (;;) {
        while (asked < lines.length) {
          const line = lines[asked++] ?? '';
          if (line.startsWith(beginning)) return line;
        }
        if (isOver) return null;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    say: (line) => void child.stdin.write(`${line}\n`),
    ended,
    errors: () => errors,
  };
}

interface ActorOptions {
  readonly before?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}
