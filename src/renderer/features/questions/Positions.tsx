import { memo, useMemo, useState, type ReactNode } from 'react';
import type { QuestionRoute } from '../../data/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { positionInWords } from '../../ui/position-words.ts';
import { unitInWords } from '../../ui/unit-words.ts';
import { useGrowing } from '../../ui/use-growing.ts';
import { Conflicts } from './Conflicts.tsx';
import { NumberLine } from './NumberLine.tsx';
import { isOpen, type Position, type QuestionDetail } from './question-words.ts';
import { Silent } from './Silent.tsx';
import { StatementCard } from './StatementCard.tsx';
import { useCardDrop } from './use-card-drag.ts';
import { say } from '../../messages/say.ts';

/** Cards of a position shown before the rest is asked for. */
const FIRST_CARDS = 12;
/** Narrowest column, in pixels: as many as a window has room for are drawn at once, since columns share its width. */
const COLUMN_WIDTH = 264;
/** Cards of a position drawn before the page is first shown, and so many more whenever it has drawn. */
const CARDS_AT_ONCE = 1;
const CARDS_MORE = 3;

interface PositionsProps {
  readonly route: QuestionRoute;
  readonly detail: QuestionDetail;
}

/** What is asserted, a column for each value, with the conflicts between them above and the silent sources below. */
export function Positions({ route, detail }: PositionsProps): ReactNode {
  const [picked, setPicked] = useState<readonly string[]>([]);
  if (detail.positions.length === 0) {
    return (
      <EmptyState title={say('questions.nobodyAnswersThisYet')}>
        <p>{say('questions.noStatementAnswersTheQuestion')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <NumberLine positions={detail.positions} />
      <Conflicts detail={detail} picked={picked} onPick={setPicked} />
      <Columns detail={detail} route={route} picked={picked} />
      <Silent silent={detail.silent} />
    </>
  );
}

interface ColumnsProps extends PositionsProps {
  readonly picked: readonly string[];
}

function Columns({ detail, route, picked }: ColumnsProps): ReactNode {
  // The card whose source is open is gone to at once.
  const first = Math.max(1, Math.floor(window.innerWidth / COLUMN_WIDTH), columnOf(route, detail) + 1);
  const shown = useGrowing(detail.positions.length, first);
  return (
    <div className="columns">
      {detail.positions.slice(0, shown).map((position) => (
        <Column key={position.key} position={position} detail={detail} route={route} picked={picked} />
      ))}
    </div>
  );
}

/** Index of the position of the statement that is open; -1 where none is. */
function columnOf(route: QuestionRoute, { positions, statements }: QuestionDetail): number {
  const opened = statements.find((statement) => isOpen(route, statement));
  return opened === undefined ? -1 : positions.findIndex(({ statementIds }) => statementIds.includes(opened.id));
}

interface ColumnProps extends ColumnsProps {
  readonly position: Position;
}

const Column = memo(function Column({ position, detail, route, picked }: ColumnProps): ReactNode {
  const [all, setAll] = useState(false);
  const drop = useCardDrop(detail.question.id, position.key, position.value);
  const statements = useMemo(() => {
    const ids = new Set(position.statementIds);
    return detail.statements.filter(({ id }) => ids.has(id));
  }, [position, detail]);
  const shown = all ? statements : statements.slice(0, FIRST_CARDS);
  const hidden = statements.length - shown.length;
  const opened = statements.findIndex((statement) => isOpen(route, statement));
  const drawn = useGrowing(shown.length, Math.max(CARDS_AT_ONCE, opened + 1), CARDS_MORE);
  return (
    <section className="column" aria-label={positionInWords(position.value)} {...drop}>
      <header>
        <h2>{positionInWords(position.value)}</h2>
        <span className="meta">
          {say('common.statements', { statements: statements.length })} ·{' '}
          {say('questions.origins', { origins: position.origins })}
          {unitOf(position) !== null && <> · {unitOf(position)}</>}
        </span>
      </header>
      <div className="cards">
        {shown.slice(0, drawn).map((statement) => (
          <StatementCard
            key={statement.id}
            statement={statement}
            position={position}
            detail={detail}
            route={route}
            picked={picked.includes(statement.id)}
          />
        ))}
        {hidden > 0 && <Button onPress={() => setAll(true)}>{say('questions.showMore', { hidden })}</Button>}
      </div>
    </section>
  );
});

/** What a number counts, where the position is one. */
function unitOf({ value }: Position): string | null {
  if (value.type === 'number') return unitInWords(value.unit, value.amount);
  return value.type === 'range' ? unitInWords(value.unit, value.to) : null;
}
