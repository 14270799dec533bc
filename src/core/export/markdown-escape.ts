/** Marks that would begin Markdown or HTML inside a quotation. */
const ACTIVE = /[\\`*_[\]<>#|~^]/g;

/** Text as words, whatever marks it holds. */
export const escapeMarkdown = (text: string): string => text.replace(ACTIVE, String.raw`\$&`);

/** Text as a quotation, one paragraph a line. */
export const quoted = (text: string): string =>
  escapeMarkdown(text.trim())
    .split(/\n+/)
    .map((line) => `> ${line}`)
    .join('\n>\n');
