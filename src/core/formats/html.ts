import type { BlockKind } from '../../domain/archive-document.ts';
import type { RawBlock, RawPicture } from './canonical.ts';
import type { DescriptionHints } from './format.ts';
import { hintsOf } from './html-hints.ts';
import {
  attribute,
  elementsBelow,
  isElement,
  isFurniture,
  isText,
  parsePage,
  wordsBelow,
  type HtmlElement,
} from './html-tree.ts';
import { SPACER } from './pictures.ts';

/** A `main` or `article` is taken for the document when it holds at least this share of the page's words. */
const MAIN_SHARE = 0.4;

const BLOCK_KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
  li: 'listItem', dt: 'listItem', dd: 'listItem', blockquote: 'quotation', pre: 'preformatted', tr: 'tableRow',
}; // prettier-ignore
/** Elements that end the running paragraph; all others flow within it. */
const BREAKING = new Set([
  ...Object.keys(BLOCK_KINDS), 'p', 'div', 'section', 'article', 'main', 'header', 'ul', 'ol', 'dl', 'table', 'thead', 'tbody',
  'tfoot', 'figure', 'figcaption', 'hr', 'address', 'details', 'summary', 'fieldset', 'caption', 'center', 'body', 'html',
]); // prettier-ignore

/** Reads a page into blocks and hints. Scripts, forms, navigation and everything that is not words is left behind. */
export function readHtml(source: string): { blocks: RawBlock[]; hints: DescriptionHints; named: string[] } {
  const page = parsePage(source);
  const elements = [...elementsBelow(page)];
  const body = elements.find((element) => element.tagName === 'body');
  const root = body ? mainOf(body, elements) : undefined;
  const named = elements.flatMap((each) => (each.tagName === 'img' ? (attribute(each, 'src')?.trim() ?? []) : []));
  return { blocks: root ? toBlocks(root) : [], hints: hintsOf(elements), named };
}

function mainOf(body: HtmlElement, elements: readonly HtmlElement[]): HtmlElement {
  const all = wordsBelow(body).length;
  const candidates = elements.filter(({ tagName }) => tagName === 'main' || tagName === 'article');
  const sized = candidates.map((element) => ({ element, size: wordsBelow(element).length }));
  const largest = sized.reduce((best, each) => (each.size > best.size ? each : best), { element: body, size: 0 });
  return largest.size >= all * MAIN_SHARE ? largest.element : body;
}

/** Walks the tree with an explicit stack; text flows into the innermost open block. */
function toBlocks(root: HtmlElement): RawBlock[] {
  const blocks: RawBlock[] = [];
  let run = '';
  let cell = 0;
  let pictures: RawPicture[] = [];
  let hasWords = false;
  const flush = (owner: HtmlElement): void => {
    const kind = BLOCK_KINDS[owner.tagName] ?? 'paragraph';
    const level = kind === 'heading' ? { level: Number(owner.tagName[1]) } : {};
    const id = attribute(owner, 'id');
    const held = pictures.length === 0 ? {} : { pictures };
    if (run.trim() !== '' || pictures.length > 0)
      blocks.push({ kind, text: run, ...level, ...(id === undefined ? {} : { id }), ...held });
    run = '';
    cell = 0;
    pictures = [];
    hasWords = false;
  };
  const enter = (element: HtmlElement, owner: HtmlElement): HtmlElement => {
    if (element.tagName === 'br') run += owner.tagName === 'pre' ? '\n' : lineBreak(run);
    if (element.tagName === 'img') {
      pictures.push(...pictureOf(element, hasWords ? run.length : 0));
      run += attribute(element, 'alt') ?? '';
    }
    if ((element.tagName === 'td' || element.tagName === 'th') && cell++ > 0) run += ' | ';
    if (!breaks(element, owner)) {
      if (BREAKING.has(element.tagName)) run += ' ';
      return owner;
    }
    flush(owner);
    return BLOCK_KINDS[element.tagName] || !BLOCK_KINDS[owner.tagName] ? element : owner;
  };
  walk(root, {
    text: (value) => {
      run += value;
      hasWords ||= value.trim() !== '';
    },
    enter,
    leave: flush,
    breaks,
  });
  return blocks.flatMap(splitAtBlankLines);
}

/** A cell with one paragraph is a cell; one with several is a page laid out as a table, whose paragraphs stay apart. */
function breaks(element: HtmlElement, owner: HtmlElement): boolean {
  if (!BREAKING.has(element.tagName)) return false;
  if (owner.tagName !== 'tr' || BLOCK_KINDS[element.tagName] !== undefined) return true;
  const cell = element.parentNode;
  if (cell === null || !isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) return true;
  return cell.childNodes.filter((child) => isElement(child) && BREAKING.has(child.tagName)).length > 1;
}

/** Two line breaks in a row are a new paragraph; the mark is split on afterwards. */
const PARAGRAPH_MARK = '\u2029';
const lineBreak = (run: string): string => (/\u0085\s*$/.test(run) ? PARAGRAPH_MARK : '\u0085');

function splitAtBlankLines(block: RawBlock): RawBlock[] {
  if (block.kind === 'preformatted') return [block];
  const { pictures = [], ...rest } = block;
  let start = 0;
  return block.text.split(PARAGRAPH_MARK).map((text) => {
    const from = start;
    start += text.length + PARAGRAPH_MARK.length;
    const own = pictures.filter(({ at }) => at >= from && at < start).map((each) => ({ ...each, at: each.at - from }));
    return { ...rest, text: text.replace(/\u0085/g, ' '), ...(own.length === 0 ? {} : { pictures: own }) };
  });
}

/** The picture an `img` names; none where it says itself that it is too small to show anything. */
function pictureOf(element: HtmlElement, at: number): RawPicture[] {
  const source = attribute(element, 'src')?.trim() ?? '';
  const sides = ['width', 'height'].map((side) => Number.parseInt(attribute(element, side) ?? '', 10));
  return source === '' || sides.some((side) => side <= SPACER)
    ? []
    : [{ source, alt: attribute(element, 'alt') ?? '', at }];
}

interface Visitor {
  readonly text: (value: string) => void;
  /** Returns the element that owns the text inside. */
  readonly enter: (element: HtmlElement, owner: HtmlElement) => HtmlElement;
  readonly leave: (owner: HtmlElement) => void;
  readonly breaks: (element: HtmlElement, owner: HtmlElement) => boolean;
}

function walk(root: HtmlElement, visitor: Visitor): void {
  const open: { element: HtmlElement; owner: HtmlElement; next: number }[] = [{ element: root, owner: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.element.childNodes[top.next++];
    if (!node) {
      if (visitor.breaks(top.element, top.owner) || open.length === 1) visitor.leave(top.owner);
      open.pop();
    } else if (isText(node)) {
      visitor.text(node.value);
    } else if (isElement(node) && !isFurniture(node)) {
      open.push({ element: node, owner: visitor.enter(node, top.owner), next: 0 });
    }
  }
}

/** The charset an HTML page declares in its first kilobyte, if any. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w.:-]+)/i.exec(head)?.[1]
  );
}
