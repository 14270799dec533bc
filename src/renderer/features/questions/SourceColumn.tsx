import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { DocumentText } from '../../text/DocumentText.tsx';
import { usePaint } from '../../text/paint.ts';
import { holdPlace } from '../../text/scroll-to.ts';
import { Button } from '../../ui/Button.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { positionInWords } from '../../ui/position-words.ts';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { sourceName, type PlacedStatement, type Position } from './question-words.ts';
import { say } from '../../messages/say.ts';

interface SourceColumnProps {
  readonly documentId: string;
  readonly statements: readonly PlacedStatement[];
  readonly positions: readonly Position[];
  /** Statements of the difference that is looked at: the source goes to its own of them. */
  readonly wanted: readonly string[];
}

/** One source of a comparison, at one of its statements, with the way to the next. */
export function SourceColumn({ documentId, statements, positions, wanted }: SourceColumnProps): ReactNode {
  const { data, error, refetch } = useCall('archive.getDocument', { documentId });
  const [current, setCurrent] = useState(0);
  const ordered = useMemo(() => statements.toSorted((a, b) => a.range.start - b.range.start), [statements]);
  const [followed, setFollowed] = useState(wanted);
  if (followed !== wanted) {
    setFollowed(wanted);
    const next = ordered.findIndex(({ id }) => wanted.includes(id));
    if (next >= 0) setCurrent(next);
  }
  const statement = ordered[current];
  if (statement === undefined) return null;
  const name = sourceName(statement);
  return (
    <section className="source" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <p className="meta">
          {data !== undefined && <DateText dated={data.document.description.issued} />} ·{' '}
          <a href={toReadHash(documentId, statement.range)} title={statement.documentTitle}>
            {say('common.openInTheReader')}
          </a>
        </p>
        <Steps count={ordered.length} current={current} onStep={setCurrent} />
        <Said statement={statement} positions={positions} />
      </header>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton lines={6} />}
      {data !== undefined && <Passages loaded={{ ...data, documentId }} statements={ordered} current={statement} />}
    </section>
  );
}

interface StepsProps {
  readonly count: number;
  readonly current: number;
  readonly onStep: (to: number) => void;
}

function Steps({ count, current, onStep }: StepsProps): ReactNode {
  return (
    <div className="row steps">
      <span className="meta" role="status">
        {say('questions.statementOf', { current: current + 1, count })}
      </span>
      <Button
        look="quiet"
        icon={<ChevronUp size={14} aria-hidden />}
        isDisabled={current === 0}
        onPress={() => onStep(current - 1)}
      >
        {say('common.previous')}
      </Button>
      <Button
        look="quiet"
        icon={<ChevronDown size={14} aria-hidden />}
        isDisabled={current >= count - 1}
        onPress={() => onStep(current + 1)}
      >
        {say('common.next')}
      </Button>
    </div>
  );
}

function Said({ statement, positions }: { statement: PlacedStatement; positions: readonly Position[] }): ReactNode {
  const held = positions.filter(({ statementIds }) => statementIds.includes(statement.id));
  return (
    <p className="said">
      <b>{held.map(({ value }) => positionInWords(value)).join(', ')}</b> {statement.speaker.name}
    </p>
  );
}

interface PassagesProps {
  readonly loaded: Pick<Parameters<typeof DocumentText>[0], 'documentId' | 'text' | 'blocks'>;
  readonly statements: readonly PlacedStatement[];
  readonly current: PlacedStatement;
}

function Passages({ loaded: { documentId, text, blocks }, statements, current }: PassagesProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const others = useMemo(
    () => statements.filter((statement) => statement !== current).map(({ range }) => range),
    [statements, current],
  );
  const target = useMemo(() => [current.range], [current]);
  usePaint(root, 'source-other', others);
  usePaint(root, 'target', target);
  useScroll(scroller, root, current.range);
  return (
    <div className="source-scroll" ref={scroller}>
      <DocumentText documentId={documentId} text={text} blocks={blocks} root={root} headingLevel={3} />
    </div>
  );
}

/** Scrolls the column itself and nothing around it, so that the other columns stay where they are. */
function useScroll(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  range: TextRange,
): void {
  useEffect(() => {
    if (scroller.current === null || root.current === null) return undefined;
    return holdPlace(scroller.current, root.current, range);
  }, [scroller, root, range]);
}
