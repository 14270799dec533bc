import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { createElement, Fragment, memo, useMemo, type ReactNode } from 'react';
import { toLinkHash } from './note-links.ts';
import { say } from '../messages/say.ts';

interface MarkdownProps {
  readonly text: string;
  /** Level that the note's highest headings get on the page. */
  readonly headingLevel?: number;
}

/** A note as its Markdown says, made of elements: raw HTML stays text, pictures are their words, foreign links lead nowhere. */
export const Markdown = memo(function Markdown({ text, headingLevel = 3 }: MarkdownProps): ReactNode {
  const tree = useMemo(() => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), [text]);
  const ranks = useMemo(() => rankHeadings(tree), [tree]);
  return <div className="markdown">{inside(tree, (depth) => headingLevel + (ranks.get(depth) ?? 0))}</div>;
});

/** Gives the level on the page of a heading in the note. */
type Levels = (depth: number) => number;

/** The depths a note uses, from 0 without gaps: one that leaps from the first to the third leaps none on the page. */
function rankHeadings(tree: Parents): ReadonlyMap<number, number> {
  const depths = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  return new Map([...new Set(depths)].toSorted((a, b) => a - b).map((depth, rank) => [depth, rank]));
}

function inside(node: Parents, level: Levels): ReactNode {
  return node.children.map((child, index) => <Fragment key={index}>{show(child as Nodes, level)}</Fragment>);
}

/** Elements that need nothing but what is inside. */
const PLAIN: Readonly<Record<string, string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  blockquote: 'blockquote',
};

function show(node: Nodes, level: Levels): ReactNode {
  const plain = PLAIN[node.type];
  if (plain !== undefined) return createElement(plain, null, inside(node as Parents, level));
  switch (node.type) {
    case 'heading':
      return createElement(`h${Math.min(6, level(node.depth))}`, null, inside(node, level));
    case 'link':
      return <NoteLink address={node.url}>{inside(node, level)}</NoteLink>;
    case 'list':
      return createElement(node.ordered === true ? 'ol' : 'ul', null, inside(node, level));
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' && (node.checked ? '☑ ' : '☐ ')}
          {inside(node, level)}
        </li>
      );
    case 'table':
      return <MarkdownTable node={node} level={level} />;
    case 'footnoteReference':
      return <sup>{node.identifier}</sup>;
    case 'footnoteDefinition':
      return (
        <div className="note-footnote">
          <sup>{node.identifier}</sup> {inside(node, level)}
        </div>
      );
    default:
      return showLeaf(node);
  }
}

function showLeaf(node: Nodes): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'html':
      return node.value;
    case 'image':
    case 'imageReference':
      return <span className="meta">{node.alt ? say('ui.pictureOf', { alt: node.alt }) : say('ui.picture')}</span>;
    case 'linkReference':
      return inside(node, () => 6);
    default:
      return null;
  }
}

function MarkdownTable({
  node,
  level,
}: {
  readonly node: Extract<Nodes, { type: 'table' }>;
  readonly level: Levels;
}): ReactNode {
  const [head, ...rows] = node.children;
  return (
    <table className="plain-table">
      {head !== undefined && (
        <thead>
          <tr>
            {head.children.map((cell, index) => (
              <th key={index} scope="col">
                {inside(cell, level)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.children.map((cell, index) => (
              <td key={index}>{inside(cell, level)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Links lead to places of the app; any other address is shown and leads nowhere, since nothing leaves the machine. */
function NoteLink({ address, children }: { readonly address: string; readonly children: ReactNode }): ReactNode {
  const hash = toLinkHash(address);
  if (hash !== null) return <a href={hash}>{children}</a>;
  return (
    <span className="no-link" title={address}>
      {children}
    </span>
  );
}
