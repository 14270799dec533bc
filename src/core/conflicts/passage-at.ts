import { Failure } from '../../rpc/failure.ts';
import type { Archive } from '../archive/archive.ts';

/** The passage of some words. Fails with `DOCUMENT_NOT_FOUND`, and with `RANGE_INVALID` where there are no such words. */
export async function passageAt(
  archive: Archive,
  documentId: string,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<number | null> {
  archive.document(documentId);
  const { text, blocks } = await archive.text(documentId);
  if (!(start >= 0 && end > start && end <= text.length))
    throw new Failure('RANGE_INVALID', 'The words named do not stand in the document.', { start, end });
  return blocks.find((block) => block.start <= start && start < block.end)?.number ?? null;
}
