/** Stands in an object for members that are written as they came, byte for byte. */
const MARK = '\u0000raw';

/** JSON with two spaces of indent, in which some members and elements are foreign source text. */
export interface RawJson {
  /** A member whose name and value are written as they came: spread the result into an object. */
  member(source: string): Record<string, 0>;
  /** An element of a list that is written as it came. */
  element(source: string): string;
  /** The text, with a line break at its end. */
  write(value: unknown): string;
}

/** Starts a text; each call of `member` and `element` is good for one `write`. */
export function createRawJson(): RawJson {
  const sources: string[] = [];
  const keep = (source: string): string => {
    sources.push(source);
    return `${MARK}${sources.length - 1}`;
  };
  return {
    member: (source) => ({ [keep(source)]: 0 }),
    element: (source) => keep(source),
    write: (value) => {
      const text = JSON.stringify(value, null, 2);
      const written = text.replace(/"\\u0000raw(\d+)"(?:: 0)?/g, (_, at: string) => sources[Number(at)] ?? 'null');
      return `${written}\n`;
    },
  };
}
