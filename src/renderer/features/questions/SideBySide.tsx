import { useMemo, useState, type ReactNode } from 'react';
import type { QuestionRoute } from '../../data/routes.ts';
import { navigate } from '../../data/use-route.ts';
import { ChooseSome } from '../../ui/Choices.tsx';
import { inOrder as byName, shorten } from '../../ui/words.ts';
import { sourceName, type PlacedStatement, type QuestionDetail } from './question-words.ts';
import { Differences } from './Differences.tsx';
import { Silent } from './Silent.tsx';
import { SourceColumn } from './SourceColumn.tsx';
import { say } from '../../messages/say.ts';

/** Sources that can be read at once; more are too narrow to read. */
const MOST = 6;
const FIRST = 3;

interface SideBySideProps {
  readonly route: QuestionRoute;
  readonly detail: QuestionDetail;
}

/** Two to six sources beside each other, each at what it says on the question, with a step from difference to difference. */
export function SideBySide({ route, detail }: SideBySideProps): ReactNode {
  const sources = useMemo(() => sourcesOf(detail.statements), [detail]);
  const known = route.sources.filter((id) => sources.some(([source]) => source === id));
  const chosen = known.length > 0 ? known : sources.slice(0, FIRST).map(([id]) => id);
  const differences = detail.conflicts.filter(({ statementIds }) => isBetween(statementIds, detail, chosen));
  const [at, setAt] = useState<number | null>(null);
  const difference = at === null ? undefined : differences[at];
  return (
    <div className="side-by-side">
      <ChooseSome
        label={say('questions.sourcesSideBySideTo', {
          least: Math.min(2, sources.length),
          most: Math.min(MOST, sources.length),
        })}
        values={chosen}
        options={sources.map(([id, [first, ...more]]) => ({
          value: id,
          label: nameOf(first, more.length + 1),
          disabled: isFixed(chosen, id),
        }))}
        onChange={(values) => navigate({ ...route, sources: inOrder(sources, values) }, { replace: true })}
      />
      <Differences differences={differences} at={difference ? at : null} onStep={setAt} />
      <div className="sources" data-count={chosen.length}>
        {inOrder(sources, chosen).map((id) => (
          <SourceColumn
            key={id}
            documentId={id}
            statements={sources.find(([source]) => source === id)?.[1] ?? []}
            positions={detail.positions}
            wanted={difference?.statementIds ?? NONE}
          />
        ))}
      </div>
      <Silent silent={detail.silent} />
    </div>
  );
}

const NONE: readonly string[] = [];

/** A difference can be looked at when at least two of the sources in view hold it. */
function isBetween(ids: readonly string[], { statements }: QuestionDetail, chosen: readonly string[]): boolean {
  const holding = statements.filter(({ id, documentId }) => ids.includes(id) && chosen.includes(documentId));
  return new Set(holding.map(({ documentId }) => documentId)).size > 1;
}

/** At least two stay, at most six are added. */
function isFixed(chosen: readonly string[], id: string): boolean {
  return chosen.includes(id) ? chosen.length <= 2 : chosen.length >= MOST;
}

function nameOf(first: PlacedStatement | undefined, count: number): string {
  return `${shorten(titleOf(first), 48)} (${count})`;
}

/** The statements by their source, in the order of the names of the sources: Courier 2 before Courier 10. */
const sourcesOf = (statements: readonly PlacedStatement[]): readonly Source[] =>
  [...Map.groupBy(statements, ({ documentId }) => documentId)].sort(([, [a]], [, [b]]) =>
    byName(titleOf(a), titleOf(b)),
  );
type Source = readonly [id: string, statements: readonly PlacedStatement[]];

const titleOf = (first: PlacedStatement | undefined): string => (first ? sourceName(first) : '');

function inOrder(sources: readonly (readonly [string, unknown])[], ids: readonly string[]): readonly string[] {
  return sources.map(([id]) => id).filter((id) => ids.includes(id));
}
