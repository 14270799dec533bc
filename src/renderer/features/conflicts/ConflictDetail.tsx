import type { ReactNode } from 'react';
import { toQuestionHash, toReadHash } from '../../data/routes.ts';
import { Chain } from '../../ui/Chain.tsx';
import { anchorInWords } from '../../ui/annotation-words.ts';
import { CorrectStatement } from '../../ui/CorrectStatement.tsx';
import { ConflictReason } from '../../ui/ConflictReason.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { positionInWords } from '../../ui/position-words.ts';
import { Marked } from '../../ui/Marked.tsx';
import type { ConflictSide, ListedConflict } from './conflicts-filter.ts';
import { Decide } from './Decide.tsx';
import type { Decided } from './review-keys.ts';
import { say } from '../../messages/say.ts';
import { questionInWords } from '../../ui/asked-words.ts';

interface ConflictDetailProps {
  readonly conflict: ListedConflict;
  readonly onDecide: (decided: Decided) => void;
}

/** One conflict: why it is proposed, and both statements in their exact words with the deciding ones marked. */
export function ConflictDetail({ conflict, onDecide }: ConflictDetailProps): ReactNode {
  const { question, kind, reason, because, ourSum, isFound, isLessLikely, a, b } = conflict;
  return (
    <section className="conflict-detail" aria-label={say('conflicts.theConflict')}>
      <h2>
        {isFound ? <a href={toQuestionHash(question.id)}>{questionInWords(question)}</a> : questionInWords(question)}
      </h2>
      {!isFound && <p className="notice calm">{say('conflicts.foundNoMore')}</p>}
      {isLessLikely && <p className="meta">{say('conflicts.lessLikelyHere')}</p>}
      <p className="reason">
        <ConflictReason kind={kind} reason={reason} because={because} ourSum={ourSum} />
      </p>
      <div className="sides-apart">
        <Side side={a} isFound={isFound} />
        <Side side={b} isFound={isFound} />
      </div>
      <Decide conflict={conflict} onDecide={onDecide} />
    </section>
  );
}

interface SideProps {
  readonly side: ConflictSide;
  readonly isFound: boolean;
}

function Side({ side, isFound }: SideProps): ReactNode {
  const { quote, range, marks, speaker, attribution, documentId, documentTitle, publisher, anchor } = side;
  const isLost = anchor === 'ambiguous' || anchor === 'orphan';
  const within = marks.map(({ start, end }) => ({ start: start - range.start, end: end - range.start }));
  return (
    <article className="card" aria-label={say('conflicts.in', { name: speaker.name, documentTitle })}>
      <h3>{positionInWords(side.value)}</h3>
      <p className="quotation">
        <q>
          <Marked text={quote} ranges={within.filter(({ start, end }) => start >= 0 && end <= quote.length)} />
        </q>
      </p>
      {anchor !== 'exact' && (
        <p className={anchor === 'moved' ? 'meta' : 'meta standing-place'}>{anchorInWords(anchor)}</p>
      )}
      <p className="who">
        {speaker.name}
        {speaker.role !== null && <span>, {speaker.role}</span>}
      </p>
      <Chain attribution={attribution} />
      <Dates side={side} />
      {isFound && (
        <div className="card-actions">
          <CorrectStatement statementId={side.statementId} speaker={speaker} said={side.said} />
        </div>
      )}
      <a className="to-source" href={toReadHash(documentId, isLost ? null : range)}>
        <span>{publisher ?? documentTitle}</span>
        <span className="place">{say('common.open')}</span>
      </a>
    </article>
  );
}

function Dates({ side: { said, published } }: { readonly side: ConflictSide }): ReactNode {
  return (
    <dl className="dates">
      <div>
        <dt>{say('conflicts.said')}</dt>
        <dd>
          <DateText dated={said} />
        </dd>
      </div>
      <div>
        <dt>{say('conflicts.published')}</dt>
        <dd>
          <DateText dated={published} />
        </dd>
      </div>
    </dl>
  );
}
