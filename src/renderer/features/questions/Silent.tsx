import type { ReactNode } from 'react';
import { toReadHash } from '../../data/routes.ts';
import type { QuestionDetail } from './question-words.ts';
import { say } from '../../messages/say.ts';

const statusInWords = () =>
  ({ 'does-not-address': say('questions.doesNotAddressIt2'), 'not-checked': say('common.notChecked') }) as const;

/** The documents that say nothing on a question, and whether anybody looked. */
export function Silent({ silent }: Pick<QuestionDetail, 'silent'>): ReactNode {
  if (silent.length === 0) return null;
  return (
    <section className="silent" aria-label={say('questions.sourcesThatSayNothing')}>
      {(['does-not-address', 'not-checked'] as const).map((status) => {
        const documents = silent.filter((each) => each.status === status);
        if (documents.length === 0) return null;
        return (
          <p key={status}>
            <b>{statusInWords()[status]}:</b>{' '}
            {documents.map(({ documentId, documentTitle, publisher, note }, index) => (
              <span key={documentId}>
                {index > 0 && '; '}
                <a href={toReadHash(documentId)} title={documentTitle}>
                  {publisher ?? documentTitle}
                </a>
                {note !== null && <span className="meta"> ({note})</span>}
              </span>
            ))}
          </p>
        );
      })}
    </section>
  );
}
