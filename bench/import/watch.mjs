import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setInterval, setTimeout } from 'node:timers';

/**
 * Watches the process it is loaded into, the app's main one, and writes its most memory (bytes) and its longest stop
 * (milliseconds) to the file that `WATCHED` names when it ends. Plain JavaScript, so that nothing is compiled for it.
 */
const seen = { rss: 0, heap: 0, stop: 0 };
let last = performance.now();
const look = () => {
  const { rss, heapUsed } = process.memoryUsage();
  const now = performance.now();
  seen.rss = Math.max(seen.rss, rss);
  seen.heap = Math.max(seen.heap, heapUsed);
  seen.stop = Math.max(seen.stop, now - last);
  last = now;
};
// The start of the program is no stop of its work.
setTimeout(() => {
  last = performance.now();
  setInterval(look, 20).unref();
}, 1000).unref();
process.on('exit', () => writeFileSync(process.env.WATCHED, JSON.stringify(seen)));
