import { toInertStyles } from './inert-css.ts';
import { ATTRIBUTES, KEPT, LEFT_OUT, VOID } from './inert-names.ts';
import { attribute, elementsBelow, isElement, isText, parsePage, type HtmlElement } from './html-tree.ts';
import { decodeName } from '../names-beside.ts';
import { fromDataAddress } from './data-address.ts';
import { toPictureAddress } from './raster.ts';

/** The bytes of a picture that a page names, where what holds the page holds it too. */
export type FindPicture = (address: string) => Uint8Array | null;

/** Parts of a page that are shown one after the other as one. */
export interface PageSource {
  /** Decoded HTML. */
  readonly html: string;
  readonly picture?: FindPicture;
  /** Style sheets that come with it, apart from those in it. */
  readonly styles?: string;
}

/** Pictures of one page together, in bytes; the others are shown by their words. */
const MAX_PICTURES = 24 * 1024 * 1024;
const HTML = 'http://www.w3.org/1999/xhtml';

/** How what is inert is marked, so that it does not look broken. */
const OWN_STYLES =
  'a[title]{text-decoration:underline dotted;cursor:help}' +
  '.synoptic-left-out{border:1px dashed;padding:0 .3em;font-style:italic}img{max-width:100%;height:auto}';

/**
 * Writes a page anew from the trees of its parts, in UTF-8: named elements and attributes alone, pictures only where they
 * are in it. Links have their address as a title and lead nowhere; nothing of it runs, loads or sends.
 */
export function toInertPage(parts: readonly PageSource[], title: string): string {
  const writer: Writer = { out: [], pictureBytes: 0 };
  const trees = parts.map((part) => ({ ...part, elements: [...elementsBelow(parsePage(part.html))] }));
  const html = trees[0]?.elements.find(({ tagName }) => tagName === 'html');
  writer.out.push(
    '<!doctype html><html',
    html === undefined ? '' : attributesOf(html),
    '><head><meta charset="utf-8">',
  );
  writer.out.push(`<title>${escapeText(title)}</title><style>${OWN_STYLES}</style>`);
  for (const { elements, styles = '' } of trees) {
    const own = elements.filter((element) => element.tagName === 'style' && element.namespaceURI === HTML).map(textOf);
    for (const css of [styles, ...own]) if (css.trim() !== '') writer.out.push(`<style>${toInertStyles(css)}</style>`);
  }
  const bodies = trees.map(({ elements, picture }) => ({
    body: elements.find(({ tagName }) => tagName === 'body'),
    picture: picture ?? (() => null),
  }));
  const [first] = bodies;
  writer.out.push('</head><body', first?.body === undefined ? '' : attributesOf(first.body), '>');
  for (const { body, picture } of bodies) if (body !== undefined) writeBelow(writer, body, picture);
  writer.out.push('</body></html>');
  return writer.out.join('');
}

interface Writer {
  readonly out: string[];
  pictureBytes: number;
}

/** Writes what is below `root` with a stack of its own: a hostile page can nest a million deep. */
function writeBelow(writer: Writer, root: HtmlElement, picture: FindPicture): void {
  const open: { readonly element: HtmlElement; readonly end: string; next: number }[] = [
    { element: root, end: '', next: 0 },
  ];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.element.childNodes[top.next++];
    if (node === undefined) {
      writer.out.push(top.end);
      open.pop();
    } else if (isText(node)) {
      writer.out.push(escapeText(node.value));
    } else if (isElement(node) && node.namespaceURI === HTML && !LEFT_OUT.has(node.tagName)) {
      const end = begin(writer, node, picture);
      if (end !== null) open.push({ element: node, end, next: 0 });
    }
  }
}

/** Writes the beginning of an element; gives what ends it, or null where nothing of what is in it is written. */
function begin(writer: Writer, element: HtmlElement, picture: FindPicture): string | null {
  const { tagName } = element;
  if (tagName === 'style') return null;
  if (tagName === 'img') {
    writePicture(writer, element, picture);
    return null;
  }
  if (!KEPT.has(tagName)) return '';
  writer.out.push(`<${tagName}${attributesOf(element)}>`);
  return VOID.has(tagName) ? null : `</${tagName}>`;
}

function writePicture(writer: Writer, element: HtmlElement, picture: FindPicture): void {
  const source = attribute(element, 'src') ?? '';
  const bytes = fromDataAddress(source) ?? picture(source);
  const address = bytes === null ? null : toPictureAddress(bytes);
  if (bytes !== null && address !== null && writer.pictureBytes + bytes.length <= MAX_PICTURES) {
    writer.pictureBytes += bytes.length;
    writer.out.push(`<img src="${address}"${attributesOf(element)}>`);
    return;
  }
  const words = attribute(element, 'alt')?.trim() ?? '';
  const about = source.startsWith('data:') || source === '' ? 'A picture that is not shown' : `Picture: ${source}`;
  if (words !== '')
    writer.out.push(`<span class="synoptic-left-out" title="${escapeValue(about)}">${escapeText(words)}</span>`);
}

/** The attributes that are kept, and for a link its address as words. */
function attributesOf(element: HtmlElement): string {
  const kept = element.attrs
    .filter(({ name, prefix }) => prefix === undefined && ATTRIBUTES.has(name))
    .filter(({ name }) => !(name === 'title' && attribute(element, 'href') !== undefined))
    .map(({ name, value }) => ` ${name}="${escapeValue(value)}"`);
  const style = attribute(element, 'style');
  if (style !== undefined) kept.push(` style="${escapeValue(toInertStyles(style))}"`);
  const href = attribute(element, 'href');
  if (element.tagName === 'a' && href !== undefined) kept.push(` title="${escapeValue(toAddressWords(href))}"`);
  return kept.join('');
}

/** Longest address that is shown, in characters. */
const ADDRESS_SHOWN = 500;

const toAddressWords = (href: string): string => decodeName(href.trim()).slice(0, ADDRESS_SHOWN);

function textOf(element: HtmlElement): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
}

/** Text as it stands between the tags of a page. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeValue(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
