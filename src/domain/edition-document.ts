import type { DocumentId } from './archive-document.ts';

/** Whether a document belongs to an edition, by its id alone. */
export const isOfEdition = (id: DocumentId): boolean => id.includes(':');
