import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import { toLegalName } from '../../../domain/legal-name.ts';
import { Failure } from '../../../rpc/failure.ts';
import { badUsage, type Command, type CommandContext, type CommandResult } from '../command.ts';
import { findDocumentId } from '../find-document.ts';

/** Shows one document: its description, and its text. */
export const showCommand: Command = {
  usage: '<id> [--text | --original --out <folder>]',
  summary: 'show a document, only its canonical text, or write its original into a folder',
  options: { text: { type: 'boolean' }, original: { type: 'boolean' }, out: { type: 'string' } },
  words: { least: 1, most: 1 },
  run: async (context) => {
    const found = await context.client['archive.getDocument']({ documentId: await findDocumentId(context) });
    if (context.values['text'] === true) {
      return {
        json: { documentId: found.document.id, text: found.text, textSha256: found.document.textSha256 },
        text: found.text,
      };
    }
    if (context.values['original'] === true) return writeOriginal(context, found.document);
    const { description, id, form, originalSha256, textSha256, fixity } = found.document;
    const facts = [
      `id          ${id} (${form})`,
      `identifier  ${description.identifier}`,
      `publisher   ${description.publisher ?? 'not known'}`,
      `published   ${description.issued ? `${description.issued.edtf} (${description.issued.basis})` : 'not known'}`,
      `language    ${description.language}`,
      `original    SHA-256 ${originalSha256}`,
      `text        SHA-256 ${textSha256}`,
      `fixity      ${fixity.outcome}${fixity.checkedAt ? ` at ${fixity.checkedAt}` : ''}`,
    ];
    const passages = found.blocks.map(
      ({ number, start, end }) => `${number === null ? '' : `¶ ${number}  `}${found.text.slice(start, end)}`,
    );
    return { json: found, text: [description.title, facts.join('\n'), ...passages].join('\n\n') };
  },
};

/** Writes the original under a name that every file system takes; a file that is there already stays. */
async function writeOriginal(
  { core, values: { out } }: CommandContext,
  document: ArchiveDocument,
): Promise<CommandResult> {
  if (typeof out !== 'string') throw badUsage('--original needs --out <folder>.');
  const { originalSha256, description } = document;
  const bytes = await core.readBlob(originalSha256);
  if (bytes === null)
    throw new Failure('DOCUMENT_DAMAGED', 'The original is missing from the library. Restore it from a backup.');
  // What is one of several in its file is written with all of them, under the name of the file.
  const isPart = !document.id.includes(':') && !document.id.endsWith(originalSha256.slice(0, 24));
  const name = isPart ? description.identifier.replace(/:.*$/su, '') : description.identifier;
  const written = await writeNew(path.resolve(out), toLegalName(name), bytes);
  return {
    json: { documentId: document.id, path: written, name, sha256: originalSha256, bytes: bytes.length },
    text: `${written} (SHA-256 ${originalSha256})`,
  };
}

/** Writes under `name`, or a numbered one where that is taken: names that differ may become one. */
async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  for (let number = 1; ; number += 1) {
    const { name: stem, ext } = path.parse(name);
    const target = path.join(folder, number === 1 ? name : toLegalName(`${stem.slice(0, 60)} (${number})${ext}`));
    try {
      await writeFile(target, bytes, { flag: 'wx' });
      return target;
    } catch (error) {
      const { code = 'unknown error' } = error as { code?: string };
      if (code !== 'EEXIST') throw new Failure('NOT_SAVED', `${target} could not be written (${code}).`);
    }
  }
}
