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
  writeDigest(textSha256, bytes, 0);
  bytes.writeUInt32LE(crc32(title, crcOfLanguage(language)), DIGEST);
  return bytes;
}

/** The CRC-32 of what stands before the title. */
export const crcOfLanguage = (language: string): number => crc32(`${language}\n`);

/** Bytes of the digest in a fingerprint. */
export const DIGEST = FINGERPRINT - 4;

/** Writes the first bytes of a digest at `at`. */
export function writeDigest(sha256: string, bytes: Uint8Array, at: number): void {
  for (let byte = 0; byte < DIGEST; byte += 1)
    bytes[at + byte] = (halfByte(sha256.charCodeAt(byte * 2)) << 4) | halfByte(sha256.charCodeAt(byte * 2 + 1));
}

/** A digit of lower-case hexadecimal. */
const halfByte = (unit: number): number => (unit <= 0x39 ? unit - 0x30 : unit - 0x57);
