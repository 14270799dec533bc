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
export function fingerprintOf(key: Omit<ContentKey, 'id'>): Uint8Array {
  const bytes = Buffer.alloc(FINGERPRINT);
  writeFingerprint(key, bytes, 0);
  return bytes;
}

/** Writes the fingerprint at `at`. */
export function writeFingerprint(
  { textSha256, title, language = '' }: Omit<ContentKey, 'id'>,
  bytes: Buffer,
  at: number,
): void {
  for (let byte = 0; byte < DIGEST; byte += 1)
    bytes[at + byte] = (halfByte(textSha256.charCodeAt(byte * 2)) << 4) | halfByte(textSha256.charCodeAt(byte * 2 + 1));
  bytes.writeUInt32LE(crc32(`${language}\n${title}`), at + DIGEST);
}

const DIGEST = FINGERPRINT - 4;

/** A digit of lower-case hexadecimal. */
const halfByte = (unit: number): number => (unit <= 0x39 ? unit - 0x30 : unit - 0x57);
