import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../../rpc/failure.ts';
import { badUsage, type Command, type CommandContext } from '../command.ts';
import { findDocumentId } from '../find-document.ts';

const STYLES = ['chicago', 'apa', 'mla', 'gost'] as const;

/** Cites words of a document so that the citation can be checked later. */
export const citeCommand: Command = {
  usage: `<document> --quote <words> | --range <start>,<end> [--style ${STYLES.join('|')}]`,
  summary: 'quote a passage with a reference, its version and its digest',
  options: { quote: { type: 'string' }, range: { type: 'string' }, style: { type: 'string' } },
  words: { least: 1, most: 1 },
  run: async (context) => {
    const style = STYLES.find((each) => each === (context.values['style'] ?? 'chicago'));
    if (!style) throw badUsage(`--style takes ${STYLES.join(', ')}.`);
    const documentId = await findDocumentId(context);
    const cited = await context.client['citing.create']({ documentId, range: await rangeOf(context, documentId) });
    return { json: { ...cited, text: cited.texts[style] }, text: cited.texts[style].trimEnd() };
  },
};

/** `--range` counts code points, as selectors do; `--quote` has to stand in the text once. */
async function rangeOf(
  { client, values }: CommandContext,
  documentId: string,
): Promise<{ start: number; end: number }> {
  const { text } = await client['archive.getDocument']({ documentId });
  const { quote, range } = values;
  if (typeof range === 'string') {
    const found = /^(\d+)[,-](\d+)$/.exec(range);
    if (!found) throw badUsage(`--range takes two positions, such as 120,180, not “${range}”.`);
    const points = [...text];
    const units = (count: number): number => points.slice(0, count).join('').length;
    return { start: units(Number(found[1])), end: units(Number(found[2])) };
  }
  if (typeof quote !== 'string' || quote === '') throw badUsage('--quote or --range is missing.');
  const start = text.indexOf(quote);
  if (start === -1)
    throw new Failure('QUOTE_NOT_FOUND', 'These words do not stand in the document, letter for letter.');
  if (start !== text.lastIndexOf(quote)) {
    throw new Failure(
      'QUOTE_AMBIGUOUS',
      'These words stand in the document more than once. Give more of them, or --range.',
    );
  }
  return { start, end: start + quote.length };
}

/** Says whether a citation still holds. */
export const checkCitationCommand: Command = {
  usage: '<citation or file>',
  summary: 'say whether a citation is unchanged, altered or not in this edition',
  options: {},
  words: { least: 1, most: 1 },
  run: async ({ client, positionals }) => {
    const given = positionals[0] ?? '';
    const citation = given === '-' ? await readInput() : await readFile(path.resolve(given), 'utf8').catch(() => given);
    const checked = await client['citing.check']({ citation });
    const words = checked.found === null ? '' : `\nHere: ${JSON.stringify(checked.found)}`;
    const verdict = checked.verdict.replaceAll('-', ' ');
    return { json: checked, text: `${verdict}: ${checked.reason}${words}`, done: checked.verdict === 'unchanged' };
  },
};

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
