/** Longest style sheet that is kept, in characters; more makes a browser slow and no page readable. */
const MAX_STYLES = 2 * 1024 * 1024;

/** Functions of CSS that load what they name, whatever their browser prefix; bare strings in some of them are addresses too. */
const LOADING = /(?:url|src|image|(?:-\w+-)?image-set|(?:-\w+-)?cross-fade|element|expression|attr)\s*\(/gi;
/** Rules and properties that load, or bind scripts in old browsers. */
const IMPORTING = /@(?:import|namespace|charset|font-face|document)\b[^;{}]*(?:;|\{[^{}]*\}?)?/gi;
const BINDING = /(?:-moz-binding|behavior)\s*:/gi;

/**
 * Styles that load nothing: imports, faces and every function that names an address are taken out. Escapes go first,
 * since they could spell these. What is left can be wrong, but not reach anything; the policy of the view is the other wall.
 */
export function toInertStyles(css: string): string {
  const plain = css
    .slice(0, MAX_STYLES)
    .replaceAll('\0', '')
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    .replace(/\\/g, '')
    .replaceAll('<', '');
  return plain.replace(IMPORTING, '').replace(LOADING, 'none(').replace(BINDING, 'none:');
}
