/** A file name at most this long fits every file system with its ending, counted in characters of at most four bytes. */
const NAME_LENGTH = 60;

/** A name that is legal on every system: no separators, no control or reserved characters, no reserved device name. */
export function toFileName(title: string): string {
  const plain = title
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are what it removes
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ');
  const cut = [...plain]
    .slice(0, NAME_LENGTH)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cut);
  return reserved || cut === '' ? `synoptic ${cut}`.trim() : cut;
}
