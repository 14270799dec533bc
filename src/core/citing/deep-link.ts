import type { TextRange } from '../../domain/text-range.ts';

/** A place that an address leads to. */
export interface DeepLink {
  /** The edition, or `library` for the person's own documents. */
  readonly edition: string;
  readonly documentId: string;
  /** Code points, as in a TextPositionSelector; null for the whole document. */
  readonly position: TextRange | null;
}

const OWN = 'library';
const LINK = /^archive:\/\/([\w.-]+)\/([\w.:%-]+)(?:#char=(\d+),(\d+))?$/;

/**
 * Writes `archive://<edition>/<document>#char=<start>,<end>`: the fragment is that of RFC 5147, which counts characters
 * between positions as a TextPositionSelector does.
 */
export function toDeepLink(editionId: string | null, documentId: string, position: TextRange | null): string {
  const fragment = position ? `#char=${position.start},${position.end}` : '';
  return `archive://${editionId ?? OWN}/${encodeURIComponent(documentId)}${fragment}`;
}

/** Reads such an address; null for anything else, so that no other address is ever followed. */
export function parseDeepLink(address: string): DeepLink | null {
  const found = LINK.exec(address);
  if (!found) return null;
  const [, edition = '', encoded = '', start, end] = found;
  const position = start === undefined ? null : { start: Number(start), end: Number(end) };
  if (position && position.end <= position.start) return null;
  try {
    return { edition, documentId: decodeURIComponent(encoded), position };
  } catch {
    return null;
  }
}
