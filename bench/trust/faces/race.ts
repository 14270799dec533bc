import { setTimeout } from 'node:timers/promises';
import type { Kept } from '../kept.ts';
import { valueOf } from '../note-value.ts';
import type { Actor } from '../part.ts';
import { startCommand, startDesktop, startServer, type Face } from './face.ts';
import { findHolders } from './lock-holder.ts';
import { readImport, save, startImport, type Outcome } from './saving.ts';

/** A library that faces race for, and what they said is saved in it. */
export interface Course {
  readonly library: string;
  readonly folder: string;
  readonly kept: Kept;
  /** Values of notes that were being saved when their face was killed: each may be there or not. */
  readonly unfinished: Set<string>;
}

/** What is done to the one who writes, after the race. */
export interface Harm {
  readonly isStopped: boolean;
  readonly isKilled: boolean;
  /** One face stands still in the middle of its opening, until the others are done. */
  readonly isHalted: boolean;
}

/** How a race ended. */
export interface Raced {
  readonly wrong: readonly string[];
  /** Who could write first. */
  readonly winner: Face['name'] | 'command line' | 'nobody';
  /** How often one who came second was refused. */
  readonly refused: number;
}

/** The longest a save may go on before its process is killed, and an opening before it is halted, in milliseconds. */
const MOST = { save: 20, opening: 600 } as const;

/** Notes what is wrong, and counts refusals. */
interface Judge {
  readonly wrong: string[];
  refused: number;
  expect(outcome: Outcome, wanted: 'saved' | 'refused', who: string): void;
}

function createJudge(): Judge {
  const judge: Judge = {
    wrong: [],
    refused: 0,
    expect: (outcome, wanted, who) => {
      if (outcome === 'refused') judge.refused += 1;
      if (outcome !== wanted) judge.wrong.push(typeof outcome === 'object' ? outcome.wrong : `${who}: ${outcome}`);
    },
  };
  return judge;
}

/**
 * Starts server, desktop and command line on one library at once. One may write, the others are refused; the one who
 * writes keeps the library while it stands still, and nobody's lock outlives it.
 */
export async function raceOnce(course: Course, round: string, harm: Harm, random: () => number): Promise<Raced> {
  const judge = createJudge();
  const { faces, imported } = await startAll(course, { round, isHalted: harm.isHalted, random });
  const found = await findWriter(faces, judge);
  if (typeof imported === 'object') judge.wrong.push(imported.wrong);
  if (imported === 'refused') judge.refused += 1;
  if (found === null && imported !== 'saved') judge.wrong.push('nobody may write');
  checkHolder(course, found, judge);
  for (const face of faces) {
    judge.expect(
      await save(face, `${round} ${face.name}`, course.kept),
      face === found ? 'saved' : 'refused',
      face.name,
    );
  }
  const writer = found ?? (await follow(course, faces, judge));
  if (harm.isStopped) await standStill(course, round, writer, judge);
  if (harm.isKilled) await takeOver(course, round, { writer, faces, random, judge });
  for (const { actor } of faces) actor.process.kill('SIGTERM');
  await Promise.all(faces.map(({ actor }) => actor.ended));
  checkEnds(faces, harm.isKilled ? writer : null, judge);
  checkHolder(course, null, judge);
  const winner = imported === 'saved' ? 'command line' : (found?.name ?? 'nobody');
  return { wrong: judge.wrong, winner, refused: judge.refused };
}

interface Start {
  readonly round: string;
  readonly isHalted: boolean;
  readonly random: () => number;
}

/** All three in an order by chance, without waiting for one another; where one is halted, the others come to their end first. */
async function startAll(
  { library, folder, kept }: Course,
  { round, isHalted, random }: Start,
): Promise<{ faces: Face[]; imported: Outcome }> {
  const faces: Face[] = [];
  let imported: Outcome = { wrong: 'the command line did not start' };
  const chosen = isHalted ? (random() < 0.5 ? 'server' : 'desktop') : null;
  const after = random() * MOST.opening;
  const others = Promise.withResolvers<undefined>();
  const haltIf = (name: Face['name']) => (actor: Actor) => void (name === chosen && halt(actor, after, others.promise));
  const starts = [
    { name: 'server', run: async () => void faces.push(await startServer(library, haltIf('server'))) },
    { name: 'desktop', run: async () => void faces.push(await startDesktop(library, haltIf('desktop'))) },
    {
      name: 'import',
      run: async () => void (imported = readImport(await startImport(library, folder, `Letter of ${round}.`), kept)),
    },
  ];
  const order = starts.map((start) => ({ start, by: random() })).sort((left, right) => left.by - right.by);
  const running = order.map(({ start }) => ({ name: start.name, ended: start.run() }));
  await Promise.all(running.filter(({ name }) => name !== chosen).map(({ ended }) => ended));
  others.resolve(undefined);
  await Promise.all(running.map(({ ended }) => ended));
  return { faces, imported };
}

