import { decodeName } from '../names-beside.ts';
import { decode } from './decode.ts';
import { decodeChapter, openEpub } from './epub.ts';
import { rejection } from './format.ts';
import { declaredCharset } from './html.ts';
import { attribute, elementsBelow, parsePage } from './html-tree.ts';
import { escapeText, toInertPage, type PageSource } from './inert-page.ts';
import { openMessage, picturesOf } from './mail.ts';
import { inside } from './pictures-beside.ts';
import type { FindPicture } from './pictures.ts';
import type { FormatFile } from './zip.ts';

/** How an original is shown as it looks: the bytes of a PDF, or a page that was written anew and does nothing. */
export type OriginalView =
  { readonly shows: 'pdf'; readonly bytes: Uint8Array } | { readonly shows: 'page'; readonly html: string };

/** A document of a file, as it was opened. */
export interface ViewedPart {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly file: FormatFile | null;
  readonly fileName: string;
  /** Finds what lies beside it. */
  readonly findPicture?: FindPicture;
}

/** Longest page that is shown, in characters. */
const MAX_PAGE = 48 * 1024 * 1024;

/** Shows a document as it looks; `encoding` is what its text was decoded from. Fails with a code of the closed list. */
export async function viewPart(part: ViewedPart, encoding: string | undefined): Promise<OriginalView> {
  if (part.mediaType === 'application/pdf') return { shows: 'pdf', bytes: part.bytes };
  const html = toInertPage(await sourcesOf(part, encoding), part.fileName);
  if (html.length > MAX_PAGE) throw rejection('TOO_LARGE', 'view-large');
  return { shows: 'page', html };
}

async function sourcesOf(
  { mediaType, bytes, file, findPicture }: ViewedPart,
  encoding?: string,
): Promise<readonly PageSource[]> {
  if (mediaType === 'text/html')
    return [await pageOf(decode(bytes, declaredCharset(bytes), encoding).text, findPicture)];
  if (mediaType === 'application/epub+zip' && file !== null) return chaptersOf(file);
  if (mediaType === 'message/rfc822' || mediaType === 'multipart/related') return [await messageOf(bytes)];
  throw rejection('UNSUPPORTED_FORMAT', 'view-kinds');
}

/** A page with the pictures that lie beside it. */
async function pageOf(html: string, find: FindPicture | undefined): Promise<PageSource> {
  if (find === undefined) return { html };
  const had = new Map<string, Uint8Array>();
  let left = MAX_BESIDE;
  for (const address of new Set(namedIn(html).pictures.map((each) => each.trim()))) {
    const bytes = await find(address);
    if (typeof bytes === 'string' || bytes.length > left) continue;
    had.set(address, bytes);
    left -= bytes.length;
  }
  return { html, picture: (address) => had.get(address.trim()) ?? null };
}

/** What chapters show of the book around them, together, in bytes. */
const MAX_BESIDE = 32 * 1024 * 1024;

async function chaptersOf(file: FormatFile): Promise<readonly PageSource[]> {
  const { chapters, files } = await openEpub(file);
  const sources: PageSource[] = [];
  const had = new Map<string, Uint8Array | null>();
  let left = MAX_BESIDE;
  const take = async (name: string): Promise<Uint8Array | null> => {
    const known = had.get(name);
    if (known !== undefined) return known;
    const entry = files.get(name);
    const fits = entry !== undefined && entry.refused === null && entry.bytes <= left;
    const bytes = fits ? await entry.read().catch(() => null) : null;
    left -= bytes?.length ?? 0;
    had.set(name, bytes);
    return bytes;
  };
  const styled = new Set<string>();
  for (const { name, entry } of chapters) {
    const html = await decodeChapter(entry);
    const { pictures, sheets } = namedIn(html);
    for (const address of pictures) await take(inside(name, address));
    const fresh = sheets.map((address) => inside(name, address)).filter((sheet) => !styled.has(sheet));
    const styles: string[] = [];
    for (const sheet of fresh) {
      styled.add(sheet);
      const bytes = await take(sheet);
      if (bytes !== null) styles.push(new TextDecoder().decode(bytes));
    }
    sources.push({ html, styles: styles.join('\n'), picture: (address) => had.get(inside(name, address)) ?? null });
  }
  return sources;
}

/** The pictures and style sheets that a page names. */
function namedIn(html: string): { readonly pictures: readonly string[]; readonly sheets: readonly string[] } {
  const elements = [...elementsBelow(parsePage(html))];
  const valuesOf = (tagName: string, name: string): string[] =>
    elements.flatMap((element) => (element.tagName === tagName ? (attribute(element, name) ?? []) : []));
  return { pictures: valuesOf('img', 'src'), sheets: valuesOf('link', 'href') };
}

async function messageOf(bytes: Uint8Array): Promise<PageSource> {
  const { email, head } = await openMessage(bytes);
  const lines = head.map((line) => `<p>${escapeText(line)}</p>`).join('');
  const body = email.html ?? `<pre style="white-space:pre-wrap">${escapeText(email.text ?? '')}</pre>`;
  const pictures = picturesOf(email);
  return {
    html: `<body>${lines === '' ? '' : `<header>${lines}<hr></header>`}${body}`,
    picture: (address) => pictures.get(decodeName(address)) ?? null,
  };
}
