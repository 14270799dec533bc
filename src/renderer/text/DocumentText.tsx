import { Fragment, memo, useMemo, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { Block } from '../../domain/archive-document.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { isKept } from '../../domain/is-kept.ts';
import type { Picture } from '../../domain/picture.ts';
import { movePassageFocus } from './passage-focus.ts';
import { Pictures } from './Pictures.tsx';
import { say } from '../messages/say.ts';

/** Above this many blocks, those out of sight are laid out only when they come near. */
const LONG = 120;

/** A part of a passage that is drawn by somebody else, as one element with `data-start` and one text node. */
interface TextPart extends TextRange {
  readonly shown: ReactNode;
}

/** Parts of passages, in their order, by the number of the passage. */
export type InText = ReadonlyMap<number, readonly TextPart[]>;

interface DocumentTextProps {
  readonly documentId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly root: RefObject<HTMLDivElement | null>;
  /** What stands under a passage, by its number. */
  readonly under?: ReadonlyMap<number, ReactNode>;
  /** Parts of its words that can be used. */
  readonly inText?: InText;
  /** What stands in the margin beside a passage, by its number. */
  readonly beside?: ReadonlyMap<number, ReactNode>;
  /** Enter on a passage. */
  readonly onAct?: (passage: HTMLElement) => void;
  /** Id of what tells the keys. */
  readonly describedBy?: string;
  /** Level of the document's highest headings on this page: one below its title. */
  readonly headingLevel: 2 | 3;
}

/** A canonical text typeset from its blocks; passages carry their numbers and take the focus one after another. */
export function DocumentText(props: DocumentTextProps): ReactNode {
  const { documentId, text, blocks, root, under, inText, beside, onAct, describedBy, headingLevel } = props;
  const ranks = useMemo(() => rankLevels(blocks), [blocks]);
  const first = blocks.find(({ number }) => number !== null)?.number ?? null;
  const pages = useMemo(() => pageStarts(blocks), [blocks]);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const passage = event.target as HTMLElement;
    if (passage.dataset['passage'] === undefined || root.current === null) return;
    if (event.key === 'Enter' && onAct !== undefined) {
      event.preventDefault();
      onAct(passage);
    } else if (movePassageFocus(root.current, passage, event)) {
      event.preventDefault();
    }
  };
  return (
    <div ref={root} className={blocks.length > LONG ? 'text long' : 'text'} onKeyDown={press}>
      {blocks.map((block) => {
        const words = text.slice(block.start, block.end);
        const typeset =
          block.number === null ? (
            <HeadingBlock block={block} text={words} rank={ranks.get(block.level ?? 1) ?? 0} top={headingLevel} />
          ) : (
            <Passage
              block={block}
              text={words}
              under={under?.get(block.number)}
              parts={inText?.get(block.number)}
              beside={beside?.get(block.number)}
              first={block.number === first}
              page={pages.get(block.start) ?? null}
              describedBy={describedBy}
            />
          );
        return (
          <Fragment key={block.start}>
            <PicturesAt place="before" block={block} documentId={documentId} />
            {typeset}
            <PicturesAt place="after" block={block} documentId={documentId} />
          </Fragment>
        );
      })}
    </div>
  );
}

interface PicturesAtProps {
  readonly place: Picture['place'];
  readonly block: Block;
  readonly documentId: string;
}

const PicturesAt = memo(function PicturesAt({ place, block, documentId }: PicturesAtProps): ReactNode {
  const here = block.pictures?.filter((each) => each.place === place) ?? [];
  return here.length === 0 ? null : <Pictures documentId={documentId} pictures={here} />;
});

/** The number of the page that begins at a block, by the block's start; the first passage on a page carries it. */
function pageStarts(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  let page: number | undefined;
  for (const block of blocks.filter(({ number }) => number !== null)) {
    if (block.page !== undefined && block.page !== page) starts.set(block.start, block.page);
    page = block.page;
  }
  return starts;
}

interface BlockProps {
  readonly block: Block;
  readonly text: string;
}

interface HeadingProps extends BlockProps {
  /** 0 for the document's highest level. */
  readonly rank: number;
  readonly top: number;
}

const HeadingBlock = memo(function HeadingBlock({ block, text, rank, top }: HeadingProps): ReactNode {
  const Tag = `h${Math.min(top + rank, 6)}` as 'h2';
  return (
    <Tag className={`text-heading rank-${Math.min(rank, 2)}`} data-start={block.start} tabIndex={-1}>
      {text}
    </Tag>
  );
});

