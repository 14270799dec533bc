import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveDocument, TextVersion } from '../../../domain/archive-document.ts';
import { toLegalName } from '../../../domain/legal-name.ts';
import { Failure } from '../../../rpc/failure.ts';
import { badUsage, numberOption, type Command, type CommandContext, type CommandResult } from '../command.ts';
import { findDocumentId } from '../find-document.ts';

/** Shows one document: its description, and its text. */
export const showCommand: Command = {
  usage: '<id> [--text [--version <n>] | --original --out <folder>]',
  summary: 'show a document, only its canonical text, or write its original into a folder',
  options: {
    text: { type: 'boolean' },
    version: { type: 'string' },
    original: { type: 'boolean' },
    out: { type: 'string' },
  },
  words: { least: 1, most: 1 },
  run: async (context) => {
    const documentId = await findDocumentId(context);
    if (context.values['version'] !== undefined) return showVersion(context, documentId);
    const found = await context.client['archive.getDocument']({ documentId });
    const { versions } = await context.client['texts.listVersions']({ documentId });
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
      ...versions.slice(1).map(versionInWords),
      `fixity      ${fixity.outcome}${fixity.checkedAt ? ` at ${fixity.checkedAt}` : ''}`,
    ];
    const passages = found.blocks.map(
      ({ number, start, end }) => `${number === null ? '' : `¶ ${number}  `}${found.text.slice(start, end)}`,
    );
    return { json: { ...found, versions }, text: [description.title, facts.join('\n'), ...passages].join('\n\n') };
  },
};

function versionInWords({ number, encoding, frozenAt, textSha256, isReadable }: TextVersion): string {
  const from = encoding === null ? '' : `, from ${encoding}`;
  const gone = isReadable ? '' : ', its words are gone';
  return `version ${number}   SHA-256 ${textSha256} (${frozenAt ?? 'date not known'}${from}${gone})`;
}

/** The words of an earlier text. */
async function showVersion({ client, values }: CommandContext, documentId: string): Promise<CommandResult> {
  if (values['text'] !== true) throw badUsage('--version goes with --text.');
  const number = numberOption(values, 'version', 1);
  const { text, sha256 } = await client['texts.getVersion']({ documentId, number });
  return { json: { documentId, version: number, text, textSha256: sha256 }, text };
}

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
  const written = await writeNew(path.resolve(out), toLegalName(withEnding(name, description.format)), bytes);
  return {
    json: { documentId: document.id, path: written, name, sha256: originalSha256, bytes: bytes.length },
    text: `${written} (SHA-256 ${originalSha256})`,
  };
}

/** Endings by which a text is known again; other formats are known by their first bytes. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/html': '.html',
  'text/csv': '.csv',
};

/** A name a document calls itself by need not say its format. */
const withEnding = (name: string, mediaType: string): string =>
  path.extname(name) === '' ? `${name}${ENDINGS[mediaType] ?? ''}` : name;

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
