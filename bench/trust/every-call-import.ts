import { join } from 'node:path';
import {
  ask,
  choose,
  DOCUMENTS,
  finishImport,
  placesOf,
  startImporting,
  writeFiles,
  type ImportActor,
  type Place,
} from './import-by-word.ts';
import { begin, readKept } from './kept.ts';
import { type PartOptions, type PartResult } from './part.ts';
import { attach, straced } from './strace.ts';

/** Calls that change nothing outside the process. */
const INWARD =
  /^(?:m\w*map|madvise|mprotect|futex|getpid|clock_\w+|brk|restart_syscall|epoll_\w+|read|pread64|lseek|fcntl)$/;
/** Kills of the short form. */
const SHORT = 16;
/** A library goes through so many; then a fresh one is begun, so that checking it stays short. */
const KILLS_A_LIBRARY = 16;

interface Tally {
  readonly wrong: readonly string[];
  readonly killed: number;
  /** Imports that were found whole after the kill. */
  readonly whole: number;
}

/** Kills one import at a place; true where that ended it. Everything is ended afterwards. */
async function killOnce(
  { actor, threads }: ImportActor,
  { thread, call, nth }: Place,
  files: string,
): Promise<boolean> {
  const inject = `--inject=${call}:signal=KILL:when=${nth}`;
  const said = attach(threads[thread], ['-o', '/dev/null', `--trace=${call}`, inject]).then(() =>
    ask({ actor, threads }, files),
  );
  const isKilled = (await said) === null;
  actor.process.kill('SIGKILL');
  await actor.ended;
  return isKilled;
}

/** Kills imports into one library; each opening must find the import whole or not at all, and takes in the rest. */
async function killSome(places: readonly Place[], folder: string, first: number): Promise<Tally> {
  const library = join(folder, `library-${first}`);
  await begin(library, folder);
  const wrong: string[] = [];
  let [killed, whole] = [0, 0];
  let importing = await startImporting(library);
  for (const [index, place] of places.entries()) {
    if (typeof importing === 'string') break;
    const where = `after a kill at ${place.thread} ${place.call} ${place.nth}`;
    const before = (await ask(importing, writeFiles(folder, -3 - 2 * (first + index))))?.count ?? 0;
    const files = writeFiles(folder, first + index);
    if (await killOnce(importing, place, files)) killed += 1;
    const acknowledged = readKept(importing.actor.lines, 'ack', readKept(importing.actor.lines, 'state'));
    importing = await startImporting(library);
    if (typeof importing === 'string') {
      wrong.push(`${where}: ${importing}`);
      break;
    }
    const found = readKept(importing.actor.lines, 'state');
    wrong.push(...[...acknowledged.keys()].filter((key) => !found.has(key)).map((key) => `${where}: ${key} is gone`));
    const came = [...found.keys()].filter((key) => key.startsWith('document ')).length - before;
    if (came === DOCUMENTS) whole += 1;
    else if (came !== 0) wrong.push(`${where}: ${came} of ${DOCUMENTS} came in`);
    wrong.push(...(await finishImport(importing, files, before)).map((each) => `${where}: ${each}`));
  }
  if (typeof importing !== 'string') {
    importing.actor.say('end');
    await importing.actor.ended;
  }
  return { wrong, killed, whole };
}

async function killEverywhere(options: PartOptions, folder: string): Promise<PartResult> {
  const library = join(folder, 'library');
  await begin(library, folder);
  const places = await placesOf(
    library,
    folder,
    (thread, call) => !INWARD.test(call) && `${thread} ${call}` !== 'main write',
  );
  const chosen = choose(places, options, options.kills ?? SHORT);
  const faults: string[] = [];
  let [killed, whole] = [0, 0];
  for (let first = 0; first < chosen.length; first += KILLS_A_LIBRARY) {
    const tally = await killSome(chosen.slice(first, first + KILLS_A_LIBRARY), folder, first);
    faults.push(...tally.wrong);
    killed += tally.killed;
    whole += tally.whole;
  }
  return {
    figures: [
      `${chosen.length} of ${places.length} places in an import of ${DOCUMENTS} documents, ${killed} of them ended it, ${whole} found whole, ${faults.length} wrong`,
    ],
    faults,
  };
}

/** kill -9 at system calls of an import. */
export const everyCallOfImport = straced('kill at every system call of an import', killEverywhere);
