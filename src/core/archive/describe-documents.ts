import type { ArchiveDocument, Description, DescriptionChange } from '../../domain/archive-document.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Catalogue } from './catalogue.ts';
import type { LibraryDatabase } from './database.ts';

const AGENT = 'You';

/** What a change is called in the record of what happened to a document. */
const NAMES: Readonly<Record<keyof DescriptionChange, string>> = {
  title: 'Title',
  creator: 'By',
  publisher: 'Publisher',
  issued: 'Published',
  language: 'Language',
  type: 'Kind',
  source: 'Derives from',
  rights: 'Rights',
  abstract: 'Summary',
};

/**
 * Changes the descriptions of documents of the person's own, all or none; what was said before stays in their events.
 * Fails with a save failure.
 */
export function describeDocuments(
  { database, replace }: { readonly database: LibraryDatabase; readonly replace: Catalogue['describe'] },
  documents: readonly ArchiveDocument[],
  change: DescriptionChange,
): void {
  const fromEdition = documents.find(({ editionId }) => editionId !== null);
  if (fromEdition) throw ofEdition(fromEdition.description.title, fromEdition.id);
  const at = new Date().toISOString();
  database.write((run) => {
    for (const { id, description } of documents) {
      const changed = apply(description, change);
      const details = Object.entries(NAMES).flatMap(([key, name]) => told(name, key, description, changed));
      if (details.length === 0) continue;
      replace(run, id, changed);
      run(
        "INSERT INTO event (document_id, type, at, agent, detail) VALUES (?, 'description-change', ?, ?, ?)",
        id,
        at,
        AGENT,
        details.join(' '),
      );
    }
  });
}

/** Why a document of an edition is not changed. */
export function ofEdition(title: string, id: string): Failure {
  return new Failure(
    'DOCUMENT_OF_EDITION',
    `“${title}” belongs to an edition, which never changes. Leave it out and try again.`,
    { id },
  );
}

function apply(description: Description, change: DescriptionChange): Description {
  const { issued, ...rest } = change;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...description,
    ...given,
    ...(change.title === undefined ? {} : { titleBasis: 'given' as const }),
    ...(issued === undefined ? {} : { issued: issued === null ? null : { edtf: issued, basis: 'given' as const } }),
  };
}

function told(name: string, key: string, before: Description, after: Description): string[] {
  const [old, next] = [before, after].map((each) => wordsOf(each[key as keyof Description]));
  return old === next ? [] : [`${name}: ${old}, now ${next}.`];
}

function wordsOf(value: Description[keyof Description]): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'nothing';
  if (Array.isArray(value)) return `“${value.join('; ')}”`;
  return typeof value === 'string' ? `“${value}”` : value.edtf;
}
