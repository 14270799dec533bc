import type { Work } from '../../domain/activity.ts';
import { Failure } from '../../rpc/failure.ts';
import { createWork, type Activity, type RunningWork } from './running-work.ts';

export { activityHandlers, listed } from './listed.ts';
export type { Activity } from './running-work.ts';

/** Ended work that stays listed; older work is let go of. */
const MOST_ENDED = 100;
/** What takes less is not listed. */
const SHORT_MILLISECONDS = 300;

interface Options {
  /** Told when a piece of work has become long, and when such work ends. */
  readonly onChange: () => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** An activity in which nothing has run yet. */
export function createActivity({ onChange, now = Date.now }: Options): Activity {
  const works = new Map<string, RunningWork>();
  let next = 0;
  const forgetOld = (): void => {
    const ended = [...works.values()].filter(({ isRunning }) => !isRunning());
    for (const { id } of ended.slice(0, Math.max(0, ended.length - MOST_ENDED))) works.delete(id);
  };
  const find = (id: string): RunningWork => {
    const found = works.get(id);
    if (found === undefined) throw notFound();
    return found;
  };
  return {
    list: () => {
      return [...works.values()]
        .filter((work) => isListed(work) || (work.isKept && work.isRunning()))
        .reverse()
        .map((work) => work.describe())
        .toSorted(runningFirst);
    },
    cancel: (id) => {
      const found = find(id);
      if (!found.isRunning()) throw notFound();
      found.cancel();
    },
    run: (kind, context, task, id) => {
      const known = works.get(id ?? '');
      if (known && known.kind !== kind) return Promise.reject(nameTaken());
      if (known) return known.follow(context);
      const begun = createWork({ id: id ?? `w${(next += 1)}`, kind, isKept: id !== undefined, now });
      works.set(begun.id, begun);
      forgetOld();
      tellOf(begun, onChange);
      void begun.ended.then(() => begun.isKept || isListed(begun) || works.delete(begun.id));
      return begun.start(task, context);
    },
    follow: (id, context) => {
      const found = find(id);
      if (!found.isKept) throw notFound();
      return found.follow(context);
    },
    close: async () => {
      for (const work of works.values()) work.cancel();
      // What only reads for a page is not waited for: it can take long to notice, and nothing of it is left.
      await Promise.all([...works.values()].filter(({ isKept }) => isKept).map(({ ended }) => ended));
    },
  };
}

/** Short work is over before anyone could look for it. */
const isListed = (work: RunningWork): boolean => work.lasted() >= SHORT_MILLISECONDS;

/** Tells of a piece of work once it is long, and when it ends. */
function tellOf(work: RunningWork, onChange: () => void): void {
  const soon = setTimeout(onChange, SHORT_MILLISECONDS);
  soon.unref();
  void work.ended.then(() => {
    clearTimeout(soon);
    if (isListed(work)) onChange();
  });
}

const runningFirst = (a: Work, b: Work): number => Number(b.state === 'running') - Number(a.state === 'running');

const notFound = (): Failure =>
  new Failure('WORK_NOT_FOUND', 'This work has ended, or was begun before Synoptic was started. Look in the activity.');

const nameTaken = (): Failure =>
  new Failure('INVALID_INPUT', 'Other work has this name already. Begin this under another one.');
