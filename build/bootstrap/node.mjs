import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, Stop } from './run.mjs';

const NEEDED = 24;

/**
 * Flags every Node of ours is started with. Node 24 keeps a table of the pages its compiler writes to, for a kind of
 * memory protection few processors have; with threads that come and go it loses entries and ends the process ("Check
 * failed: jit_page.has_value()"). Without the protection there is nothing to lose.
 */
export const NODE_FLAGS = ['--no-memory-protection-keys'];

/** Where Node keeps compiled code, so that every start but the first is quick. Processes that read files never see it. */
export const COMPILE_CACHE = path.join(root, 'node_modules', '.cache', 'node');

/**
 * Path of the Node the app runs on: the one among the dependencies, or the running one where it is new enough. It
 * reads TypeScript and has SQLite built in.
 */
export function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const own = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, file);
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  throw new Stop(
    `Synoptic needs Node ${NEEDED} here, and this is ${process.version}. Install Node ${NEEDED} and run the command again.`,
  );
}
