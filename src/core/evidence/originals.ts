import type { z } from 'zod';
import type { evidenceContract } from '../../contract/evidence.ts';
import type { ArchiveDocument } from '../../domain/archive-document.ts';
import type { Archive } from '../archive/archive.ts';
import { toPlainWords, type Search } from '../search/search.ts';
import type { PlacedStatement, Statements } from '../statements/statements.ts';
import { checkableIn } from './checkable.ts';
import { fitOf, toDigest, type Digest, type Fit } from './link-originals.ts';
import { lookUp, toOriginal, type Original, type OriginalCheck } from './look-up.ts';

/** The originals of digests, and what of the ledgers stands in them. */
export type Originals = z.infer<(typeof evidenceContract)['statements.originals']['output']>;
type Quote = Originals['quotes'][number];

/** Where originals of digests are looked for. */
export interface OriginalsModules {
  readonly archive: Archive;
  readonly statements: Statements;
  readonly search: Search;
}

/** Up to so many documents are all read; of more only those that the search ranks first for a digest. */
const ALL_READ = 200;
const RANKED = 20;

/** Finds the originals of the digests of an archive; worked out once for the same documents. */
export function createOriginals(modules: OriginalsModules): (documentId: string | undefined) => Promise<Originals> {
  const { archive, statements } = modules;
  let held: { readonly key: string; readonly links: Promise<readonly Link[]> } | undefined;
  const linksOf = (): Promise<readonly Link[]> => {
    const key = archive
      .contents()
      .documents.map(({ id }) => id)
      .join('\n');
    if (held?.key === key) return held.links;
    const links = linkAll(modules);
    held = { key, links };
    links.catch(() => (held = undefined));
    return links;
  };
  return async (documentId) => {
    if (documentId !== undefined) archive.document(documentId);
    const links = await linksOf();
    const shown = links.filter(
      ({ digest, original }) => documentId === undefined || [digest.id, original?.id].includes(documentId),
    );
    const quotes: Quote[] = [];
    for (const link of shown) {
      const original = link.original ? toOriginal(await archive.plainText(link.original.id)) : null;
      const { statements: own } = await statements.inDocument(link.digest.id);
      quotes.push(...own.map((statement) => checkQuote(statement, link, original)));
    }
    return { links: shown.flatMap(showLink), quotes };
  };
}

/** A digest with the document that fits it best, if one does. */
interface Link {
  readonly digest: ArchiveDocument;
  readonly original: ArchiveDocument | null;
  readonly by: Fit['by'];
}

async function linkAll({ archive, search }: OriginalsModules): Promise<Link[]> {
  const documents = archive.documents();
  const digests = documents.filter(({ form, editionId }) => form === 'digest' && editionId !== null);
  const own = documents.filter(({ form, editionId }) => form === 'original' && editionId === null);
  const texts = new Map<string, string>();
  for (const { id } of digests) texts.set(id, await archive.plainText(id));
  const links: Link[] = [];
  for (const digest of digests) {
    const others = digests.filter(({ id, editionId }) => id !== digest.id && editionId === digest.editionId);
    const read = toDigest(
      digest,
      texts.get(digest.id) ?? '',
      others.map(({ id }) => texts.get(id) ?? ''),
    );
    const likely = own.length <= ALL_READ ? own : await likeliest(search, digest, own);
    links.push(await linkOne(archive, read, likely));
  }
  return links;
}

async function likeliest(search: Search, { description }: ArchiveDocument, own: readonly ArchiveDocument[]) {
  const words = toPlainWords([description.title, description.abstract, description.publisher].join(' '));
  const ranked = new Set((await search.rank(words, RANKED)).map(({ documentId }) => documentId));
  return own.filter(({ id }) => ranked.has(id));
}

async function linkOne(archive: Archive, digest: Digest, likely: readonly ArchiveDocument[]): Promise<Link> {
  let best: { readonly original: ArchiveDocument; readonly fit: Fit } | undefined;
  for (const document of likely) {
    const text = await archive.plainText(document.id).catch(() => null);
    const fit = text === null ? null : fitOf(digest, { document, original: toOriginal(text) });
    if (fit && fit.score > (best?.fit.score ?? 0)) best = { original: document, fit };
  }
  return { digest: digest.document, original: best?.original ?? null, by: best?.fit.by ?? [] };
}

function showLink({ digest, original, by }: Link): Originals['links'] {
  if (!original) return [];
  return [
    {
      ...{ digestId: digest.id, digestTitle: digest.description.title },
      ...{ originalId: original.id, originalTitle: original.description.title, by: [...by] },
    },
  ];
}

function checkQuote(
  { id, passageText, quoteInPassage }: PlacedStatement,
  link: Link,
  original: Original | null,
): Quote {
  const base = { statementId: id, digestId: link.digest.id, originalId: link.original?.id ?? null };
  if (!original) return { ...base, status: 'not-here', checks: [] };
  const checks = checkableIn(passageText, quoteInPassage).map((checkable) => lookUp(original, checkable));
  return { ...base, status: statusOf(checks), checks };
}

/** The weakest outcome stands for the whole. */
function statusOf(checks: readonly OriginalCheck[]): Quote['status'] {
  if (checks.length === 0) return 'paraphrase';
  if (checks.some(({ outcome }) => outcome === 'not-found')) return 'not-found';
  return checks.some(({ outcome }) => outcome === 'differs') ? 'differs' : 'found';
}
