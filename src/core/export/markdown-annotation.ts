import type { AnchoredAnnotation, Annotation } from '../../domain/annotation.ts';
import type { ArchiveDocument } from '../../domain/archive-document.ts';
import { toDeepLink } from '../citing/citing.ts';
import { quoted } from './markdown-escape.ts';
import type { MarkdownBlock } from './markdown-file.ts';

const KINDS = {
  bookmarking: 'Bookmark',
  highlighting: 'Highlight',
  commenting: 'Note',
  describing: 'Note on the document',
} as const;
const PREFIX = 'annotation ';

/**
 * An annotation as a block: the words as a quotation, facts with block ids for Obsidian (`^…`) and Logseq (`id::`), the
 * note as it was written. What cannot be read back from that stands in the block's own mark.
 */
export function annotationBlock(made: AnchoredAnnotation, document: ArchiveDocument | null): MarkdownBlock {
  const { id, motivation, target, body, colour, tags, anchor, created, modified, revision } = made;
  const [quote, position] = target.selectors;
  const facts = [
    colour ? `${KINDS[motivation]}, ${colour}` : KINDS[motivation],
    anchor.passage === null ? '' : `¶ ${anchor.passage}`,
    `characters ${position.start}–${position.end}`,
    `anchored: ${anchor.state}`,
    modified.slice(0, 10),
    ...tags.map((tag) => `#${tag.trim().replace(/\s+/g, '-')}`),
  ].filter((fact) => fact !== '');
  const link = toDeepLink(document?.editionId ?? null, target.documentId, position);
  const lines = [`- ${facts.join(' · ')}`, `  id:: ${id}`, `  [in the archive](${link}) ^${id.slice(0, 8)}`];
  return {
    id: `${PREFIX}${id}`,
    text: `${quoted(quote.exact)}\n\n${lines.join('\n')}${body === '' ? '' : `\n\n${body}`}`,
    data: { motivation, target, colour, tags, created, modified, revision },
  };
}

/** Reads such a block back; null for any other. The note is what stands there now. */
export function readAnnotationBlock({ id, text, data }: MarkdownBlock): Record<keyof Annotation, unknown> | null {
  if (!id.startsWith(PREFIX) || typeof data !== 'object' || data === null) return null;
  const own = id.slice(PREFIX.length);
  const mark = ` ^${own.slice(0, 8)}`;
  const at = text.indexOf(mark);
  const body = at === -1 ? '' : text.slice(at + mark.length).replace(/^\n\n/, '');
  return { ...(data as Omit<Annotation, 'id' | 'body'>), id: own, body };
}
