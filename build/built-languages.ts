import type { Plugin } from 'vite';
import { parsedInCode } from './parsed-json.ts';

const NGRAMS = /\/eld\/src\/ngrams\/[a-z]+\.js$/;
/** What such a module holds: `export const ngramsData = {…}` and nothing behind it. */
const LITERAL = /^export const ngramsData = (?=\{)/m;

/** The same module with its data as a text that is parsed; null where it is not such a module. */
export async function toParsedData(id: string, code: string): Promise<string | null> {
  if (!NGRAMS.test(id)) return null;
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { ngramsData?: unknown };
  if (!LITERAL.test(code) || Object.keys(module).join('') !== 'ngramsData')
    throw new Error(`${id} is not the table of languages that it was.`);
  return `export const ngramsData = ${parsedInCode(module.ngramsData)};`;
}

/**
 * Has the table by which languages are told parsed as JSON: as an object of two million letters in the code it took a
 * reader, of which one is started for every fifty documents, a quarter of a second, and three times the memory.
 */
export function builtLanguages(): Plugin {
  return { name: 'built-languages', transform: async (code, id) => await toParsedData(id, code) };
}
