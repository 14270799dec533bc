export { parseDeepLink, toDeepLink, type DeepLink } from './deep-link.ts';
export { initials, inverted, splitName, type Name } from './names.ts';
export { toPlainDate, type PlainDate } from './date-words.ts';
export { formatReference, REFERENCE_STYLES, type ReferenceStyle } from './references.ts';