async function halt({ process }: Actor, after: number, until: Promise<undefined>): Promise<void> {
  await setTimeout(after);
  process.kill('SIGSTOP');
  await until;
  process.kill('SIGCONT');
}

/** The one face that says it may write; the others must say that another does. */
async function findWriter(faces: readonly Face[], judge: Judge): Promise<Face | null> {
  const writers: Face[] = [];
  for (const face of faces) {
    const status = await face.client?.['archive.getStatus']({}).catch(() => null);
    if (!status) judge.wrong.push(`${face.name} does not open: ${face.actor.errors().slice(0, 300)}`);
    else if (!status.readOnly) writers.push(face);
    else if (status.whyReadOnly !== 'held') judge.wrong.push(`${face.name} reads because of ${status.whyReadOnly}`);
  }
  if (writers.length > 1) judge.wrong.push(`${writers.length} may write`);
  return writers[0] ?? null;
}

/** What the app says of itself is compared with whom the system has given the lock to. */
function checkHolder({ library }: Course, writer: Face | null, judge: Judge): void {
  const holders = findHolders(library);
  const wanted = writer === null ? [] : [writer.actor.pid];
  if (holders !== null && holders.join() !== wanted.join())
    judge.wrong.push(`${holders.length} hold the lock, and ${writer?.name ?? 'nobody'} says it writes`);
}

/** After a command that could write has ended, the next to come may. */
async function follow(course: Course, faces: Face[], judge: Judge): Promise<Face> {
  const next = await startServer(course.library);
  faces.push(next);
  if ((await findWriter([next], judge)) === null) judge.wrong.push('the lock of a command outlived it');
  checkHolder(course, next, judge);
  return next;
}

/** One who writes and stands still keeps the library: nobody may take it from under it, and everybody may read. */
async function standStill(course: Course, round: string, writer: Face, judge: Judge): Promise<void> {
  const { library, folder, kept } = course;
  writer.actor.process.kill('SIGSTOP');
  const late = startImport(library, folder, `Late letter of ${round}.`);
  const reading = startCommand(library, 'search', 'ferry').ended;
  judge.expect(readImport(await late, kept), 'refused', 'an import beside a stopped one');
  const { code, errors } = await reading;
  if (code !== 0) judge.wrong.push(`a search beside a stopped one ended with ${code}: ${errors.slice(0, 300)}`);
  writer.actor.process.kill('SIGCONT');
  judge.expect(await save(writer, `${round} woken`, kept), 'saved', writer.name);
}

interface Killing {
  readonly writer: Face;
  readonly faces: Face[];
  readonly random: () => number;
  readonly judge: Judge;
}

/** One that is killed while it saves leaves no lock behind: the next to come may write. */
async function takeOver(course: Course, round: string, { writer, faces, random, judge }: Killing): Promise<void> {
  const { library, folder, kept, unfinished } = course;
  const body = `${round} unfinished`;
  unfinished.add(valueOf({ revision: 1, body, tags: [] }));
  const saving = save(writer, body, kept);
  await setTimeout(random() * MOST.save);
  writer.actor.process.kill('SIGKILL');
  await writer.actor.ended;
  await saving;
  checkHolder(course, null, judge);
  if (random() < 0.5) {
    const taken = readImport(await startImport(library, folder, `Letter after ${round}.`), kept);
    judge.expect(taken, 'saved', 'an import after a killed one');
    return;
  }
  const next = await startServer(library);
  faces.push(next);
  judge.expect(await save(next, `${round} taken over`, kept), 'saved', 'a server after a killed one');
}

function checkEnds(faces: readonly Face[], killed: Face | null, judge: Judge): void {
  for (const face of faces) {
    const { exitCode, signalCode } = face.actor.process;
    if (face !== killed && exitCode !== 0)
      judge.wrong.push(`${face.name} ended with ${exitCode ?? signalCode}: ${face.actor.errors().slice(0, 300)}`);
  }
}
