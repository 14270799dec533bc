import type { ReactNode } from 'react';
import type { Work } from '../../../domain/activity.ts';
import { toFailureTitle } from '../../data/failure-words.ts';
import { momentInWords } from '../../ui/words.ts';
import { between, durationInWords, KINDS, progressInWords, STATES, stepsOf } from './work-words.ts';

/** Work that has ended, newest first: when, how long, what came of it, and how long each step took. */
export function EndedWorks({ works }: { readonly works: readonly Work[] }): ReactNode {
  return (
    <table className="plain-table" aria-label="Ended">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Began</th>
          <th scope="col">Took</th>
          <th scope="col">Outcome</th>
          <th scope="col">Steps</th>
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
      <th scope="row">{KINDS[kind]}</th>
      <td className="nowrap">
        <time dateTime={startedAt}>{momentInWords(startedAt)}</time>
      </td>
      <td className="nowrap">{durationInWords(between(startedAt, endedAt ?? startedAt))}</td>
      <td>
        {STATES[state]}
        {failure !== null && `: ${toFailureTitle(failure)}`}
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
