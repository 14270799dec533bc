import type { Part } from './format.ts';

const FROM_LINE = Buffer.from('\nFrom ');

/** The messages of a mailbox in the mbox form (RFC 4155), quoted `From ` lines restored. */
export function* openMbox(bytes: Uint8Array): Generator<Part> {
  const box = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  for (let number = 1; start < box.length; number += 1) {
    const next = box.indexOf(FROM_LINE, start + 1);
    const end = next === -1 ? box.length : next + 1;
    const message = unquote(box.subarray(box.indexOf(0x0a, start) + 1, end));
    if (message.length > 0)
      yield { name: String(number), bytes: () => message, content: { fileName: `message ${number}.eml` } };
    start = end;
  }
}

function unquote(message: Buffer): Buffer {
  if (!message.includes('>From ')) return message;
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
