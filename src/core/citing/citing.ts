export { parseDeepLink, toDeepLink } from './deep-link.ts';
export { inverted, splitName } from './names.ts';
export { toPlainDate } from './date-words.ts';
export { formatReference } from './references.ts';
export { followLink } from './follow-link.ts';
export { checkInArchive, createCitation } from './create-citation.ts';
