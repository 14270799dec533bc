import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { BlockKind } from '../../domain/archive-document.ts';
import type { RawBlock } from './canonical.ts';

/** Reads GitHub-flavoured Markdown into blocks. Links keep their words, images their alternative text, raw HTML nothing. */
export function readMarkdown(source: string): RawBlock[] {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const body = tree.children.filter((node) => node.type !== 'footnoteDefinition');
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  return [...body, ...notes].flatMap((node) => toBlocks(node, 'paragraph'));
}

function toBlocks(node: RootContent, kind: BlockKind): RawBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: wordsOf(node) }];
    case 'paragraph':
      return [{ kind, text: wordsOf(node) }];
    case 'blockquote':
      return node.children.flatMap((child) => toBlocks(child, 'quotation'));
    case 'list':
      return node.children.flatMap((item) => item.children.flatMap((child) => toBlocks(child, 'listItem')));
    case 'code':
      return [{ kind: 'preformatted', text: node.value }];
    case 'table':
      return node.children.map((row) => ({ kind: 'tableRow', text: row.children.map(wordsOf).join(' | ') }));
    case 'footnoteDefinition':
      return node.children
        .flatMap((child) => toBlocks(child, 'footnote'))
        .map((block) => ({ ...block, label: node.label ?? node.identifier }));
    default:
      return [];
  }
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if (node.type === 'footnoteReference') return `[${node.label ?? node.identifier}]`;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
