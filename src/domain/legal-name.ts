/** Bytes of a name that every common file system takes. */
const MOST_BYTES = 255;
/** Names of devices in Windows, whatever ending they have. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;
/** Control characters, characters that turn the direction of a text or join it invisibly, and what Windows refuses. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const REFUSED = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"/\\|?*]/gu;

/**
 * A name that can be written on any common file system and reads as it is: refused characters become `_`, names of devices
 * begin with `_`, dots and spaces at the end go, NFC, at most 255 bytes of UTF-8 with the ending kept.
 */
export function toLegalName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(REFUSED, '_')
    .replace(/[. ]+$/u, '');
  const safe = DEVICE.test(plain) || plain === '' ? `_${plain}` : plain;
  const dot = safe.lastIndexOf('.');
  const ending = dot > 0 && bytesOf(safe.slice(dot)) <= 20 ? safe.slice(dot) : '';
  return cut(safe.slice(0, safe.length - ending.length), MOST_BYTES - bytesOf(ending)) + ending;
}

/** Bytes of UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function cut(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
