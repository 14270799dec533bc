import type { ReactNode } from 'react';
import type { Work } from '../../../domain/activity.ts';
import { say } from '../../messages/say.ts';
import { toFailureTitle } from '../../data/failure-words.ts';
import { momentInWords } from '../../ui/words.ts';
import { between, durationInWords, kindInWords, progressInWords, stateInWords, stepsOf } from './work-words.ts';

/** Work that has ended, newest first: when, how long, what came of it, and how long each step took. */
export function EndedWorks({ works }: { readonly works: readonly Work[] }): ReactNode {
  return (
    <table className="plain-table" aria-label={say('activity.ended')}>
      <thead>
        <tr>
          <th scope="col">{say('activity.what')}</th>
          <th scope="col">{say('activity.began')}</th>
          <th scope="col">{say('activity.took')}</th>
          <th scope="col">{say('activity.outcome')}</th>
          <th scope="col">{say('activity.steps')}</th>
        </tr>
      </thead>
      <tbody>
        {works.map((work) => (
          <EndedRow key={work.id} work={work} />
        ))}
      </tbody>
    </table>
  );
}

function EndedRow({ work }: { readonly work: Work }): ReactNode {
  const { kind, startedAt, endedAt, state, failure } = work;
  const counts = progressInWords(work);
  return (
    <tr>
      <th scope="row">{kindInWords(kind)}</th>
      <td className="nowrap">
        <time dateTime={startedAt}>{momentInWords(startedAt)}</time>
      </td>
      <td className="nowrap">{durationInWords(between(startedAt, endedAt ?? startedAt))}</td>
      <td>
        {failure === null ? stateInWords(state) : `${stateInWords(state)}: ${toFailureTitle(failure)}`}
        {counts !== '' && <span className="meta nowrap"> {counts}</span>}
      </td>
      <td>
        {stepsOf(work).map(({ step, took }, index) => (
          <span key={index} className="nowrap">
            {step} <span className="meta">{took}</span>{' '}
          </span>
        ))}
      </td>
    </tr>
  );
}
