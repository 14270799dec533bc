import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** A reader that was taken over and looks around. */
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
};

process.on('message', () => {
  process.send?.({
    readPasswords: codeOf(() => readFileSync('/etc/passwd')),
    wrote: codeOf(() => writeFileSync('taken-over.txt', '')),
    started: codeOf(() => spawn('true')),
    environment: Object.keys(process.env).filter((name) => !/^NODE_CHANNEL/.test(name)),
  });
});
