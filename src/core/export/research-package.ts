import { namesBeside } from '../names-beside.ts';
import { toBagFiles } from '../editions/editions.ts';
import type { ExportContent } from './export-content.ts';
import { toCslJson } from './bibliography.ts';
import { quotationsToCsv } from './csv.ts';
import { toMarkdownFile } from './markdown.ts';
import { writeMarkdown } from './markdown-file.ts';
import { toWebAnnotation } from './web-annotation.ts';
import { zip } from './zip.ts';

/** The folder in the zip that holds the bag, as RFC 8493 wants a serialised bag. */
export const PACKAGE_FOLDER = 'research-package';
/** The annotations in the payload of a package. */
export const PACKAGE_ANNOTATIONS = 'data/annotations.jsonld';
/** The descriptions in the payload of a package. */
export const PACKAGE_DESCRIPTIONS = 'data/sources.csl.json';

/**
 * A research package, a BagIt 1.0 bag in a zip: notes, cited passages, descriptions and digests of the sources, and with
 * `originals` the sources themselves with their canonical texts.
 */
export async function toResearchPackage(content: ExportContent): Promise<Uint8Array> {
  const files = await payloadOf(content);
  const bag = toBagFiles({
    payload: new Map(files.map(([path, words]) => [path, typeof words === 'string' ? encode(words) : words])),
    info: [
      ['Bag-Software-Agent', 'Synoptic'],
      ['External-Description', content.title],
      ...(!content.options.anonymous && content.options.author
        ? [['Contact-Name', content.options.author] as const]
        : []),
      ...content.editions.map(({ id, version }) => ['Internal-Sender-Identifier', `${id} ${version}`] as const),
    ],
  });
  return zip(bag.map(([path, bytes]) => [`${PACKAGE_FOLDER}/${path}`, bytes]));
}

const encode = (words: string): Uint8Array => new TextEncoder().encode(words);

async function payloadOf(content: ExportContent): Promise<[string, string | Uint8Array][]> {
  const cited = new Set(content.sections.map(({ documentId }) => documentId));
  const spoken = new Set(content.question?.statements.map(({ documentId }) => documentId) ?? []);
  const documents = content.documents.filter(({ id }) => cited.has(id) || spoken.has(id));
  const about = { ...content, documents };
  const files: [string, string | Uint8Array][] = [
    ['annotations.jsonld', toWebAnnotation(about)],
    ['notes.md', writeMarkdown(toMarkdownFile(about))],
    ['passages.csv', quotationsToCsv(about)],
    ['sources.csl.json', toCslJson(about)],
    ['cited-passages.json', await passagesOf(about)],
  ];
  if (!content.options.originals) return files;
  for (const { id, originalSha256, description } of documents) {
    const original = await content.original(originalSha256);
    const text = await content.text(id);
    if (original) {
      const name = `originals/${originalSha256}${endingOf(description.identifier)}`;
      files.push(...(await withPictures(name, original, { content, id })));
    }
    if (text) files.push([`texts/${text.sha256}.txt`, encode(text.text)]);
  }
  return files;
}

/**
 * An original under its name, or where pictures lay beside it in a folder of that name, with these where it looks for them:
 * whoever imports the package, or unpacks it and opens the page, has them again.
 */
async function withPictures(
  name: string,
  original: Uint8Array,
  { content, id }: { readonly content: ExportContent; readonly id: string },
): Promise<[string, Uint8Array][]> {
  const ending = endingOf(name);
  const folder = name.slice(0, name.length - ending.length);
  const pictures = new Map<string, Uint8Array>();
  for (const { source, sha256 } of (await content.beside(id)) ?? []) {
    // The likeliest of its places; none leads out of the folder.
    const [place] = namesBeside('page', source);
    if (place === undefined || place === `page${ending}`) continue;
    const bytes = await content.original(sha256);
    if (bytes !== null) pictures.set(`${folder}/${place}`, bytes);
  }
  return pictures.size === 0 ? [[name, original]] : [[`${folder}/page${ending}`, original], ...pictures];
}

const endingOf = (identifier: string): string => /\.[a-z0-9]{1,8}$/i.exec(identifier)?.[0].toLowerCase() ?? '';

/** Every passage that an annotation lies on, whole, so that a quotation can be read in its place without the source. */
async function passagesOf({ sections, text }: ExportContent): Promise<string> {
  const passages: object[] = [];
  for (const { documentId, annotations } of sections) {
    const canonical = await text(documentId);
    const cited = new Set(annotations.map(({ anchor }) => anchor.passage));
    for (const { number, start, end } of canonical?.blocks ?? []) {
      if (!canonical || number === null || !cited.has(number)) continue;
      const words = canonical.text.slice(start, end);
      passages.push({ documentId, passage: number, textSha256: canonical.sha256, text: words });
    }
  }
  return `${JSON.stringify(passages, null, 2)}\n`;
}