/** The levels a document uses, from 0 without gaps: one that begins at the third does not skip two on the page. */
function rankLevels(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const levels = new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ level = 1 }) => level));
  return new Map([...levels].toSorted((a, b) => a - b).map((level, rank) => [level, rank]));
}

interface PassageProps extends BlockProps {
  readonly under: ReactNode;
  readonly parts: readonly TextPart[] | undefined;
  readonly beside: ReactNode;
  readonly first: boolean;
  /** The page of the original that begins here. */
  readonly page: number | null;
  readonly describedBy: string | undefined;
}

const Passage = memo(function Passage({
  block,
  text,
  under,
  parts,
  beside,
  first,
  page,
  describedBy,
}: PassageProps): ReactNode {
  return (
    <div
      role="group"
      aria-label={say('text.passage', { number: block.number })}
      aria-describedby={describedBy}
      className={`passage ${block.kind}${standsForPicture(block, text) ? ' caption' : ''}`}
      data-passage={block.number}
      tabIndex={first ? 0 : -1}
    >
      <span className="number" aria-hidden>
        {block.number}
      </span>
      {page !== null && <span className="page-mark">{say('text.page', { page })}</span>}
      {beside}
      <PassageText block={block} text={text} parts={parts} />
      {under}
    </div>
  );
});

/** Whether its words are those that stand for a picture above it. */
const standsForPicture = ({ pictures = [] }: Block, text: string): boolean =>
  pictures.some((each) => each.place === 'before' && isKept(each) && each.alt.trim() === text);

/** The strokes between the cells of a row in the canonical text: they stand alone. */
const BETWEEN_CELLS = /(?<=^| )\|(?= |$)/g;

interface Cell {
  readonly start: number;
  readonly words: string;
}

/** The cells of a row with their places in the text; an empty one has no words. */
function cellsOf(text: string, start: number): readonly Cell[] {
  const strokes = [...text.matchAll(BETWEEN_CELLS)].map(({ index }) => index);
  return [...strokes, text.length].map((end, number) => {
    const from = number === 0 ? 0 : (strokes[number - 1] ?? 0) + 1;
    const cell = text.slice(from, end);
    return { start: start + from + cell.length - cell.trimStart().length, words: cell.trim() };
  });
}

/** A row of a table; each cell is an element with its place in the text, and what stands between them is not shown. */
function Cells({ text, start }: { readonly text: string; readonly start: number }): ReactNode {
  const cells = cellsOf(text, start);
  return (
    <div className="cells" style={{ gridTemplateColumns: `repeat(${cells.length}, minmax(0, 1fr))` }}>
      {cells.map((cell, number) => (
        <span key={number} data-start={cell.words === '' ? undefined : cell.start}>
          {cell.words}
        </span>
      ))}
    </div>
  );
}

function PassageText({
  block,
  text,
  parts = NO_PARTS,
}: BlockProps & { readonly parts: PassageProps['parts'] }): ReactNode {
  switch (block.kind) {
    case 'preformatted':
      return <pre data-start={block.start}>{text}</pre>;
    case 'quotation':
      return (
        <blockquote>
          <Words block={block} text={text} parts={parts} />
        </blockquote>
      );
    case 'tableRow':
      return <Cells text={text} start={block.start} />;
    default:
      return (
        <>
          {isUnlabelled(block, text) && <span className="label-mark">{block.label}</span>}
          <Words block={block} text={text} parts={parts} />
        </>
      );
  }
}

const NO_PARTS: readonly TextPart[] = [];

/** The words of a passage; those between its parts are elements of their own, so that an offset is one in a text node. */
function Words({ block: { start }, text, parts }: BlockProps & { readonly parts: readonly TextPart[] }): ReactNode {
  if (parts.length === 0) return <p data-start={start}>{text}</p>;
  const edges = [...parts, { start: start + text.length, end: 0, shown: null }];
  return (
    <p>
      {edges.map((part, index) => {
        const from = parts[index - 1]?.end ?? start;
        return (
          <Fragment key={from}>
            {part.start > from && <span data-start={from}>{text.slice(from - start, part.start - start)}</span>}
            {part.shown}
          </Fragment>
        );
      })}
    </p>
  );
}

/** A footnote's mark is shown once: beside the text, unless the text begins with it. */
function isUnlabelled({ label }: Block, text: string): boolean {
  return label !== undefined && !text.replace(/^[[(]/, '').startsWith(label);
}
