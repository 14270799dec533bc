import { Combine } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { useStatementChanges } from '../../data/statement-changes.ts';
import { anchorInWords } from '../../ui/annotation-words.ts';
import { Button } from '../../ui/Button.tsx';
import { CorrectStatement } from '../../ui/CorrectStatement.tsx';
import { FailureNotice } from '../../ui/States.tsx';
import { shorten } from '../../ui/words.ts';
import { CutStatement } from './CutStatement.tsx';
import { FindStatementPlace } from './FindStatementPlace.tsx';
import { say } from '../../messages/say.ts';

type ProposedStatement = CallOutput<SynopticContract['statements.proposed']>['statements'][number];

/** Statements shown before the rest is asked for. */
const FIRST = 50;

/** The statements that rules or the person found in a document of the person's, each to correct, cut, join or set aside. */
export function FoundStatements({ documentId }: { readonly documentId: string }): ReactNode {
  const { data, error, refetch } = useCall('statements.proposed', { documentId, scope: 'all' });
  const [all, setAll] = useState(false);
  const [onlyUnsure, setOnlyUnsure] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p className="meta">{say('reading.readingTheTextForStatements')}</p>;
  const standing = data.statements.filter(({ isDismissed }) => !isDismissed);
  if (standing.length === 0) return null;
  const unsure = standing.filter(isUnsure);
  const wanted = onlyUnsure && unsure.length > 0 ? unsure : standing;
  const shown = all ? wanted : wanted.slice(0, FIRST);
  return (
    <div className="statements-panel found-statements">
      <div>
        <h3>{say('reading.statementsFoundByRules', { standing: standing.length })}</h3>
        {unsure.length > 0 && (
          <Button look="quiet" onPress={() => setOnlyUnsure(!onlyUnsure)}>
            {onlyUnsure
              ? say('reading.allStatements')
              : say('reading.onlyStatementsToLookAt', { count: unsure.length })}
          </Button>
        )}
      </div>
      <ol ref={list}>
        {shown.map((statement, index) => (
          <Found
            key={statement.id}
            statement={statement}
            next={wanted === standing ? standing[index + 1] : undefined}
            onAttached={() => focusOn(list.current, statement.id)}
          />
        ))}
      </ol>
      {shown.length < wanted.length && (
        <Button onPress={() => setAll(true)}>
          {say('reading.showMore', { standing: wanted.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

/** Whether it has another place than it was put on, or none, and the person should look. */
const isUnsure = ({ anchor }: ProposedStatement): boolean => anchor !== 'exact' && anchor !== 'moved';
/** Whether it has no place in the text. */
const isLost = ({ anchor }: ProposedStatement): boolean => anchor === 'ambiguous' || anchor === 'orphan';

interface FoundProps {
  readonly statement: ProposedStatement;
  /** What follows it in the text, which it can be joined with. */
  readonly next: ProposedStatement | undefined;
  readonly onAttached: () => void;
}

/** The words of a statement, or the first ones of the list where it has gone from it. */
function focusOn(list: HTMLOListElement | null, id: string): void {
  const quotes = [...(list?.querySelectorAll<HTMLElement>('.statement-quote') ?? [])];
  (quotes.find(({ dataset }) => dataset['statement'] === id) ?? quotes[0])?.focus();
}

function Found({ statement, next, onAttached }: FoundProps): ReactNode {
  const changes = useStatementChanges();
  const { id, documentId, range, quote, passage, speaker, said, source, isChanged, anchor } = statement;
  const lost = isLost(statement);
  const about = [
    passage === null ? '' : say('common.passage', { passage }),
    speaker.name,
    source === 'own' ? say('reading.addedByYou') : isChanged ? say('reading.changedByYou') : '',
  ];
  return (
    <li>
      <a className="statement-quote read" data-statement={id} href={toReadHash(documentId, lost ? null : range)}>
        {shorten(quote, 140)}
      </a>
      <p className="meta">{about.filter(Boolean).join(' · ')}</p>
      {anchor !== 'exact' && (
        <p className={isUnsure(statement) ? 'meta standing-place' : 'meta'}>{anchorInWords(anchor)}</p>
      )}
      {isUnsure(statement) && <FindStatementPlace {...{ id, documentId, quote, onAttached }} />}
      <div className="row">
        <CorrectStatement statementId={id} speaker={speaker} said={said} />
        {!lost && <CutStatement statement={statement} />}
        {next !== undefined && !lost && !isLost(next) && (
          <Button
            look="quiet"
            icon={<Combine size={14} aria-hidden />}
            aria-label={say('reading.joinWithTheNextStatement', { quote: shorten(next.quote, 60) })}
            // The status line shows a failure with its retry.
            onPress={() => void changes.merge([id, next.id]).catch(() => undefined)}
          >
            {say('reading.joinWithNext')}
          </Button>
        )}
      </div>
    </li>
  );
}
