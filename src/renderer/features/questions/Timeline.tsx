import { memo, useMemo, useState, type ReactNode } from 'react';
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { toReadHash } from '../../data/routes.ts';
import { dayToEdtf, type DaySpan } from '../../ui/edtf-days.ts';
import { edtfInWords } from '../../ui/edtf-words.ts';
import { positionInWords } from '../../ui/position-words.ts';
import { EmptyState } from '../../ui/States.tsx';
import { useGrowing } from '../../ui/use-growing.ts';
import { passageMark, shorten } from '../../ui/words.ts';
import type { PlacedStatement, Position, QuestionDetail } from './question-words.ts';
import { extentOf, toTimeline, type TimelinePoint } from './timeline-points.ts';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';

/** Rows drawn before the page is first shown, about as many as it has room for, and so many more whenever it has drawn. */
const FIRST_ROWS = 20;
const MORE_ROWS = 40;

/** Statements on two clocks: when each was made and what time it speaks of; and what had been asserted by a day. */
export function Timeline({ detail }: { readonly detail: QuestionDetail }): ReactNode {
  const { points, undated } = useMemo(() => toTimeline(detail.statements), [detail]);
  const extent = useMemo(() => extentOf(points), [points]);
  const [day, setDay] = useState<number | null>(null);
  if (points.length === 0) {
    return (
      <EmptyState title={say('questions.noStatementHereHasA')}>
        <p>{say('questions.nothingCanBeSetOn')}</p>
      </EmptyState>
    );
  }
  const until = day ?? extent.to;
  const made = points.filter(({ made: { from } }) => from <= until);
  return (
    <div className="timeline">
      <UntilDay extent={extent} day={until} onDay={setDay} />
      <p
        role="status"
        className="timeline-held"
        data-longest={heldInWords(points, points, extent.to, detail.positions)}
      >
        <span>{heldInWords(made, points, until, detail.positions)}</span>
      </p>
      <div className="timeline-legend meta" aria-hidden>
        <span>
          <span className="key made" /> {sayRich('questions.madeSpeaksOf', { span: <span className="key about" /> })}
        </span>
        <span className="timeline-ends">
          <span>{edtfInWords(dayToEdtf(extent.from))}</span>
          <span>{edtfInWords(dayToEdtf(extent.to))}</span>
        </span>
      </div>
      <ol className="timeline-rows" aria-label={say('questions.statementsByWhenTheyWere')}>
        <Rows points={points} extent={extent} until={until} positions={detail.positions} />
      </ol>
      {undated.length > 0 && (
        <p className="meta">
          {say('questions.withoutADate', {
            undated: undated.map((statement) => shorten(statement.speaker.name, 40)).join(', '),
          })}
        </p>
      )}
    </div>
  );
}

/** What had been asserted until a day, in a sentence. */
const heldInWords = (
  made: readonly TimelinePoint[],
  points: readonly TimelinePoint[],
  until: number,
  positions: readonly Position[],
): string =>
  say('questions.byOfDatedStatementsHad', {
    until: edtfInWords(dayToEdtf(until)),
    made: made.length,
    points: points.length,
    held: heldBy(made, positions),
  });

function heldBy(made: readonly TimelinePoint[], positions: readonly Position[]): string {
  const ids = new Set(made.map(({ statement }) => statement.id));
  const held = positions.filter(({ statementIds }) => statementIds.some((id) => ids.has(id)));
  return held.length === 0
    ? say('questions.noPositionYet')
    : held.map(({ value }) => positionInWords(value)).join('; ');
}

interface UntilDayProps {
  readonly extent: DaySpan;
  readonly day: number;
  readonly onDay: (day: number) => void;
}

function UntilDay({ extent, day, onDay }: UntilDayProps): ReactNode {
  if (extent.from === extent.to) return null;
  return (
    <Slider
      className="until"
      minValue={extent.from}
      maxValue={extent.to}
      value={day}
      onChange={(value) => onDay(Number(value))}
    >
      <Label className="label">{say('questions.whatHadBeenAssertedBy', { day: edtfInWords(dayToEdtf(day)) })}</Label>
      <SliderTrack className="until-track">
        <SliderThumb className="until-thumb" aria-label={say('common.day')} />
      </SliderTrack>
    </Slider>
  );
}

interface RowsProps {
  readonly points: readonly TimelinePoint[];
  readonly extent: DaySpan;
  readonly until: number;
  readonly positions: readonly Position[];
}

function Rows({ points, extent, until, positions }: RowsProps): ReactNode {
  const shown = useGrowing(points.length, FIRST_ROWS, MORE_ROWS);
  return points
    .slice(0, shown)
    .map((point) => <Row key={point.statement.id} {...{ point, extent, positions }} late={point.made.from > until} />);
}

interface RowProps {
  readonly point: TimelinePoint;
  readonly extent: DaySpan;
  /** Made after the day that is looked at. */
  readonly late: boolean;
  readonly positions: readonly Position[];
}

const Row = memo(function Row({ point, extent, late, positions }: RowProps): ReactNode {
  const { statement, made, madeBy, refersTo } = point;
  const held = positions.filter(({ statementIds }) => statementIds.includes(statement.id));
  const { said, published, refersTo: about } = statement;
  const when = (madeBy === 'said' ? said : published)?.edtf ?? '';
  return (
    <li data-late={late || undefined}>
      <div className="timeline-words">
        <b>{held.map(({ value }) => positionInWords(value)).join(', ')}</b> {statement.speaker.name}{' '}
        <a href={toReadHash(statement.documentId, statement.range)} title={statement.documentTitle}>
          {statement.publisher ?? shorten(statement.documentTitle, 40)} {passageMark(statement.passage)}
        </a>
        <span className="meta">
          {about === null
            ? say('questions.timelineMade', { madeBy, when: edtfInWords(when) })
            : say('questions.timelineMadeAbout', { madeBy, when: edtfInWords(when), about: edtfInWords(about.edtf) })}
        </span>
      </div>
      <div className="timeline-track" aria-hidden>
        <Span span={made} extent={extent} kind="made" />
        {refersTo !== null && <Span span={refersTo} extent={extent} kind="about" />}
      </div>
    </li>
  );
});

function Span({ span, extent, kind }: { span: DaySpan; extent: DaySpan; kind: 'made' | 'about' }): ReactNode {
  const days = Math.max(1, extent.to - extent.from);
  const left = (100 * (span.from - extent.from)) / days;
  const width = (100 * (span.to - span.from)) / days;
  return <span className={`span ${kind}`} style={{ left: `${left}%`, width: `${width}%` }} />;
}

/** What the table of a question sorts and shows of a statement. */
export function madeAt({ said, published }: PlacedStatement): string {
  return said?.edtf ?? published?.edtf ?? '';
}
