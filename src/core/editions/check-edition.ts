import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CanonicalText } from '../../domain/archive-document.ts';
import { dateProblems } from './check-dates.ts';
import { ledgerProblems } from './check-ledger.ts';
import { editionPath } from './edition-file.ts';
import { editionInvalid } from './edition-problem.ts';
import { loadEdition, type LoadedEdition } from './load-edition.ts';

/**
 * Checks an edition as a publisher must: the bag without a single difference, every schema, every quote at its
 * offsets, every date, every identifier. Fails with `EDITION_INVALID` and every problem that was found.
 */
export async function checkEdition(folder: string): Promise<LoadedEdition> {
  const edition = await loadEdition(folder);
  if (edition.damaged.length > 0) throw editionInvalid(folder, edition.damaged);
  const texts = new Map<string, CanonicalText>();
  for (const { name, record, textSha256, blocks } of edition.documents) {
    const text = await readFile(join(folder, 'data', editionPath.text(name)), 'utf8');
    texts.set(record.id, { text, sha256: textSha256, blocks: [...blocks] });
  }
  const records = edition.documents.map(({ record }) => record);
  const problems = [...ledgerProblems(edition.ledger, texts), ...dateProblems(records, edition.ledger)];
  if (problems.length > 0) throw editionInvalid(folder, problems);
  return edition;
}
