import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';

export type HtmlElement = DefaultTreeAdapterMap['element'];
type HtmlNode = DefaultTreeAdapterMap['node'];
type HtmlParent = DefaultTreeAdapterMap['parentNode'];

/** Elements that never hold the words of a document. */
const FURNITURE = new Set([
  'script', 'style', 'noscript', 'template', 'nav', 'footer', 'aside', 'form', 'button', 'select', 'textarea', 'svg', 'math',
  'iframe', 'object', 'embed', 'canvas', 'audio', 'video', 'dialog', 'head', 'link', 'meta', 'base',
]); // prettier-ignore

/** Parses a page as a browser would, with scripting off; nothing is run or fetched. */
export function parsePage(source: string): HtmlParent {
  return parse(source, { scriptingEnabled: false });
}

export const isElement = (node: HtmlNode): node is HtmlElement => defaultTreeAdapter.isElementNode(node);
export const isText = (node: HtmlNode): node is DefaultTreeAdapterMap['textNode'] =>
  defaultTreeAdapter.isTextNode(node);
export const isFurniture = (element: HtmlElement): boolean =>
  FURNITURE.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true';

/** The value of an attribute, or undefined. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** All elements below `root` in document order, furniture included. Iterative: a hostile page can nest a million deep. */
export function* elementsBelow(root: HtmlParent): Generator<HtmlElement> {
  const waiting: HtmlNode[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1)
      waiting.push(node.childNodes[index] as HtmlNode);
  }
}

/** The words below `root` without furniture, as they stand. */
export function wordsBelow(root: HtmlParent): string {
  const words: string[] = [];
  const waiting: HtmlNode[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) words.push(node.value);
    if (!isElement(node) || isFurniture(node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1)
      waiting.push(node.childNodes[index] as HtmlNode);
  }
  return words.join('');
}
