import { searchTitle, type Archive } from '../archive/archive.ts';
import type { ReadDocument } from './document-words.ts';
import type { RankedId, RankReply } from './query-index.ts';

/** Asks for a ranking, with the documents that were read for it. */
export type AskRanking = (documents: readonly ReadDocument[]) => Promise<RankReply>;

/** The first looks at the best by score, the second at those that feedback brought in; more would change little. */
const MOST_ROUNDS = 3;

/** A ranking for which the best documents were read, as far as the index asks for them; damaged ones are passed over. */
export async function readRanking(archive: Archive, ask: AskRanking): Promise<readonly RankedId[]> {
  let documents: readonly ReadDocument[] = [];
  for (let round = 1; ; round += 1) {
    const { ranking, wanted } = await ask(documents);
    if (wanted.length === 0 || round === MOST_ROUNDS) return ranking;
    documents = await readDocuments(archive, wanted);
  }
}

/** Titles and texts of documents; damaged ones are empty, for the check of the library names them. */
export const readDocuments = (archive: Archive, ids: readonly string[]): Promise<ReadDocument[]> =>
  Promise.all(ids.map((id) => readDocument(archive, id)));

async function readDocument(archive: Archive, id: string): Promise<ReadDocument> {
  try {
    const title = searchTitle(archive.document(id).description);
    return { id, title, text: await archive.plainText(id) };
  } catch {
    return { id, title: '', text: '' };
  }
}
