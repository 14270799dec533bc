import { readIndexCode } from './index-code.ts';

/** What the compiled code gives; places in its memory, columns, terms and forms are numbers. */
export interface Compiled {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly kinds: { readonly value: number };
  readonly goingOn: { readonly value: number };
  readonly documents: { readonly value: number };
  readonly words: { readonly value: number };
  scratch(bytes: number): number;
  keepRoom(bytes: number): number;
  createTable(): number;
  spellingsIn(table: number): number;
  addTerm(): void;
  addForm(): void;
  finish(): void;
  takeIn(batch: number): void;
  isHeld(term: number): number;
  layOut(order: number, terms: number): number;
  layOutColumn(column: number): number;
  countOf(form: number, field: number): number;
  clear(): void;
}

/** What the compiled code leaves to JavaScript, as `wasm/host.ts` says; what is unsigned there may be negative here. */
export interface CodeHost {
  meet(row: number, start: number, end: number, table: number): void;
  wordEnd(at: number, from: number, to: number): number;
  numberEnd(start: number, digits: number, to: number): number;
  dateOf(first: number, second: number, third: number): number;
}

let code: WebAssembly.Module | undefined;

/** Starts the compiled code with a memory of its own. Throws a `RangeError` where there is no memory, then and later. */
export function startCode({ meet, wordEnd, numberEnd, dateOf }: CodeHost): Compiled {
  code ??= new WebAssembly.Module(readIndexCode());
  const full = (): never => {
    throw new RangeError('the index has no memory left');
  };
  return new WebAssembly.Instance(code, { host: { meet, wordEnd, numberEnd, dateOf, full } }).exports as Compiled;
}
