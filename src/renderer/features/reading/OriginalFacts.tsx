import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { counted } from '../../ui/words.ts';

type Originals = CallOutput<SynopticContract['statements.originals']>;
type LinkedBy = Originals['links'][number]['by'][number];

const BY: Record<LinkedBy, string> = {
  address: 'its address',
  identifier: 'its identifier',
  title: 'its title',
  publisher: 'its publisher',
  date: 'its date',
  'quoted-words': 'the words quoted from it',
  'names-and-figures': 'its names and figures',
};

/** What form a document has, and the original or the digest that goes with it. */
export function OriginalFacts({ described: { id, form } }: { readonly described: ArchiveDocument }): ReactNode {
  const { data } = useCall('statements.originals', { documentId: id });
  const link = data?.links.find(({ digestId, originalId }) => digestId === id || originalId === id);
  if (data === undefined || link === undefined)
    return form === 'digest' ? 'Digest in our own words; the original is not here' : 'Original';
  const by = link.by.map((each) => BY[each]).join(', ');
  return (
    <>
      {link.digestId === id ? (
        <>
          Digest in our own words; <a href={toReadHash(link.originalId)}>its original</a> is here
        </>
      ) : (
        <>
          Original of the digest <a href={toReadHash(link.digestId)}>{link.digestTitle}</a>
        </>
      )}
      <small>proposed by {by}</small>
      <small>{inWords(data.quotes)}</small>
    </>
  );
}

/** How the statements of a digest fared in its original; a paraphrase is said to be one. */
function inWords(quotes: Originals['quotes']): string {
  const count = (status: Originals['quotes'][number]['status']): number =>
    quotes.filter((quote) => quote.status === status).length;
  return [
    `${counted(count('found'), 'statement')} with quoted words or figures found in it`,
    `${count('differs')} with words that differ`,
    `${count('not-found')} with words not found`,
    `${count('paraphrase')} in paraphrase, not compared`,
  ].join('; ');
}
