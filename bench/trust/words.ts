import { readSync, writeSync } from 'node:fs';

/** Says a line at once, past every buffer of ours: what it says has happened has happened. */
export function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Waits for a line, and blocks everything while it does; `end` where nobody speaks any more. */
export function hear(): string {
  const byte = Buffer.alloc(1);
  let line = '';
  while (readSync(0, byte, 0, 1, null) === 1) {
    const character = byte.toString();
    if (character === '\n') return line;
    line += character;
  }
  return 'end';
}
