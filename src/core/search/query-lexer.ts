import { readChunk, type ChunkWords } from './query-chunk.ts';
import { slip } from '../../domain/query-slip.ts';
import { queryFailure, type QueryPlace } from './query-failure.ts';
import { readFilter, withoutQuotes } from './query-filter.ts';
import type { DateFilter, NumberNode, TextField, ValueFilter } from './query-tree.ts';
import { ADDRESS_SCHEMES, FIELD_NAMES, OPERATORS, fieldOf, type Operator } from './query-vocabulary.ts';
import { scanWords } from './word-scanner.ts';
import { wordsOf } from './words.ts';

/** A part of a query, with its place. */
export type QueryToken = QueryPlace &
  (
    | { readonly type: 'words'; readonly chunk: ChunkWords }
    | { readonly type: 'phrase'; readonly text: string; readonly slop: number | null }
    | { readonly type: 'filter'; readonly node: ValueFilter | DateFilter | NumberNode }
    | { readonly type: 'field'; readonly field: TextField }
    | { readonly type: 'operator'; readonly operator: Operator; readonly distance: number; readonly word: string }
    | { readonly type: 'sign'; readonly sign: '+' | '-' }
    | { readonly type: 'open' | 'close' }
  );

/** Words apart that `NEAR` allows when it does not say. */
export const NEAR_DISTANCE = 10;
/** What opens and closes a phrase; the closing ones by the opening one. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»', '»': '«' };
const FIELD = /([\p{L}]{1,30}):/uy;
const NEAR_OPERATOR = /^(\p{Lu}+)\/(\d{1,3})$/u;
/** A list mark as `1)` or `b)`; its bracket closes nothing. */
const LIST_MARK = /^[\p{L}\p{N}]{1,2}$/u;

