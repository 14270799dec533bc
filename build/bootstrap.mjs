import path from 'node:path';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { COMPILE_CACHE, findNode, NODE_FLAGS } from './bootstrap/node.mjs';
import { root, run, say, Stop } from './bootstrap/run.mjs';
import { start } from './bootstrap/start.mjs';
import { test } from './bootstrap/test.mjs';

/**
 * What `npm start`, `npm test` and `npm run cli` call: makes the checkout ready on any Node from 20 on, then goes on
 * with the Node the app needs. Uses nothing that has to be installed first.
 */

/** npm moves to the checkout; the paths a person types are relative to where they typed them. */
const callerFolder = process.env.INIT_CWD ?? process.cwd();

const COMMANDS = {
  start,
  test,
  cli: (node, args) =>
    run(node, [...NODE_FLAGS, path.join(root, 'src', 'hosts', 'cli', 'main.ts'), ...args], { cwd: callerFolder }),
};

process.env.NODE_COMPILE_CACHE ??= COMPILE_CACHE;

const [name, ...args] = process.argv.slice(2);
try {
  if (!Object.hasOwn(COMMANDS, name ?? '')) throw new Stop(`Usage: bootstrap.mjs ${Object.keys(COMMANDS).join('|')}`);
  ensureDependencies();
  process.exitCode = await COMMANDS[name](findNode(), args);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 1;
}
