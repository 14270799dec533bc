import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { completeSelectors, createTextAnchor, readSelectors, type Anchor } from '../../../core/anchoring/anchoring.ts';
import { readFormat } from '../../../core/formats/formats.ts';
import { createCodePointIndex } from '../../../domain/code-points.ts';
import { Failure } from '../../../rpc/failure.ts';
import { badUsage, type FileCommand, type OptionValues } from '../command.ts';

/** Looks selectors up in another text, as the app does with annotations; works on files alone, without a library. */
export const anchorCommand: FileCommand = {
  usage: '--new <file> --selectors <file or JSON> [--text <file the selectors were made on>]',
  summary: 'find the places of selectors in another text, and say how sure they are',
  options: { text: { type: 'string' }, new: { type: 'string' }, selectors: { type: 'string' } },
  words: { least: 0, most: 0 },
  needs: 'nothing',
  run: async ({ values }) => {
    const old = typeof values['text'] === 'string' ? await readText(values['text']) : null;
    const text = await readText(option(values, 'new'));
    const look = createTextAnchor(text);
    const { toPoints } = createCodePointIndex(text);
    const point = ({ start, end }: { start: number; end: number }) => ({ start: toPoints(start), end: toPoints(end) });
    const results = (await readSets(option(values, 'selectors'))).map((set, index) => {
      const selectors = completeSelectors(readSelectors(set), old);
      const found: Anchor = selectors
        ? look(selectors, { sameText: old === text })
        : { state: 'orphan', range: null, places: [] };
      return {
        id: idOf(set) ?? index,
        state: found.state,
        /** Code points, as the standard counts. */
        position: found.range && point(found.range),
        /** UTF-16 code units, as JavaScript counts. */
        range: found.range,
        exact: found.range && text.slice(found.range.start, found.range.end),
        places: found.places.map(point),
      };
    });
    const lines = results.map(
      ({ id, state, position, exact }) =>
        `${id}\t${state}${position ? `\t${position.start}–${position.end}\t${JSON.stringify(exact)}` : ''}`,
    );
    return { json: { results, counts: countStates(results) }, text: lines.join('\n') };
  },
};

function option(values: OptionValues, name: string): string {
  const given = values[name];
  if (typeof given !== 'string' || given === '') throw badUsage(`--${name} is missing.`);
  return given;
}

/** A page is read as the app reads it; everything else is taken as it stands. */
async function readText(file: string): Promise<string> {
  const bytes = await readFile(path.resolve(file)).catch((error: unknown) => {
    throw new Failure('UNREADABLE', `${file} cannot be read. Check the path.`, { detail: String(error) });
  });
  if (/\.(?:html?|xhtml)$/i.test(file)) return readFormat({ bytes, fileName: path.basename(file) }).canonical.text;
  return new TextDecoder('utf-8').decode(bytes);
}

/** One set of selectors for each annotation: a list of sets, one set, an annotation, a page or a collection of them. */
async function readSets(given: string): Promise<readonly unknown[]> {
  const json = /^\s*[[{]/.test(given) ? given : await readText(given);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Failure('SELECTORS_UNREADABLE', 'The selectors are not valid JSON. Give a file, or the JSON itself.');
  }
  const lists = value as { items?: unknown; first?: { items?: unknown }; annotations?: unknown; rows?: unknown };
  for (const list of [lists.items, lists.first?.items, lists.annotations, lists.rows])
    if (Array.isArray(list)) return list;
  return Array.isArray(value) && !value.every(isSelector) ? value : [value];
}

/** A list of nothing but a quotation and a position is one set. */
function isSelector(value: unknown, index: number, list: readonly unknown[]): boolean {
  const type = (value as { type?: unknown } | null)?.type;
  return (
    list.length <= 2 &&
    typeof type === 'string' &&
    type.endsWith('Selector') &&
    !list.some((other, at) => at !== index && (other as { type?: unknown } | null)?.type === type)
  );
}

function idOf(set: unknown): string | number | null {
  const id = (set as { id?: unknown } | null)?.id;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function countStates(results: readonly { readonly state: Anchor['state'] }[]): Record<Anchor['state'], number> {
  const counts = { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphan: 0 };
  for (const { state } of results) counts[state] += 1;
  return counts;
}
