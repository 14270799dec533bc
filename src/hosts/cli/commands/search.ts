import type { SearchHit } from '../../../domain/search.ts';
import { numberOption, type Command } from '../command.ts';

/** Finds documents and shows their best passages. */
export const searchCommand: Command = {
  usage: '<query> [--limit <n>]',
  summary: 'find documents and passages',
  options: { limit: { type: 'string' } },
  words: { least: 1, most: Infinity },
  run: async ({ client, positionals, values }) => {
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
