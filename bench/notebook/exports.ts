import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { exportFormat } from '../../src/contract/export.ts';
import { openBenchLibrary } from '../bench-library.ts';

/** Milliseconds by what was measured: the first listing of all, each export, and the longest stop of the loop in each. */
export type ExportTimes = Readonly<Record<string, number>>;

const FORMATS = exportFormat.options.filter((format) => format !== 'svg');
/** Milliseconds; a stop is told this exactly. */
const RESOLUTION = 5;

/** Lists all annotations for the first time and exports all of them in every format, in the core alone. */
export async function exportAll(library: string): Promise<ExportTimes> {
  const { core, client } = await openBenchLibrary(library);
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION });
  loop.enable();
  const times: Record<string, number> = {};
  const time = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    loop.reset();
    // The first delay after a reset is not counted.
    await wait(RESOLUTION * 4);
    const start = performance.now();
    await act();
    times[name] = performance.now() - start;
    await wait(RESOLUTION * 4);
    times[`${name} stop`] = loop.max / 1e6 - RESOLUTION;
  };
  try {
    await time('list', () => client['notebook.get']({}));
    for (const format of FORMATS)
      await time(format, () => client['export.create']({ format, scope: { kind: 'everything' } }));
    return times;
  } finally {
    loop.disable();
    await core.close();
  }
}
