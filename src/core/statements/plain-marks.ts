/** A dash that is typed as a hyphen, and quotation marks that are typed as two apostrophes or two accents. */
const TYPED = /(?<=\s)-(?=\s)|(?<=\s)--(?=\s)|''|``/gu;

/** The text with a dash and marks where they are typed with other signs; as long as before, so that offsets hold. */
export const plainMarks = (text: string): string =>
  text.replace(TYPED, (mark, at: number) => {
    if (mark.startsWith('-')) return mark.replace('-', '–').replace('-', ' ');
    return /^(?:$|[\s(])/u.test(text.slice(Math.max(0, at - 1), at)) ? ' "' : '" ';
  });
