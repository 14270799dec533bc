import { Failure } from '../../rpc/failure.ts';
import type { CommandContext } from './command.ts';

/** A document by its id, or by its identifier where only one has it. */
export async function findDocumentId({ client, positionals }: CommandContext): Promise<string> {
  const wanted = positionals[0] ?? '';
  const { documents } = await client['archive.listDocuments']({});
  if (documents.some(({ id }) => id === wanted)) return wanted;
  const named = documents.filter(({ description }) => description.identifier === wanted);
  if (named.length > 1) {
    throw new Failure('DOCUMENT_AMBIGUOUS', 'Several documents have this identifier. Use one of their ids.', {
      ids: named.map(({ id }) => id),
    });
  }
  const [only] = named;
  if (!only) {
    throw new Failure(
      'DOCUMENT_NOT_FOUND',
      `There is no document “${wanted}” in this archive. “synoptic search” shows ids and identifiers.`,
      {
        id: wanted,
      },
    );
  }
  return only.id;
}
