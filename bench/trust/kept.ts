import { startActor, type Actor } from './part.ts';

/** What was acknowledged on a library so far: `kind id` to its value. */
export type Kept = Map<string, string>;

/** Reads `<word> kind id value` lines. */
export function readKept(lines: readonly string[], word: string, into: Kept = new Map<string, string>()): Kept {
  for (const line of lines) {
    const [said, kind, id, value] = line.split(' ');
    if (said === word && value !== undefined) into.set(`${kind} ${id}`, value);
  }
  return into;
}

/**
 * What was lost: everything acknowledged must be there as it was, but for one thing that was being changed when the
 * process ended, which may also be one change further.
 */
export function findLost(acknowledged: Kept, found: Kept): string[] {
  const lost = [...acknowledged.keys()].filter((key) => !found.has(key)).map((key) => `${key} is gone`);
  const other = [...acknowledged].filter(([key, value]) => found.has(key) && found.get(key) !== value);
  const added = [...found.keys()].filter((key) => !acknowledged.has(key)).length;
  if (other.length + added > 1) lost.push(`${other.length} changed and ${added} came that nobody was told of`);
  for (const [key, value] of other) {
    const [before, after] = [value, found.get(key) ?? ''].map((each) => Number(each.split(':')[0]));
    if (before !== undefined && after !== undefined && after < before) lost.push(`${key} fell back`);
  }
  return lost;
}

/** Opens a library in a process of its own and returns what is in it; null with what it said where it cannot be opened. */
export async function openAndTell(library: string): Promise<{ kept: Kept | null; errors: string }> {
  const actor = startActor(['tell', library]);
  await actor.ended;
  return { kept: isReady(actor) ? readKept(actor.lines, 'state') : null, errors: actor.errors() };
}

const isReady = (actor: Actor): boolean => actor.lines.some((line) => line.startsWith('ready'));

/** Makes a library with one document in it. */
export async function begin(library: string, folder: string): Promise<void> {
  const actor = startActor(['begin', library, '1', folder]);
  await actor.ended;
  if (!isReady(actor)) throw new Error(actor.errors());
}

/** Makes so many changes of notes. */
export async function changeSome(library: string, times: number): Promise<void> {
  const actor = startActor(['by-word', library, '1']);
  for (let time = 0; time < times; time += 1) {
    actor.say('change');
    await actor.next('done');
  }
  actor.say('end');
  await actor.ended;
}

/** Opens a library, checks everything in it, and tells what is there and what had to be mended. */
export async function openAndCheck(library: string): Promise<{ kept: Kept | null; work: string; errors: string }> {
  const actor = startActor(['check', library]);
  await actor.ended;
  const work = actor.lines.find((line) => line.startsWith('work ')) ?? 'nothing said';
  return { kept: isReady(actor) ? readKept(actor.lines, 'state') : null, work, errors: actor.errors() };
}
