import { nameOfAge, type Quantity, type Token } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';
import { AGE } from './measure.ts';
import type { Facing } from './pair.ts';

const OLDEST = 110;
const TITLE = /^(?:mr|mrs|ms|dr|sir)\.?$/i;

/** “Lena Kostavar, 36, left”, “Ola Vik, 20 and Jon Roe, 24”: how old somebody is; undefined for other figures. */
export function asAge(quantity: Quantity, tokens: readonly Token[]): Quantity | undefined {
  if (nameOfAge(tokens, quantity)) return { ...quantity, unit: AGE, unitText: AGE, state: null };
  const { from, to, low, high, comparator } = quantity;
  const isFigure = comparator === '=' && low === high && low <= OLDEST && /^\d+$/.test(tokens[to - 1]?.text ?? '');
  if (!isFigure || !standsAside(tokens, from, to) || isPlace(tokens, from - 2)) return undefined;
  return { ...quantity, unit: AGE, unitText: AGE, state: null };
}

/** Whether a figure stands between marks behind a name, or at the end of its part of a list. */
function standsAside(tokens: readonly Token[], from: number, to: number): boolean {
  const [name, mark, behind] = [from - 2, from - 1, to].map((at) => tokens[at]);
  if (name?.pos !== 'name') return false;
  if (mark?.text === '(') return behind?.text === ')';
  const isListed = /^(?:and|or)$/.test(behind?.text ?? '') && tokens[to + 1]?.pos === 'name';
  return mark?.text === ',' && (isListed || /^[,.;]$/.test(behind?.text ?? '.'));
}

/** “In Verna, 20 and”: no name of a person. */
function isPlace(tokens: readonly Token[], last: number): boolean {
  const first = startOfName(tokens, last);
  return /^(?:in|at|near|from|outside|around|on)$/i.test(tokens[first - 1]?.text ?? '');
}

function startOfName(tokens: readonly Token[], last: number): number {
  let first = last;
  while (tokens[first - 1]?.pos === 'name') first -= 1;
  return first;
}

/** The terms of the name whose age a figure is. */
export function nameOfAged(tokens: readonly Token[], quantity: Quantity): readonly string[] {
  const last = quantity.from - 2;
  const name = nameOfAge(tokens, quantity) ?? { from: startOfName(tokens, last), to: last + 1 };
  return tokens
    .slice(name.from, name.to)
    .filter(({ text }) => !TITLE.test(text))
    .map(({ term }) => term)
    .filter((term) => term !== '');
}

/** Whether two figures are not both ages of one person: a surname alone is enough where the two reports have one of it. */
export function isOtherPerson({ a, b, corpus }: Facing<QuantityClaim>): boolean {
  const [left, right] = [a.claim, b.claim];
  if (left.unit !== AGE && right.unit !== AGE) return false;
  if (left.unit !== right.unit || !bearOneName(left.ofWhom, right.ofWhom)) return true;
  return [a, b].some(({ document }) =>
    (corpus.documents[document]?.claims.claims ?? []).some(
      (other) =>
        other.kind === 'quantity' &&
        other.unit === AGE &&
        other.ofWhom.at(-1) === left.ofWhom.at(-1) &&
        !(bearOneName(other.ofWhom, left.ofWhom) && bearOneName(other.ofWhom, right.ofWhom)),
    ),
  );
}

function bearOneName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  // “Milo is twenty-one”, behind “Milo Ardenne, 19”
  if (a.length !== b.length && Math.min(a.length, b.length) === 1 && a[0] === b[0]) return true;
  if (a.at(-1) !== b.at(-1)) return false;
  return a.length === 1 || b.length === 1 || a[0] === b[0];
}
