import { useState, type ReactNode } from 'react';
import { toQuestionHash } from '../../data/routes.ts';
import { Button } from '../../ui/Button.tsx';
import type { ApparatusLine } from './apparatus-lines.ts';
import { say } from '../../messages/say.ts';

/** Lines shown before the rest is asked for: the passage is what one reads here. */
const FIRST_LINES = 1;

/** What other sources say on what this passage says, in the manner of a critical apparatus. */
export function Apparatus({ lines }: { readonly lines: readonly ApparatusLine[] }): ReactNode {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, FIRST_LINES);
  const hidden = lines.length - shown.length;
  return (
    <div className="apparatus" role="note" aria-label={say('reading.whatOtherSourcesSay')}>
      {shown.map((line) => (
        <Line key={line.key} line={line} />
      ))}
      {hidden > 0 && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {say('reading.moreHere', { hidden })}
        </Button>
      )}
    </div>
  );
}

function Line({ line: { lemma, others, more, question, isProposed } }: { readonly line: ApparatusLine }): ReactNode {
  return (
    <p>
      <b>{lemma}</b>]{' '}
      {others.map((other, index) => (
        <span key={other.key}>
          {index > 0 && '; '}
          {other.label}
          {other.speakers.length > 0 && <em> {other.speakers.join(' · ')}</em>}
        </span>
      ))}
      {more > 0 && `; ${say('reading.more', { more })}`}.{' '}
      <a href={toQuestionHash(question.id)} title={question.text}>
        {question.shortText}
      </a>
      {isProposed === true && ` (${say('reading.proposed')})`}
    </p>
  );
}
