import { createHash } from 'node:crypto';

/** A UUID that is always the same for the same words (version 8 of RFC 9562, from their SHA-256). */
export function toUuid(words: string): string {
  const hex = createHash('sha256').update(words, 'utf8').digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
