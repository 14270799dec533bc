import type { RereadDocument } from '../../../contract/texts.ts';
import { badUsage, type Command, type CommandContext, type CommandResult } from '../command.ts';
import { findDocumentId } from '../find-document.ts';

/** Reads originals again, in another encoding or with the readers of today. */
export const readAgainCommand: Command = {
  usage: '<id>… | --all [--encoding <label> | --encoding auto] [--preview]',
  summary: 'read originals again, in another encoding or with better readers; texts before stay',
  options: { all: { type: 'boolean' }, encoding: { type: 'string' }, preview: { type: 'boolean' } },
  words: { least: 0, most: Infinity },
  run: async (context) => {
    const { client, values, signal, tell } = context;
    const documentIds = await chosenIds(context);
    const label = typeof values['encoding'] === 'string' ? values['encoding'] : undefined;
    const encoding = label === 'auto' ? null : label;
    const choice = encoding === undefined ? {} : { encoding };
    if (values['preview'] === true) return preview(context, documentIds, choice);
    const { documents } = await client['texts.readAgain'](
      { documentIds, ...choice },
      { signal, onProgress: ({ done, total }) => tell(`read ${done} of ${total}`) },
    );
    const count = (wanted: RereadDocument['outcome']): number =>
      documents.filter(({ outcome }) => outcome === wanted).length;
    const summary = `${count('new-version')} have a new text, ${count('unchanged')} are unchanged, ${count('failed')} failed.`;
    return {
      json: { documents },
      text: [...documents.map(toLine), summary].join('\n'),
      done: count('failed') === 0,
    };
  },
};

async function chosenIds(context: CommandContext): Promise<string[]> {
  const { client, positionals, values } = context;
  if ((positionals.length === 0) !== (values['all'] === true)) throw badUsage('Name documents, or say --all.');
  if (positionals.length > 0)
    return Promise.all(positionals.map((name) => findDocumentId({ ...context, positionals: [name] })));
  const { documents } = await client['archive.listDocuments']({});
  const own = documents.filter(({ editionId }) => editionId === null).map(({ id }) => id);
  if (own.length === 0) throw badUsage('The library has no documents of its own to read again.');
  return own;
}

async function preview(
  { client, signal }: CommandContext,
  [documentId = '', ...more]: readonly string[],
  choice: { readonly encoding?: string | null },
): Promise<CommandResult> {
  if (more.length > 0) throw badUsage('--preview takes one document.');
  const shown = await client['texts.preview']({ documentId, ...choice }, { signal });
  const facts = [
    `encoding     ${shown.encoding ?? 'the format says it itself'}`,
    `text         ${shown.isSame ? 'the one it has' : 'another one'}`,
    `annotations  ${anchorsInWords(shown.annotations)}`,
  ];
  return { json: { documentId, ...shown }, text: [...facts, '', shown.words].join('\n') };
}

function toLine(document: RereadDocument): string {
  const { documentId, outcome, version, encoding, annotations, message, statements } = document;
  const isAny = Object.values(statements).some((count) => count > 0);
  const own = isAny ? `; your statements: ${countsInWords(statements)}` : '';
  const about = outcome === 'failed' ? (message ?? '') : `version ${version}, ${anchorsInWords(annotations)}${own}`;
  return `${outcome.padEnd(11)} ${documentId}${encoding === null ? '' : ` (${encoding})`}: ${about}`;
}

const anchorsInWords = (counts: RereadDocument['annotations']): string => countsInWords(counts) || 'no annotations';

const countsInWords = (counts: RereadDocument['annotations']): string =>
  Object.entries(counts)
    .flatMap(([state, count]) => (count > 0 ? [`${count} ${state}`] : []))
    .join(', ');
