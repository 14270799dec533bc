import type { z } from 'zod';
import type { citingContract } from '../../contract/citing.ts';
import { describeDistinctly } from '../../domain/describe-range.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Archive } from '../archive/archive.ts';
import { checkCitation } from './check-citation.ts';
import { citationText, parseCitation, type Citation } from './citation.ts';
import { toDeepLink } from './deep-link.ts';
import { formatReference, REFERENCE_STYLES, type ReferenceStyle } from './references.ts';

type Cited = z.infer<(typeof citingContract)['citing.create']['output']>;
type Checked = z.infer<(typeof citingContract)['citing.check']['output']>;

/** Cites `range` of a document. Fails with `DOCUMENT_NOT_FOUND`, `DOCUMENT_DAMAGED` or `RANGE_OUTSIDE_TEXT`. */
export async function createCitation(archive: Archive, documentId: string, range: TextRange): Promise<Cited> {
  const { description, editionId, textSha256, originalSha256, addedAt } = archive.document(documentId);
  const { text, blocks } = await archive.text(documentId);
  if (range.start >= range.end || range.end > text.length) {
    throw new Failure('RANGE_OUTSIDE_TEXT', 'There are no words of this text to cite. Select some and try again.');
  }
  const [quote, position] = describeDistinctly(text, range);
  const edition = archive.editions.find((each) => each.edition.id === editionId)?.edition;
  const block = blocks.find(({ number, start, end }) => number !== null && end > range.start && start < range.end);
  const passage = block?.number ?? null;
  const page = block?.page ?? null;
  const citation: Citation = {
    format: 'synoptic-citation/1',
    quotation: quote.exact,
    selector: [quote, position],
    documentId,
    edition: edition ? { id: edition.id, version: edition.version } : null,
    textSha256,
    originalSha256,
    link: toDeepLink(editionId, documentId, position),
  };
  const accessed = addedAt ?? edition?.issued ?? null;
  const references = Object.fromEntries(
    REFERENCE_STYLES.map((style) => [style, formatReference(style, { description, passage, page, accessed })]),
  ) as Record<ReferenceStyle, string>;
  const texts = Object.fromEntries(
    REFERENCE_STYLES.map((style) => [style, citationText(citation, references[style])]),
  ) as Record<ReferenceStyle, string>;
  return { citation: { ...citation, selector: [quote, position] }, passage, page, references, texts };
}

/** Checks a citation, as text or JSON, against the archive. Fails with `CITATION_UNREADABLE`. */
export async function checkInArchive(archive: Archive, words: string): Promise<Checked> {
  const citation = parseCitation(words);
  if (!citation) {
    throw new Failure(
      'CITATION_UNREADABLE',
      'This is no citation of a passage. Paste the quotation with its reference and the line with the archive address.',
    );
  }
  const documentId = findDocument(archive, citation);
  if (documentId === null) return { ...checkCitation(citation, null), documentId };
  try {
    const { text, sha256 } = await archive.text(documentId);
    return { ...checkCitation(citation, { text, sha256 }), documentId };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'DOCUMENT_DAMAGED') throw error;
    const reason = 'The stored text of this document no longer matches its digest: it was altered on the disk.';
    return { verdict: 'altered', sameText: false, reason, range: null, found: null, documentId };
  }
}

/** The cited document by its id, or one with the very text that was cited. */
function findDocument(archive: Archive, { documentId, textSha256 }: Citation): string | null {
  if (archive.title(documentId) !== undefined) return documentId;
  return archive.documents().find((document) => document.textSha256 === textSha256)?.id ?? null;
}
