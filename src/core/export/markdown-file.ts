import { parseDocument, stringify } from 'yaml';
import { Failure } from '../../rpc/failure.ts';

/** A part of a Markdown file that belongs to us; the person's own words stand between such parts. */
export interface MarkdownBlock {
  readonly id: string;
  readonly text: string;
  /** Kept in the mark of the block, for reading it back. */
  readonly data?: unknown;
}

export interface MarkdownFile {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly blocks: readonly MarkdownBlock[];
}

const FORMAT = /^format: ["']?synoptic-markdown\/2["']?$/m;
const FRONT = /^---\n([\s\S]*?)\n---(?:\n|$)/;
const BLOCK = /<!-- synoptic:begin ([^\n]*?) -->\n([\s\S]*?)\n?<!-- synoptic:end -->/g;
const HINT =
  '<!-- Write anywhere outside the parts marked “synoptic:begin … synoptic:end”; those are replaced by the next export. -->';

/** Whether a text is Markdown that this app wrote. */
export const isOurMarkdown = (text: string): boolean => FORMAT.test(FRONT.exec(toLf(text))?.[1] ?? '');

/** A new file. */
export function writeMarkdown({ fields, blocks }: MarkdownFile): string {
  return `---\n${stringify(fields)}---\n\n${HINT}\n\n${blocks.map(toText).join('\n\n')}\n`;
}

/**
 * Puts new blocks into a file that an earlier export wrote: blocks are replaced where they stand, those that are gone are
 * taken out, new ones follow the block before them; everything outside blocks, and fields of the person's own, stay.
 * Fails with `NOT_OUR_MARKDOWN`.
 */
export function updateMarkdown(previous: string, { fields, blocks }: MarkdownFile): string {
  const text = toLf(previous);
  if (!isOurMarkdown(text)) {
    throw new Failure(
      'NOT_OUR_MARKDOWN',
      'This file was not written by an export, so it was left as it is. Choose another name, or replace the file.',
    );
  }
  const front = FRONT.exec(text)?.[0] ?? '';
  const pieces = toPieces(text.slice(front.length));
  const fresh = new Map(blocks.map((block) => [block.id, block]));
  const here = new Set(pieces.flatMap((piece) => ('id' in piece && fresh.has(piece.id) ? [piece.id] : [])));
  const following = newBlocksByPredecessor(blocks, here);
  const written = pieces.map((piece) => {
    if (!('id' in piece)) return piece.words;
    const block = fresh.get(piece.id);
    return block ? [block, ...(following.get(block.id) ?? [])].map(toText).join('\n\n') : '';
  });
  const lead = (following.get('') ?? []).map(toText).join('\n\n');
  const body = `${lead === '' ? '' : `${lead}\n\n`}${written.join('')}`.replace(/\n{4,}/g, '\n\n\n');
  return `---\n${mergeFields(front, fields)}---\n${lead === '' ? '' : '\n'}${body}`;
}

/** The blocks of a file that an export wrote. */
export function readMarkdownBlocks(text: string): MarkdownBlock[] {
  return toPieces(toLf(text)).flatMap((piece) => ('id' in piece ? [piece] : []));
}

const toLf = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** Which new blocks follow which block that is there already; under the empty name those that come before all. */
function newBlocksByPredecessor(
  blocks: readonly MarkdownBlock[],
  here: ReadonlySet<string>,
): Map<string, MarkdownBlock[]> {
  const following = new Map<string, MarkdownBlock[]>();
  let predecessor = '';
  for (const block of blocks) {
    if (here.has(block.id)) predecessor = block.id;
    else following.set(predecessor, [...(following.get(predecessor) ?? []), block]);
  }
  return following;
}

type Piece = MarkdownBlock | { readonly words: string };

function toPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const found of text.matchAll(BLOCK)) {
    pieces.push({ words: text.slice(last, found.index) });
    pieces.push(toBlock(found[1] ?? '', found[2] ?? ''));
    last = found.index + found[0].length;
  }
  return [...pieces, { words: text.slice(last) }];
}

function toText({ id, text, data }: MarkdownBlock): string {
  // Two hyphens end a comment; in JSON they may be written otherwise.
  const json = data === undefined ? '' : ` ${JSON.stringify(data).replaceAll('-', String.raw`\u002d`)}`;
  const inside = text.replaceAll('<!-- synoptic:', '<!-- synoptic&#58;');
  return `<!-- synoptic:begin ${id}${json} -->\n${inside}\n<!-- synoptic:end -->`;
}

function toBlock(mark: string, inside: string): MarkdownBlock {
  const at = mark.indexOf(' {');
  const id = at === -1 ? mark : mark.slice(0, at);
  const text = inside.replaceAll('<!-- synoptic&#58;', '<!-- synoptic:');
  if (at === -1) return { id, text };
  try {
    return { id, text, data: JSON.parse(mark.slice(at + 1)) as unknown };
  } catch {
    return { id, text };
  }
}

/** Our fields anew, the person's own with their comments as they stand. */
function mergeFields(front: string, fields: MarkdownFile['fields']): string {
  const document = parseDocument(FRONT.exec(front)?.[1] ?? '');
  for (const [name, value] of Object.entries(fields)) {
    const own = name === 'tags' || name === 'aliases' ? document.toJS()?.[name] : undefined;
    const both =
      Array.isArray(own) && Array.isArray(value)
        ? [...new Set([...(value as unknown[]), ...(own as unknown[])])]
        : value;
    document.set(name, document.createNode(both));
  }
  return document.toString();
}
