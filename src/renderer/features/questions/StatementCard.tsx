import type { ReactNode } from 'react';
import { toHash, type QuestionRoute } from '../../data/routes.ts';
import { anchorInWords } from '../../ui/annotation-words.ts';
import { Chain } from '../../ui/Chain.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { CardActions } from './CardActions.tsx';
import { contextOf, decidingWords } from './deciding-words.ts';
import { OriginalLine } from './OriginalLine.tsx';
import {
  isOpen,
  modalitiesInWords,
  sourceName,
  type PlacedStatement,
  type Position,
  type QuestionDetail,
} from './question-words.ts';
import { useCardDrag } from './use-card-drag.ts';
import { passageMark } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

interface StatementCardProps {
  readonly statement: PlacedStatement;
  readonly position: Position;
  readonly detail: QuestionDetail;
  readonly route: QuestionRoute;
  /** True while the conflict that is being looked at names it. */
  readonly picked: boolean;
}

/** One statement: its words in their passage, who says it through whom, when, and the way to its source. */
export function StatementCard({ statement, position, detail, route, picked }: StatementCardProps): ReactNode {
  const { speaker, documentTitle, passage, range, documentId, anchor } = statement;
  const at = anchor === 'orphan' || anchor === 'ambiguous' ? null : range;
  const drag = useCardDrag({ ...statement, quote: quotedBy(statement) }, position.key);
  return (
    <article
      className="card"
      data-picked={picked || undefined}
      data-open={isOpen(route, statement) || undefined}
      data-statement={statement.id}
      aria-label={say('questions.passageOf', { name: speaker.name, passage, documentTitle })}
      {...drag}
    >
      <Quotation statement={statement} position={position} />
      {anchor !== 'exact' && (
        <p className={anchor === 'moved' ? 'meta' : 'meta standing-place'}>{anchorInWords(anchor)}</p>
      )}
      <p className="who">
        {speaker.name}
        {speaker.role !== null && <span>, {speaker.role}</span>}
      </p>
      <Chain attribution={statement.attribution} />
      <Standing statement={statement} />
      <Dates statement={statement} />
      <OriginalLine
        statementId={statement.id}
        documentId={documentId}
        toPlace={(originalId, at) => toHash({ ...route, open: { documentId: originalId, at } })}
      />
      <div className="card-actions">
        <CardActions statement={statement} position={position} detail={detail} />
      </div>
      <a
        className="to-source"
        data-opens={`${position.key}|${statement.id}`}
        href={toHash({ ...route, open: { documentId, at } })}
        aria-label={say('questions.openPassageOf', { passage, documentTitle })}
      >
        <span>{sourceName(statement)}</span>
        {at !== null && <span className="place">{passageMark(passage)}</span>}
      </a>
    </article>
  );
}

const quotedBy = ({ passageText, quoteInPassage: { start, end } }: PlacedStatement): string =>
  passageText.slice(start, end);

function Quotation({ statement, position }: Pick<StatementCardProps, 'statement' | 'position'>): ReactNode {
  const { passageText: text, quoteInPassage: quote } = statement;
  const { before, after } = contextOf(text, quote);
  const ranges = decidingWords(text, quote, position.value).map(({ start, end }) => ({
    start: start - quote.start,
    end: end - quote.start,
  }));
  return (
    <p className="quotation">
      <span className="context">{before}</span>
      <q>
        <Marked text={text.slice(quote.start, quote.end)} ranges={ranges} />
      </q>
      <span className="context">{after}</span>
    </p>
  );
}

function Standing({ statement: { modality, hedging, note } }: Pick<StatementCardProps, 'statement'>): ReactNode {
  const standing = [
    modalitiesInWords()[modality],
    hedging === null ? '' : say('questions.hedgedBy', { hedging }),
  ].filter(Boolean);
  return (
    <>
      {standing.length > 0 && <p className="standing">{standing.join(', ')}</p>}
      {note !== null && <p className="card-note">{note}</p>}
    </>
  );
}

function Dates({ statement: { said, published, refersTo } }: Pick<StatementCardProps, 'statement'>): ReactNode {
  const dates = [
    { term: say('questions.saidOn'), dated: said },
    { term: say('questions.publishedOn'), dated: published },
    { term: say('questions.refersTo'), dated: refersTo },
  ].filter(({ dated }) => dated !== null);
  return (
    <dl className="dates">
      {dates.map(({ term, dated }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <DateText dated={dated} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
