import { crc32 } from 'node:zlib';
import { FINGERPRINT } from './segment-format.ts';

/** What the index holds of a document, in so far as it can change: its text, its title and its language. */
export interface ContentKey {
  readonly id: string;
  readonly textSha256: string;
  readonly title: string;
  /** BCP 47; words are also indexed under their stems in it. */
  readonly language?: string;
}

/** The first 64 bits of the text's digest and the CRC-32 of language and title. */
export function fingerprintOf({ textSha256, title, language = '' }: Omit<ContentKey, 'id'>): Uint8Array {
  const bytes = Buffer.alloc(FINGERPRINT);
  bytes.write(textSha256.slice(0, 16), 'hex');
  bytes.writeUInt32LE(crc32(`${language}\n${title}`), 8);
  return bytes;
}
