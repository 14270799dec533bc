import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';

type Originals = CallOutput<SynopticContract['statements.originals']>;
type LinkedBy = Originals['links'][number]['by'][number];

const byInWords = (): Record<LinkedBy, string> => ({
  address: say('reading.itsAddress'),
  identifier: say('reading.itsIdentifier'),
  title: say('reading.itsTitle'),
  publisher: say('reading.itsPublisher'),
  date: say('reading.itsDate'),
  'quoted-words': say('reading.theWordsQuotedFromIt'),
  'names-and-figures': say('reading.itsNamesAndFigures'),
});

/** What form a document has, and the original or the digest that goes with it. */
export function OriginalFacts({ described: { id, form } }: { readonly described: ArchiveDocument }): ReactNode {
  const { data } = useCall('statements.originals', { documentId: id });
  const link = data?.links.find(({ digestId, originalId }) => digestId === id || originalId === id);
  if (data === undefined || link === undefined)
    return form === 'digest' ? say('reading.digestInOurOwnWords') : say('common.original');
  const by = link.by.map((each) => byInWords()[each]).join(', ');
  return (
    <>
      {link.digestId === id ? (
        <>
          {sayRich('reading.digestInOurOwnWords2', {
            link: (parts) => <a href={toReadHash(link.originalId)}>{parts}</a>,
          })}
        </>
      ) : (
        <>
          {sayRich('reading.originalOfTheDigest', {
            digestTitle: <a href={toReadHash(link.digestId)}>{link.digestTitle}</a>,
          })}
        </>
      )}
      <small>{say('reading.proposedBy', { by })}</small>
      <small>{inWords(data.quotes)}</small>
    </>
  );
}

/** How the statements of a digest fared in its original; a paraphrase is said to be one. */
function inWords(quotes: Originals['quotes']): string {
  const count = (status: Originals['quotes'][number]['status']): number =>
    quotes.filter((quote) => quote.status === status).length;
  return [
    say('reading.statementsWithQuotedWordsOr', { value: count('found') }),
    say('reading.withWordsThatDiffer', { value: count('differs') }),
    say('reading.withWordsNotFound', { value: count('not-found') }),
    say('reading.inParaphraseNotCompared', { value: count('paraphrase') }),
  ].join('; ');
}
