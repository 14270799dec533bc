import path from 'node:path';
import type { ConcordanceLine, SearchHit } from '../../../domain/search.ts';
import { Failure } from '../../../rpc/failure.ts';
import { badUsage, numberOption, type Command, type CommandContext, type CommandResult } from '../command.ts';
import { runBatch } from './batch.ts';

/** Finds documents and shows their best passages, every match in its sentence, or counts by source, date and so on. */
export const searchCommand: Command = {
  usage:
    '<query> [--limit <n>] [--concordance [--sort left|right|match|document]] [--facets] | --batch <queries.jsonl> --run <out>',
  summary: 'find documents and passages (docs/query-language.md); or answer a file of queries with a TREC run',
  options: {
    limit: { type: 'string' },
    concordance: { type: 'boolean' },
    sort: { type: 'string' },
    facets: { type: 'boolean' },
    batch: { type: 'string' },
    run: { type: 'string' },
  },
  words: { least: 0, most: Infinity },
  run: async (context) => {
    const { positionals, values } = context;
    const { batch, run } = values;
    if (typeof batch === 'string' && typeof run === 'string' && positionals.length === 0) {
      return runBatch(path.resolve(batch), path.resolve(run), context);
    }
    if (batch !== undefined || run !== undefined) throw badUsage('--batch and --run go together, without a query.');
    if (positionals.length === 0) throw badUsage('Usage: synoptic search <query>.');
    const text = positionals.join(' ');
    if (values['concordance'] === true && values['facets'] === true)
      throw badUsage('--concordance and --facets are two questions. Ask one of them.');
    try {
      if (values['concordance'] === true) return await showConcordance(text, context);
      return values['facets'] === true ? await showFacets(text, context) : await showHits(text, context);
    } catch (error) {
      throw withCaret(error, text, values['json'] === true);
    }
  },
};

async function showHits(text: string, { client, values }: CommandContext): Promise<CommandResult> {
  const { logId: _, ...found } = await client['search.query']({ text, limit: numberOption(values, 'limit', 20) });
  const counted = `${found.total} of ${found.searched} documents match.`;
  const offers = found.offers.map((offer) => `Try: ${offer.text} (${offer.total})`);
  return {
    json: { query: text, ...found },
    text: [...found.hits.map(toText), [counted, ...offers].join('\n')].join('\n\n'),
  };
}

function toText(hit: SearchHit): string {
  const { title, identifier, documentId, passage, snippet, ranges, more } = hit;
  const where = passage === null ? '' : ` ¶ ${passage}`;
  const others = more.length > 0 ? ` (and ${more.length} more passages)` : '';
  const work = hit.work.map((each) => `\n  ${each.kind}: ${marked(each.snippet, each.ranges)}`);
  const alike = hit.alike.map((each) => `\n  the same text: ${each.title} · ${each.identifier}`);
  const lines = `${title}\n  ${identifier} · ${documentId}${where}${others}\n  ${marked(snippet, ranges)}`;
  return [lines, ...work, ...alike].join('');
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

const SORTS = ['left', 'right', 'match', 'document'] as const;
/** Characters on each side of a match. */
const SIDE = 50;

async function showConcordance(text: string, { client, values }: CommandContext): Promise<CommandResult> {
  const sort = SORTS.find((each) => each === (values['sort'] ?? 'document'));
  if (!sort) throw badUsage(`--sort takes ${SORTS.join(', ')}.`);
  const limit = numberOption(values, 'limit', 100);
  const found = await client['search.concordance']({ text, limit, sort });
  const counted = `${found.total} matches in ${found.read} of ${found.documents} documents.`;
  return { json: { query: text, ...found }, text: [...found.lines.map(toLine), counted].join('\n') };
}

function toLine({ left, match, right, identifier, passage }: ConcordanceLine): string {
  const flat = (words: string): string => words.replace(/\s+/g, ' ');
  const before = flat(left).slice(-SIDE).padStart(SIDE);
  return `${before}[${flat(match)}]${flat(right).slice(0, SIDE).padEnd(SIDE)}  ${identifier}${passage === null ? '' : ` ¶ ${passage}`}`;
}

async function showFacets(text: string, { client }: CommandContext): Promise<CommandResult> {
  const found = await client['search.facets']({ text });
  const blocks = found.facets
    .filter(({ values }) => values.length > 0)
    .map(({ field, values, without }) =>
      [
        field,
        ...values.map(({ label, count, expression }) => `  ${count}  ${label}  ${expression}`),
        `  ${without}  (none)`,
      ].join('\n'),
    );
  return { json: { query: text, ...found }, text: [...blocks, `${found.total} documents match.`].join('\n\n') };
}

/** A query that cannot be read is shown to a person with a caret under the place. */
function withCaret(error: unknown, text: string, json: boolean): unknown {
  if (json || !(error instanceof Failure) || error.code !== 'QUERY_SYNTAX') return error;
  const { start, end } = error.details as { start: number; end: number };
  const [before, marks] = [text.slice(0, start), text.slice(start, end)].map((part) => [...part].length) as [
    number,
    number,
  ];
  const line = text.replace(/\s/g, ' ');
  return new Failure(
    error.code,
    `${error.message}\n  ${line}\n  ${' '.repeat(before)}${'^'.repeat(Math.max(1, marks))}\n`,
    error.details,
  );
}
