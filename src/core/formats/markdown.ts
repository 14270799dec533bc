import type { Definition, Image, ImageReference, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { BlockKind } from '../../domain/archive-document.ts';
import type { RawBlock, RawPicture } from './canonical.ts';

/**
 * Reads GitHub-flavoured Markdown into blocks. Links keep their words, images stand for their
 * pictures and keep their alternative text, raw HTML nothing.
 */
export function readMarkdown(source: string): RawBlock[] {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const body = tree.children.filter((node) => node.type !== 'footnoteDefinition');
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const addresses = new Map(
    definitionsIn(tree)
      .map(({ identifier, url }) => [identifier, url] as const)
      .toReversed(),
  );
  return [...body, ...notes].flatMap((node) => toBlocks(node, { kind: 'paragraph', addresses }));
}

/** What a block is inside of, and what its references name. */
interface Inside {
  readonly kind: BlockKind;
  readonly addresses: ReadonlyMap<string, string>;
}

const definitionsIn = (node: Nodes): Definition[] =>
  node.type === 'definition' ? [node] : 'children' in node ? node.children.flatMap(definitionsIn) : [];

function toBlocks(node: RootContent, inside: Inside): RawBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, ...toWords(node, inside) }];
    case 'paragraph':
      return [{ kind: inside.kind, ...toWords(node, inside) }];
    case 'blockquote':
      return node.children.flatMap((child) => toBlocks(child, { ...inside, kind: 'quotation' }));
    case 'list':
      return node.children.flatMap((item) =>
        item.children.flatMap((child) => toBlocks(child, { ...inside, kind: 'listItem' })),
      );
    case 'code':
      return [{ kind: 'preformatted', text: node.value }];
    case 'table':
      return node.children.map((row) => ({
        kind: 'tableRow',
        text: row.children.map(wordsOf).join(' | '),
        ...picturesIn(row, inside, () => 0),
      }));
    case 'footnoteDefinition':
      return node.children
        .flatMap((child) => toBlocks(child, { ...inside, kind: 'footnote' }))
        .map((block) => ({ ...block, label: node.label ?? node.identifier }));
    default:
      return [];
  }
}

/** The words of a block and the pictures in it. */
function toWords(node: Nodes, inside: Inside): Pick<RawBlock, 'text' | 'pictures'> {
  const text = wordsOf(node);
  // Before its first words, or after them: that is all that is told of a place.
  const lead = leadingPictures(node);
  return { text, ...picturesIn(node, inside, (index) => (index < lead ? 0 : text.length)) };
}

function picturesIn(
  node: Nodes,
  { addresses }: Inside,
  placeOf: (index: number) => number,
): Pick<RawBlock, 'pictures'> {
  const pictures = imagesIn(node).flatMap((image, index): RawPicture[] => {
    const source = image.type === 'image' ? image.url : addresses.get(image.identifier);
    return source === undefined || source === '' ? [] : [{ source, alt: image.alt ?? '', at: placeOf(index) }];
  });
  return pictures.length === 0 ? {} : { pictures };
}

const imagesIn = (node: Nodes): (Image | ImageReference)[] =>
  node.type === 'image' || node.type === 'imageReference'
    ? [node]
    : 'children' in node
      ? node.children.flatMap(imagesIn)
      : [];

/** How many pictures stand before the first words of a block. */
function leadingPictures(node: Nodes): number {
  let lead = 0;
  const leaves = (each: Nodes): Nodes[] => ('children' in each ? each.children.flatMap(leaves) : [each]);
  for (const leaf of leaves(node)) {
    if (leaf.type === 'image' || leaf.type === 'imageReference') lead += 1;
    else if (wordsOf(leaf).trim() !== '') return lead;
  }
  return lead;
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if (node.type === 'footnoteReference') return `[${node.label ?? node.identifier}]`;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
