import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowserFace } from '../../e2e/faces/browser-face.ts';
import { median } from '../page-times.ts';
import { exportAll, type ExportTimes } from './exports.ts';
import { makeLibrary } from './library.ts';
import { measure, type Measured } from './measure.ts';

/**
 * Goes through the notebook of a library with few and of one with many annotations in a real Chromium, exports both in
 * every format, and prints the ratio of the two: `node bench/notebook/run.ts [--few 500] [--many 50000] [--rounds 3]`
 */
const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '500' },
    many: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '3' },
  },
});

type Times = Measured & ExportTimes;

const folder = mkdtempSync(join(tmpdir(), 'synoptic-notebook-'));
const sizes = { few: Number(values.few), many: Number(values.many) };
const rounds: { few: Times; many: Times }[] = [];

async function goThrough(size: keyof typeof sizes): Promise<Times> {
  const place = join(folder, size);
  const library = join(place, 'library');
  const face = await openBrowserFace({ library, bundled: false, folder: place });
  try {
    return { ...(await measure(face.page, sizes[size])), ...(await face.close().then(() => exportAll(library))) };
  } catch (error) {
    await face.close();
    throw error;
  }
}

try {
  for (const size of ['few', 'many'] as const) {
    mkdirSync(join(folder, size));
    await makeLibrary(join(folder, size), sizes[size]);
  }
  for (let round = 0; round < Number(values.rounds); round += 1)
    rounds.push({ few: await goThrough('few'), many: await goThrough('many') });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(`${sizes.few} and ${sizes.many} annotations, median of ${rounds.length}; milliseconds`);
for (const name of Object.keys(rounds[0]?.few ?? {})) {
  const [few, many] = (['few', 'many'] as const).map((size) => median(rounds.map((round) => round[size][name] ?? NaN)));
  const ratio = ((many ?? NaN) / (few ?? NaN)).toFixed(2);
  console.log(`${name.padEnd(22)} ${few?.toFixed(1).padStart(9)} ${many?.toFixed(1).padStart(9)}   ${ratio}`);
}
