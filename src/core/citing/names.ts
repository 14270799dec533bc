/** A person's name in its parts, or the name of a body as it stands. */
export type Name = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Words that stand in names of bodies and in no name of a person. */
const BODY =
  /\b(?:agency|association|bureau|centre|center|commission|committee|council|court|desk|editors?|foundation|government|group|institute|journal|media|ministry|network|news|office|organi[sz]ation|press|project|radio|report|service|society|staff|team|times|tv|union|university)\b|агентств|администрац|ведомост|газет|групп|институт|комитет|министерств|новост|редакци|служб|совет|союз|суд(?!\p{L})|університет|університ|комісі|редакці|міністерств/iu;
const WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const PATRONYMIC = /(?:вич|вна|ична|інична)$/u;

/**
 * Splits a creator's name: `Family, Given`, else two or three capitalised words, of which the last is the family name
 * unless a patronymic says that the first is. Whatever else it is stays as it stands.
 */
export function splitName(name: string): Name {
  const plain = name.replace(/\s+/g, ' ').trim();
  const [family, given, more] = plain.split(/,\s*/);
  if (family && given && more === undefined && !BODY.test(plain)) return { family, given };
  const words = plain.split(' ');
  if (words.length < 2 || words.length > 3 || BODY.test(plain) || !words.every((word) => WORD.test(word))) {
    return { literal: plain };
  }
  if (words.length === 3 && PATRONYMIC.test(words[2] ?? '')) {
    return { family: words[0] ?? '', given: words.slice(1).join(' ') };
  }
  return { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
}

/** Given name before the family name, as in running text. */
export const inOrder = (name: Name): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`);

/** Family name first, as lists are sorted. */
export const inverted = (name: Name): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);

/** Initials of a given name: `A. P.` */
export function initials(given: string): string {
  return given
    .split(/[\s.]+/)
    .filter((word) => word !== '')
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}
