import type { Archive, DocumentReading } from '../archive/archive.ts';
import type { Annotations } from '../annotations/annotations.ts';
import type { FollowedStatements } from '../conflicts/conflicts.ts';
import { mergeDescription } from './merge-description.ts';
import type { EncodingChoice, NewReading } from './new-reading.ts';

const AGENT = 'Synoptic';

/**
 * Freezes a new reading as the next text of its document, with annotations, statements, description and events, in one transaction;
 * returns the number of the text. Fails with a save failure and changes nothing.
 */
export function keepReading(
  { archive, annotations }: { readonly archive: Archive; readonly annotations: Annotations },
  { original, read, options, followed }: NewReading,
  { choice, statements }: { readonly choice: EncodingChoice; readonly statements: FollowedStatements },
): number {
  const { id, reading, described } = original;
  const at = new Date().toISOString();
  const before = archive.document(id);
  const next: DocumentReading = {
    ...(reading.fileName === undefined ? {} : { fileName: reading.fileName }),
    ...(reading.beside === undefined ? {} : { beside: [...reading.beside] }),
    ...(options.columns === undefined ? {} : { columns: { ...options.columns } }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...{ decodedFrom: read.encoding, frozenAt: at, described: read.description },
    reason: choice === undefined ? 'reader' : 'encoding',
  };
  const description = mergeDescription(before.description, described, read.description);
  let number = 0;
  annotations.take({
    added: [],
    updated: followed.updated,
    besides: (run, derive) => {
      const text = { canonical: read.canonical, reading: next, warnings: read.warnings };
      number = archive.replaceText({ run, derive }, id, text);
      statements.keep(run);
      if (JSON.stringify(description) !== JSON.stringify(before.description))
        archive.replaceDescription(run, id, description);
      for (const [type, detail] of eventsOf(read, { number, before: before.textSha256, isChosen: options.encoding }))
        run(
          'INSERT INTO event (document_id, type, at, agent, detail) VALUES (?, ?, ?, ?, ?)',
          id,
          type,
          at,
          AGENT,
          detail,
        );
    },
  });
  return number;
}

function eventsOf(
  { encoding, canonical }: NewReading['read'],
  { number, before, isChosen }: { number: number; before: string; isChosen: string | undefined },
): [type: string, detail: string][] {
  const frozen = `Read again from the original: canonical text frozen as version ${number}, SHA-256 ${canonical.sha256}. Version ${number - 1} stays, SHA-256 ${before}.`;
  if (encoding === null) return [['extraction', frozen]];
  const by = isChosen === undefined ? '' : ', as you chose';
  return [
    ['character-conversion', `Decoded from ${encoding}${by}, to Unicode, normal form C.`],
    ['extraction', frozen],
  ];
}
