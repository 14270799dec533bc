import type { Plugin } from 'vite';

/** Below this many characters an object in the code loads as fast. */
const LARGE = 10_000;

/** A value in code that parses its text: so it loads several times as fast as an object in the code. */
export const parsedInCode = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** A JSON file as a module that parses its text; null where it is small. */
export const toParsedJson = (json: string): string | null =>
  json.length < LARGE ? null : `export default ${parsedInCode(JSON.parse(json))};`;

/**
 * Has large JSON files parsed as JSON where they are loaded: the fitted trees as objects in the code were 98,000 lines of
 * what every comparison begins with.
 */
export const parsedJson = (): Plugin => ({
  name: 'parsed-json',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/core\/.*\.json$/ },
    handler(json) {
      const code = toParsedJson(json);
      return code === null ? null : { code, moduleType: 'js', map: null };
    },
  },
});
