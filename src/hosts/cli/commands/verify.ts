import path from 'node:path';
import { verifyBag } from '../../../core/editions/editions.ts';
import type { Command, CommandContext, CommandResult } from '../command.ts';

/** Compares everything stored, or one bag, with its digests. */
export const verifyCommand: Command = {
  usage: '[--bag <dir>]',
  summary: 'compare every stored object, or a bag, with its digests',
  options: { bag: { type: 'string' } },
  words: { least: 0, most: 0 },
  alone: ({ values: { bag } }) => (typeof bag === 'string' ? checkBag(bag) : null),
  run: checkArchive,
};

async function checkBag(folder: string): Promise<CommandResult> {
  const verdict = await verifyBag(path.resolve(folder));
  const problems = verdict.problems.map(({ code, path: where, message }) => `${code} ${where ?? ''}: ${message}`);
  return {
    json: verdict,
    text: [verdict.valid ? 'The bag is valid.' : 'The bag is invalid.', ...problems].join('\n'),
    done: verdict.valid,
  };
}

async function checkArchive({ client, signal, tell }: CommandContext): Promise<CommandResult> {
  const found = await client['archive.verify'](
    {},
    { signal, onProgress: ({ done, total }) => tell(`checked ${done} of ${total}`) },
  );
  const bad = found.objects.filter(({ outcome }) => outcome !== 'intact');
  const lines = bad.map(
    ({ outcome, what, documentId, sha256 }) => `${outcome}: ${what} of ${documentId}, SHA-256 ${sha256}`,
  );
  const summary = `${found.objects.length - bad.length} of ${found.objects.length} objects are intact.`;
  const { isJournalAnew, isFileChanged, changed, unknown } = found.work;
  if (isFileChanged)
    lines.push('The file of the database was not as it was closed; your work was compared with the journal.');
  if (isJournalAnew) lines.push('The journal was damaged: it was set aside and written anew from the database.');
  if (changed > 0)
    lines.push(
      `${changed} rows of your work differed from the journal and were put back; the database as it was lies beside.`,
    );
  if (unknown > 0) lines.push(`${unknown} rows of your work stand in no line of the journal; they stay.`);
  for (const { editionId, sha256, firstSha256, isAsFirstOpened } of found.editions) {
    if (!isAsFirstOpened)
      lines.push(`Edition ${editionId}: its tag files are not the ones first opened (${firstSha256}), but ${sha256}.`);
  }
  return { json: found, text: [...lines, summary].join('\n'), done: found.intact };
}
