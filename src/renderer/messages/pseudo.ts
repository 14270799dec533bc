import type { Catalogue, MessageId } from './en.ts';
import { english } from './en.ts';
import { partsOf, type MessagePart } from './message-parts.ts';

/** Letters with marks, so that words that went through no catalogue are seen at once. */
const MARKED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aàbƀcćdđeéfƒgģhĥiíjĵkķlļmɱnñoórřsštťuúvṽwŵyýzž'.matchAll(/(.)(.)/gu)].map(([, plain = '', marked = '']) => [
    plain,
    marked,
  ]),
);
/** German is about this much longer than English. */
const LONGER = 0.4;

function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const marked = [...text].map((letter) => MARKED[letter] ?? letter).join('');
  const more = '·'.repeat(Math.ceil(text.trim().length * LONGER));
  return marked.replace(/(\s*)$/u, `${more}$1`);
}

const quoted = (text: string): string => text.replace(/[{}<>]/g, (sign) => `'${sign}'`);
const print = (parts: readonly MessagePart[]): string => parts.map(printPart).join('');

function printPart(part: MessagePart): string {
  if (!('value' in part)) return '#';
  if ('children' in part) return `<${part.value}>${print(part.children)}</${part.value}>`;
  if ('options' in part) {
    const kind = 'pluralType' in part ? 'plural' : 'select';
    const options = Object.entries(part.options).map(([name, { value }]) => `${name} {${print(value)}}`);
    return `{${part.value}, ${kind}, ${options.join(' ')}}`;
  }
  return part.type === 0 ? quoted(pseudoText(part.value)) : `{${part.value}}`;
}

/** English with marks on its letters and two fifths longer: it shows words that are in no catalogue, and labels that are cut. */
export const catalogue = Object.fromEntries(
  Object.entries(english).map(([id, message]) => [id as MessageId, print(partsOf(message, 'en'))]),
) as Catalogue;
