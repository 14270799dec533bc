import { readFileSync } from 'node:fs';
import { exportFormat } from '../../src/contract/export.ts';
import { openBenchLibrary } from '../bench-library.ts';

/**
 * Milliseconds by what was measured: the first listing of all, each export, and the longest stop of the loop in each,
 * without what it waited for a processor that others had.
 */
export type ExportTimes = Readonly<Record<string, number>>;

const FORMATS = exportFormat.options.filter((format) => format !== 'svg');
/** Milliseconds between two looks at the loop. */
const STEP = 5;

/** Milliseconds that the main thread was ready to run and did not; Linux alone tells. */
function waitedFor(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/** Looks at the loop for as long as `act` runs; resolves with the time it took and the longest stop in it. */
async function watch(act: () => Promise<unknown>): Promise<{ readonly took: number; readonly stop: number }> {
  let [last, lastWait, stop] = [performance.now(), waitedFor(), 0];
  const look = (): void => {
    const [now, wait] = [performance.now(), waitedFor()];
    stop = Math.max(stop, now - last - (wait - lastWait) - STEP);
    [last, lastWait] = [now, wait];
  };
  const looking = setInterval(look, STEP);
  const start = performance.now();
  await act();
  const took = performance.now() - start;
  look();
  clearInterval(looking);
  return { took, stop };
}

/** Lists all annotations for the first time and exports all of them in every format, in the core alone. */
export async function exportAll(library: string): Promise<ExportTimes> {
  const { core, client } = await openBenchLibrary(library);
  const times: Record<string, number> = {};
  const time = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const { took, stop } = await watch(act);
    times[name] = took;
    times[`${name} stop`] = stop;
  };
  try {
    await time('list', () => client['notebook.get']({}));
    for (const format of FORMATS)
      await time(format, () => client['export.create']({ format, scope: { kind: 'everything' } }));
    return times;
  } finally {
    await core.close();
  }
}
