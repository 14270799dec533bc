/** Media types of what is decoded from bytes by an encoding that need not be said anywhere. */
const DECODED: ReadonlySet<string> = new Set(['text/plain', 'text/markdown', 'text/html', 'text/csv']);

/** Whether a person can choose the encoding of a document of this media type; others say it themselves. */
export const isDecodedFormat = (mediaType: string): boolean => DECODED.has(mediaType);
