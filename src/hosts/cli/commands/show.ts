import type { Command } from '../command.ts';
import { findDocumentId } from '../find-document.ts';

/** Shows one document: its description, and its text. */
export const showCommand: Command = {
  usage: '<id> [--text]',
  summary: 'show a document, or only its canonical text',
  options: { text: { type: 'boolean' } },
  words: { least: 1, most: 1 },
  run: async (context) => {
    const found = await context.client['archive.getDocument']({ documentId: await findDocumentId(context) });
    if (context.values['text'] === true) {
      return {
        json: { documentId: found.document.id, text: found.text, textSha256: found.document.textSha256 },
        text: found.text,
      };
    }
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
