import path from 'node:path';
import type { SearchHit } from '../../../domain/search.ts';
import { badUsage, numberOption, type Command } from '../command.ts';
import { runBatch } from './batch.ts';

/** Finds documents and shows their best passages. */
export const searchCommand: Command = {
  usage: '<query> [--limit <n>] | --batch <queries.jsonl> --run <out>',
  summary: 'find documents and passages; or answer a file of queries with a TREC run',
  options: { limit: { type: 'string' }, batch: { type: 'string' }, run: { type: 'string' } },
  words: { least: 0, most: Infinity },
  run: async (context) => {
    const { client, positionals, values } = context;
    const { batch, run } = values;
    if (typeof batch === 'string' && typeof run === 'string' && positionals.length === 0) {
      return runBatch(path.resolve(batch), path.resolve(run), context);
    }
    if (batch !== undefined || run !== undefined) throw badUsage('--batch and --run go together, without a query.');
    if (positionals.length === 0) throw badUsage('Usage: synoptic search <query>.');
    const text = positionals.join(' ');
    const found = await client['search.query']({ text, limit: numberOption(values, 'limit', 20) });
    const counted = `${found.total} of ${found.searched} documents match.`;
    return { json: { query: text, ...found }, text: [...found.hits.map(toText), counted].join('\n\n') };
  },
};

function toText({ title, identifier, documentId, passage, snippet, ranges, more }: SearchHit): string {
  const where = passage === null ? '' : ` ¶ ${passage}`;
  const others = more.length > 0 ? ` (and ${more.length} more passages)` : '';
  return `${title}\n  ${identifier} · ${documentId}${where}${others}\n  ${marked(snippet, ranges)}`;
}

/** Matches stand in brackets, since a terminal may show no colour. */
function marked(snippet: string, ranges: SearchHit['ranges']): string {
  let text = '';
  let at = 0;
  for (const { start, end } of ranges) {
    text += `${snippet.slice(at, start)}[${snippet.slice(start, end)}]`;
    at = end;
  }
  return text + snippet.slice(at);
}
