/** Escapes text for XML content and attributes. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/\t|\n|\r/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Text as XML 1.0 may hold it: what it has no place for becomes U+FFFD, so that offsets stay. */
export const toXmlText = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what it replaces
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
