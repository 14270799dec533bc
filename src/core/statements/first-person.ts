const ONE = String.raw`I|[Mm]y|[Mm]e|[Яя]|[Мм](?:не|еня|ой|оя|оё|ои|оего)`;
const MANY = String.raw`[Ww]e|[Oo]ur|[Uu]s|[Мм]ы|[Нн]а(?:с|м|ш\p{L}*)`;
const QUOTATION = /[“«"][^”»"]*[”»"]/gu;
const wordsOf = (alternatives: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}’'])(?:${alternatives})(?!\p{L})`, 'gu');
const SELF = wordsOf(ONE);
const SELVES = wordsOf(`${ONE}|${MANY}`);

/** How often somebody says “I” in a text, outside of quotations; `orWe` counts “we” as well. */
export const firstPersons = (text: string, { orWe }: { readonly orWe: boolean }): number =>
  text.replace(QUOTATION, '').match(orWe ? SELVES : SELF)?.length ?? 0;
