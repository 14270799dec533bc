import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setInterval, setTimeout } from 'node:timers';

/**
 * Watches the process it is loaded into, the app's main one, and writes its most memory (bytes) and its longest stop
 * (milliseconds, and without what it waited for a processor that others had) to the file that `WATCHED` names when it
 * ends. Plain JavaScript, so that nothing is compiled for it.
 */
const seen = { rss: 0, heap: 0, stop: 0, ownStop: 0 };
/** Milliseconds that the main thread was ready to run and did not; Linux alone tells. */
const waitedFor = () => {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
};
let [last, lastWait] = [performance.now(), waitedFor()];
const look = () => {
  const { rss, heapUsed } = process.memoryUsage();
  const [now, wait] = [performance.now(), waitedFor()];
  seen.rss = Math.max(seen.rss, rss);
  seen.heap = Math.max(seen.heap, heapUsed);
  seen.stop = Math.max(seen.stop, now - last);
  seen.ownStop = Math.max(seen.ownStop, now - last - (wait - lastWait));
  [last, lastWait] = [now, wait];
};
// The start of the program is no stop of its work.
setTimeout(() => {
  [last, lastWait] = [performance.now(), waitedFor()];
  setInterval(look, 20).unref();
}, 1000).unref();
process.on('exit', () => writeFileSync(process.env.WATCHED, JSON.stringify(seen)));
