import { codePointLength, fromCodePointOffset } from '../../domain/code-points.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Archive } from '../archive/archive.ts';
import { parseDeepLink } from './deep-link.ts';

/**
 * Where an address of a passage leads: code points become UTF-16 offsets of the text that is here. Fails with
 * `LINK_UNREADABLE`, `DOCUMENT_NOT_FOUND`, `DOCUMENT_DAMAGED` or `RANGE_OUTSIDE_TEXT`.
 */
export async function followLink(
  archive: Archive,
  address: string,
): Promise<{ documentId: string; range: TextRange | null }> {
  const link = parseDeepLink(address.trim());
  if (link === null) {
    throw new Failure(
      'LINK_UNREADABLE',
      'An address begins with archive:// and names a document, as “Copy link” under a citation gives it.',
    );
  }
  const { documentId, position } = link;
  const { text } = await archive.text(archive.document(documentId).id);
  if (position === null) return { documentId, range: null };
  if (position.end > codePointLength(text)) {
    throw new Failure(
      'RANGE_OUTSIDE_TEXT',
      'The text here is shorter than the one the address was made for. “Check a citation” finds the words if they are here.',
    );
  }
  const start = fromCodePointOffset(text, position.start);
  return { documentId, range: { start, end: fromCodePointOffset(text, position.end) } };
}