/** Digits of the language itself: of a weight, a distance or a NEAR. */
const COUNT = /(?<=[\p{L}\p{N}*"”»][~^]|\p{Lu}\/)\d{1,3}(?=[\s()~^]|$)/gu;

/** The text with those digits blotted out: in `word~1 300 000` they are no part of the number. */
const withoutCounts = (text: string): string => text.replace(COUNT, (digits) => '~'.repeat(digits.length));

/** Takes a query apart. Fails with `QUERY_SYNTAX` at a quote, bracket, star or colon that stands alone. */
export function readTokens(text: string): QueryToken[] {
  return new QueryLexer(text).run();
}

class QueryLexer {
  private readonly text: string;
  private readonly tokens: QueryToken[] = [];
  /** Ends of written numbers of several words, by where they begin. */
  private readonly numbers = new Map<number, number>();
  private readonly open: number[] = [];
  private at = 0;

  constructor(text: string) {
    this.text = text;
    scanWords(withoutCounts(text), (start, end) => {
      if (/\s/.test(text.slice(start, end))) this.numbers.set(start, end);
    });
  }

  run(): QueryToken[] {
    while (this.at < this.text.length) this.step();
    const open = this.open.pop();
    if (open !== undefined) {
      throw queryFailure(slip('bracket-open', {}), { start: open, end: this.text.length }, ['closing-bracket']);
    }
    return this.tokens;
  }

  private step(): void {
    const { at, text } = this;
    const mark = text[at] as string;
    if (/\s/.test(mark)) this.at += 1;
    else if (this.isQuote()) this.readPhrase();
    else if (mark === '(') this.push({ type: 'open', start: at, end: at + 1 });
    else if (mark === ')') this.close();
    else if ((mark === '+' || mark === '-') && this.signs())
      this.push({ type: 'sign', sign: mark, start: at, end: at + 1 });
    else if (!this.readField()) this.readWords();
  }

  private push(token: QueryToken): void {
    if (token.type === 'open') this.open.push(token.start);
    this.tokens.push(token);
    this.at = token.end;
  }

  /** A straight quote always, others only where their partner follows: alone they are punctuation. */
  private isQuote(): boolean {
    const mark = this.text[this.at] as string;
    return mark === '"' || (Object.hasOwn(QUOTES, mark) && this.closingQuote(QUOTES[mark] as string) !== -1);
  }

  private closingQuote(closing: string): number {
    for (let at = this.at + 1; at < this.text.length; at += 1) if (closing.includes(this.text[at] as string)) return at;
    return -1;
  }

  private readPhrase(): void {
    const { at: start, text } = this;
    const closing = this.closingQuote(QUOTES[text[start] as string] as string);
    if (closing === -1) {
      throw queryFailure(slip('quote-open', {}), { start, end: text.length }, ['closing-quote']);
    }
    const slop = /^~(\d{1,3})(?![\p{L}\p{N}])/u.exec(text.slice(closing + 1, closing + 6));
    const end = closing + 1 + (slop?.[0].length ?? 0);
    const inside = withoutQuotes(text.slice(start + 1, closing));
    this.at = end;
    if (wordsOf(inside).length > 0)
      this.push({ type: 'phrase', text: inside, slop: slop ? Number(slop[1]) : null, start, end });
  }

  /** A sign belongs to what follows it at once; elsewhere it is a dash or a bullet. */
  private signs(): boolean {
    const { text, at } = this;
    const before = text[at - 1];
    const next = text[at + 1];
    const isFirst = before === undefined || /[\s(]/.test(before) || this.tokens.at(-1)?.end === at;
    return isFirst && next !== undefined && /[\p{L}\p{M}\p{N}"“„«(*]/u.test(next);
  }

  private close(): void {
    const { at } = this;
    if (this.open.pop() !== undefined) {
      this.push({ type: 'close', start: at, end: at + 1 });
      return;
    }
    throw queryFailure(slip('bracket-closes-none', {}), { start: at, end: at + 1 }, ['bracket']);
  }

  /** Reads a field with what it asks for; false where the colon is one of prose, of a time or of an address. */
  private readField(): boolean {
    const { text, at } = this;
    FIELD.lastIndex = at;
    const [whole = '', name = ''] = FIELD.exec(text) ?? [];
    if (whole === '') return this.refuseColon();
    const end = at + whole.length;
    const next = text[end];
    const field = fieldOf(name);
    if (field === undefined) return this.refuseUnknown(name, end);
    // “What was said: …” is prose.
    if (next !== undefined && /\s/.test(next)) return false;
    if (next === undefined || next === ')') {
      throw queryFailure(slip('value-missing', { name }), { start: at, end }, ['value']);
    }
    if (field === 'title' || field === 'text') {
      this.push({ type: 'field', field, start: at, end });
      return true;
    }
    const { node, end: last } = readFilter(text, {
      field,
      name,
      start: at,
      valueStart: end,
      inBracket: this.open.length > 0,
    });
    this.push({ type: 'filter', node, start: at, end: last });
    return true;
  }

  /** A colon with something behind it and nothing before; alone between words it is punctuation. */
  private refuseColon(): false {
    const { text, at } = this;
    const isBare = text[at] === ':' && (/^:\S/.test(text.slice(at, at + 2)) || text.trim() === ':');
    if (!isBare) return false;
    throw queryFailure(slip('field-missing', {}), { start: at, end: at + 1 }, ['field']);
  }

  private refuseUnknown(name: string, end: number): false {
    const { text, at } = this;
    const isMeant = name.length > 1 && /^[\p{L}\p{N}"“«]/u.test(text.slice(end, end + 1));
    const chunk = /^\S*/.exec(text.slice(at))?.[0] ?? '';
    if (!isMeant || ADDRESS_SCHEMES.has(name.toLowerCase()) || chunk.includes('@')) return false;
    const names = Object.keys(FIELD_NAMES).join(', ');
    throw queryFailure(slip('field-unknown', { name, names }), { start: at, end: end - 1 }, ['field']);
  }

  private readWords(): void {
    const { at: start } = this;
    const end = this.endOfChunk();
    const chunk = this.text.slice(start, end);
    const near = NEAR_OPERATOR.exec(chunk);
    const operator = Object.hasOwn(OPERATORS, near?.[1] ?? chunk) ? OPERATORS[near?.[1] ?? chunk] : undefined;
    this.at = end;
    if (operator !== undefined && (!near || operator === 'near')) {
      this.push({
        type: 'operator',
        operator,
        distance: near ? Number(near[2]) : NEAR_DISTANCE,
        word: chunk,
        start,
        end,
      });
      return;
    }
    const read = readChunk(chunk, start);
    if (read.words.length > 0) this.push({ type: 'words', chunk: read, start, end });
  }

  /** A chunk ends at white space, a quote, or a bracket that closes one outside it; a written number is never cut. */
  private endOfChunk(): number {
    const { text, numbers, at: start } = this;
    let inner = 0;
    let at = start;
    while (at < text.length) {
      const mark = text[at] as string;
      const number = numbers.get(at);
      if (number !== undefined) {
        at = number;
        continue;
      }
      if (/[\s"]/.test(mark)) break;
      if (mark === '(') inner += 1;
      if (mark === ')') {
        const closesInner = inner > 0;
        if (!closesInner && (this.open.length > 0 || !LIST_MARK.test(text.slice(start, at)))) break;
        if (closesInner) inner -= 1;
      }
      at += 1;
    }
    return Math.max(at, start + 1);
  }
}
