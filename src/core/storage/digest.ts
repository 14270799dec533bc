import { createHash } from 'node:crypto';

/** Lower-case hexadecimal SHA-256 of `bytes`. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of `text`. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
