import lists from './lexicons/opposites.json' with { type: 'json' };

/** Pairs of concepts or stems that exclude each other, by the kind of conflict they make. */
export const opposites: Readonly<Record<string, readonly (readonly string[])[]>> = lists;
