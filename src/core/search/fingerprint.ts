import { crc32 } from 'node:zlib';
import { FINGERPRINT } from './segment-format.ts';

/** What the index holds of a document, in so far as it can change: its text and its title. */
export interface ContentKey {
  readonly id: string;
  readonly textSha256: string;
  readonly title: string;
}

/** The first 64 bits of the text's digest and the CRC-32 of the title. */
export function fingerprintOf({ textSha256, title }: Omit<ContentKey, 'id'>): Uint8Array {
  const bytes = Buffer.alloc(FINGERPRINT);
  bytes.write(textSha256.slice(0, 16), 'hex');
  bytes.writeUInt32LE(crc32(title), 8);
  return bytes;
}
