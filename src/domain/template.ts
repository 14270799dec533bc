/** Names of the places of a template, as `pages` of `Only {pages} were read.` */
type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;

/** What stands in the places of a template. */
export type Parameters<Text extends string> = Readonly<Record<Places<Text>, string | number>>;

const PLACE = /\{(\w+)\}/g;

/** A template with its places filled. */
export function fillTemplate<Text extends string>(text: Text, parameters: Parameters<Text>): string {
  const given: Readonly<Record<string, string | number>> = parameters;
  return text.replace(PLACE, (_, name: string) => String(given[name]));
}

/** A sentence that was known again. */
export interface ReadSentence<Code extends string> {
  readonly code: Code;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What tells which of the templates a sentence was made by, and what stands in it; null for one of none. */
export function sentenceReader<Code extends string>(
  templates: Readonly<Record<Code, string>>,
): (text: string) => ReadSentence<Code> | null {
  const patterns = Object.entries<string>(templates).map(([code, text]) => {
    const escaped = text.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
    return { code: code as Code, pattern: new RegExp(`^${escaped.replace(PLACE, '(?<$1>.+?)')}$`, 'su') };
  });
  return (text) => {
    for (const { code, pattern } of patterns) {
      const found = pattern.exec(text);
      if (found) return { code, parameters: { ...found.groups } };
    }
    return null;
  };
}
