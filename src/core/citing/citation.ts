import type { Selectors } from '../../domain/selector.ts';
import { parseDeepLink } from './deep-link.ts';

/** A passage cited so that anybody can check it later: words, place, version and digest. Nothing of Node in this file. */
export interface Citation {
  readonly format: 'synoptic-citation/1';
  readonly quotation: string;
  readonly selector: Selectors;
  readonly documentId: string;
  /** Edition and version, or null for the person's own documents. */
  readonly edition: { readonly id: string; readonly version: string } | null;
  readonly textSha256: string;
  readonly originalSha256: string | null;
  readonly link: string;
}

const DIGEST = /\btext SHA-256 ([0-9a-f]{64})\b/i;
const LINK = /archive:\/\/[\w.-]+\/[\w.:%-]+#char=\d+,\d+/;
const EDITION = /\bedition ([\w.-]+) (\S+?)(?=[\s·,;)]|$)/;

/** The words of a citation for a document or a letter: quotation, reference, and a line by which it can be checked. */
export function citationText({ quotation, link, edition, textSha256 }: Citation, reference: string): string {
  const where = edition ? `edition ${edition.id} ${edition.version}` : 'own library';
  // A blank line would end the quotation.
  const words = quotation.replace(/\n+/g, '\n');
  return `“${words}”\n\n${reference}\n${link} · ${where} · text SHA-256 ${textSha256}\n`;
}

/** Reads a citation as JSON or as `citationText` writes it; null where it is neither. */
export function parseCitation(text: string): Citation | null {
  const trimmed = text.trim();
  return trimmed.startsWith('{') ? parseJson(trimmed) : parseText(trimmed);
}

function parseText(text: string): Citation | null {
  const link = LINK.exec(text)?.[0];
  const sha256 = DIGEST.exec(text)?.[1]?.toLowerCase();
  const place = link === undefined ? null : parseDeepLink(link);
  const quoted = /^[“"«„]([\s\S]+?)[”"»“]\s*\n\s*\n/.exec(text.replace(/\r\n?/g, '\n'))?.[1];
  if (!place?.position || link === undefined || sha256 === undefined || quoted === undefined) return null;
  const edition = EDITION.exec(text);
  return {
    format: 'synoptic-citation/1',
    quotation: quoted,
    selector: [
      { type: 'TextQuoteSelector', exact: quoted, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', ...place.position },
    ],
    documentId: place.documentId,
    edition: edition ? { id: edition[1] ?? '', version: edition[2] ?? '' } : null,
    textSha256: sha256,
    originalSha256: null,
    link,
  };
}

function parseJson(text: string): Citation | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const found = ((value as { citation?: unknown }).citation ?? value) as Partial<Record<keyof Citation, unknown>>;
  const texts = [found.quotation, found.documentId, found.textSha256];
  const isWhole =
    found.format === 'synoptic-citation/1' &&
    texts.every((each) => typeof each === 'string') &&
    isSelector(found.selector);
  return isWhole ? (found as unknown as Citation) : null;
}

function isSelector(value: unknown): boolean {
  const [quote, position] = (Array.isArray(value) ? value : []) as Readonly<Record<string, unknown>>[];
  return (
    ['exact', 'prefix', 'suffix'].every((name) => typeof quote?.[name] === 'string') &&
    ['start', 'end'].every((name) => Number.isInteger(position?.[name]))
  );
}
