import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ensureBuilt } from './build.mjs';
import { findElectron, hasDisplay } from './electron.mjs';
import { NODE_FLAGS } from './node.mjs';
import { root, run, say } from './run.mjs';

/** Opens the desktop app, or says in one line why it cannot and serves the browser. Returns the exit code. */
export async function start(node, args) {
  ensureBuilt(node);
  const { runtime, reason } = findElectron(node, args);
  if (runtime !== null) return run(runtime, [root, ...args]);
  say(`Synoptic opens in the browser: ${reason}.`);
  return serve(node, args);
}

async function serve(node, args) {
  const bundled = args.includes('--no-bundled') ? [] : ['--edition', path.join('corpus', 'mobilisation-2022')];
  const passed = args.filter((argument) => argument !== '--no-bundled' && argument !== '--no-sandbox');
  const server = path.join('out', 'main', 'server.js');
  const child = spawn(node, [...NODE_FLAGS, server, ...bundled, ...passed], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    process.stdout.write(`${line}\n`);
    const address = /^Synoptic is at (\S+)$/.exec(line)?.[1];
    if (address !== undefined && hasDisplay()) openBrowser(address);
  });
  // The terminal's interrupt reaches the server by itself; a plain kill does not.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

function openBrowser(address) {
  const [program, ...args] = {
    darwin: ['open', address],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', address],
  }[process.platform] ?? ['xdg-open', address];
  // Where there is no such program the address on the screen is enough.
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
