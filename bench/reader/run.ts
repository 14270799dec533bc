import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowserFace } from '../../e2e/faces/browser-face.ts';
import { median } from '../page-times.ts';
import { makeLibrary } from './library.ts';
import { measure, type Measured } from './measure.ts';

/**
 * Opens and scrolls one document with and without highlights in a real Chromium, and prints the ratio of the two.
 * `node bench/reader/run.ts [--highlights 5000] [--characters 300000] [--rounds 3]`
 */
const { values } = parseArgs({
  options: {
    highlights: { type: 'string', default: '5000' },
    characters: { type: 'string', default: '300000' },
    rounds: { type: 'string', default: '3' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'synoptic-reader-'));
const made = await makeLibrary(folder, Number(values.characters), Number(values.highlights));
const face = await openBrowserFace({ library: join(folder, 'library'), bundled: false, folder });
const rounds: { readonly plain: Measured; readonly marked: Measured }[] = [];
try {
  // The first opening pays for compiling the page: it is not counted.
  await measure(face.page, made.plain);
  for (let round = 0; round < Number(values.rounds); round += 1)
    rounds.push({ plain: await measure(face.page, made.plain), marked: await measure(face.page, made.marked) });
} finally {
  await face.close();
  rmSync(folder, { recursive: true, force: true });
}

const row = (name: string, of: (measured: Measured) => number): string => {
  const plain = median(rounds.map((round) => of(round.plain)));
  const marked = median(rounds.map((round) => of(round.marked)));
  return `${name.padEnd(16)} ${plain.toFixed(1).padStart(8)} ${marked.toFixed(1).padStart(8)}   ${(marked / plain).toFixed(2)}`;
};
console.log(`${made.characters} characters, ${values.highlights} highlights, ${face.runtime}; milliseconds`);
console.log(`${''.padEnd(16)} ${'without'.padStart(8)} ${'with'.padStart(8)}   ratio`);
console.log(row('open', ({ open }) => open));
console.log(row('frame, median', ({ frame }) => frame.median));
console.log(row('frame, p95', ({ frame }) => frame.p95));
console.log(row('frame, longest', ({ frame }) => frame.longest));
const stutters = (kind: 'plain' | 'marked'): number => median(rounds.map((round) => round[kind].stutters));
console.log(
  `frames over 50 ms: ${stutters('plain')} without, ${stutters('marked')} with, of ${rounds[0]?.plain.frames}`,
);
