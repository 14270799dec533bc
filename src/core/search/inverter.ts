import { FILLER } from './dates.ts';
import { startCode, type Compiled } from './compiled-code.ts';
import { crcOfLanguage } from './fingerprint.ts';
import type { PackedDocuments } from './packed-documents.ts';
import { endOfRareWord, endOfWrittenNumber } from './rare-words.ts';
import { FIELDS } from './segment-format.ts';
import { GOING_ON, kindsOfUnits } from './unit-kinds.ts';

/** What is known of a spelling. */
export interface KnownSpelling {
  /** Numbers of its terms; the first is the one it is counted by. */
  readonly terms: readonly number[];
  /** The number of its form, -1 when that is not counted. */
  readonly form: number;
  readonly isTelling: boolean;
  /** Whether it can begin a written number. */
  readonly isCounting: boolean;
  /** What it can be in a date, as `dateKindOf` says. */
  readonly date: number;
}

/** Numbers of a list in `sizes`. */
export const LIST_SIZES = 3;

/** The lists of terms, one behind the other, field by field. */
export interface Lists {
  /** Of each list: its documents, and the bytes of its postings and its positions. */
  readonly sizes: Int32Array;
  readonly postings: Uint8Array;
  readonly positions: Uint8Array;
}

/** What an inverter asks about words. */
export interface Analysis {
  /** A spelling of a language that is new. */
  meet(spelling: string, language: string): KnownSpelling;
  /** The number of the term of the date that three words are; -1 where they are none. */
  dateOf(first: number, second: number, third: number): number;
}

/** Bytes and numbers of one place. */
const WORD = 4;
/** What the code is told of a batch: how many documents, and where its five parts stand. */
const BATCH = 6 * WORD;
/** Zeros behind the texts, for the code reads on in steps of sixteen. */
const BEHIND = 64;
/** Numbers of a row of the code's tables, behind its key. */
const ROW_NUMBERS = 16 / WORD;
const IDS = 0;
const FINGERPRINTS = 1;
const LENGTHS = 2;

/** Turns documents into posting lists: what runs for every word is compiled code, of a memory of its own. */
export class Inverter {
  private readonly compiled: Compiled;
  private readonly analysis: Analysis;
  private readonly tables = new Map<string, number>();
  private readonly languages = new Map<number, string>();
  private bytes = Buffer.alloc(0);
  private numbers = new Int32Array(0);

  constructor(analysis: Analysis) {
    this.analysis = analysis;
    this.compiled = startCode({
      meet: (row, start, end, table) => this.meet(row >>> 0, start >>> 0, end >>> 0, table),
      wordEnd: (at, from, to) => endOfRareWord(this.view(), at >>> 0, { from: from >>> 0, to: to >>> 0 }),
      numberEnd: (start, digits, to) =>
        endOfWrittenNumber(this.view(), start >>> 0, { least: digits >>> 0, to: to >>> 0 }),
      dateOf: (first, second, third) => analysis.dateOf(first, second, third) + 1,
    });
    this.view().set(kindsOfUnits(), this.compiled.kinds.value);
    this.view().set(GOING_ON, this.compiled.goingOn.value);
  }

  get documents(): number {
    return this.compiled.documents.value;
  }

  /** Words taken in, in all fields. */
  get words(): number {
    return this.compiled.words.value >>> 0;
  }

  /** Words known, in all spellings. */
  get spellings(): number {
    return [...this.tables.values()].reduce((sum, table) => sum + this.compiled.spellingsIn(table), 0);
  }

  /** Makes room for a term or a form: each has the next number of its kind. */
  addTerm(): void {
    this.compiled.addTerm();
  }

  addForm(): void {
    this.compiled.addForm();
  }

  takeIn({ count, texts, ids, digests, numbers, languages }: PackedDocuments): void {
    const known = Int32Array.from(languages.flatMap((each) => [this.tableOf(each), crcOfLanguage(each)]));
    const parts = [texts, bytesOf(numbers), ids, bytesOf(known), digests];
    const batch = this.compiled.scratch(BATCH + parts.reduce((sum, part) => sum + roomOf(part), 0)) >>> 0;
    const bytes = this.view();
    let end = batch + BATCH;
    const places = parts.map((part) => {
      const at = end;
      bytes.set(part, at);
      end += roomOf(part);
      return at;
    });
    bytes.fill(0, batch + BATCH + texts.length, places[1]);
    this.numbers.set([count, ...places], batch / WORD);
    this.compiled.takeIn(batch);
  }

  /** The ids of all documents, until anything else is asked. */
  readonly ids = (): Uint8Array => this.column(IDS);
  readonly fingerprints = (): Uint8Array => this.column(FINGERPRINTS);
  readonly lengths = (field: number): Uint8Array => this.column(LENGTHS + field);

  /** Finishes the lists of what was taken in. */
  finish(): void {
    this.compiled.finish();
  }

  /** Whether a term is in any document that was taken in. */
  holds(term: number): boolean {
    return this.compiled.isHeld(term) !== 0;
  }

  /** The finished lists of terms, in their order, until anything else is asked. */
  listsOf(terms: readonly number[]): Lists {
    const order = this.compiled.scratch(terms.length * WORD * (1 + FIELDS.length * LIST_SIZES)) >>> 0;
    this.view();
    this.numbers.set(terms, order / WORD);
    const at = this.compiled.layOut(order, terms.length) >>> 0;
    const bytes = this.view();
    const [postings, positions, end] = [0, WORD, 2 * WORD].map((place) => bytes.readUInt32LE(at + place));
    const sizes = order / WORD + terms.length;
    return {
      sizes: this.numbers.subarray(sizes, sizes + terms.length * FIELDS.length * LIST_SIZES),
      postings: bytes.subarray(postings, positions),
      positions: bytes.subarray(positions, end),
    };
  }

  /** In how many documents a form stands in a field. */
  countOf(form: number, field: number): number {
    return this.compiled.countOf(form, field);
  }

  /** Forgets all documents, and keeps spellings, terms and forms. */
  clear(): void {
    this.compiled.clear();
  }

  private column(column: number): Uint8Array {
    const at = this.compiled.layOutColumn(column) >>> 0;
    return this.view().subarray(at + WORD, this.view().readUInt32LE(at));
  }

  private tableOf(language: string): number {
    let table = this.tables.get(language);
    if (table === undefined) {
      table = this.compiled.createTable();
      this.tables.set(language, table);
      this.languages.set(table, language);
    }
    return table;
  }

  private meet(row: number, start: number, end: number, table: number): void {
    const spelling = this.view().toString('utf8', start, end);
    const known = this.analysis.meet(spelling, this.languages.get(table) ?? '');
    const [first = -2, ...others] = known.terms;
    const more = others.length === 0 ? 0 : this.keep([others.length, ...others]);
    this.view();
    const isFilling = known.date === FILLER;
    const flags = Number(known.isTelling) | (Number(known.isCounting) << 1) | (Number(isFilling) << 2);
    const date = isFilling ? 0 : known.date << 3;
    this.numbers.set([first + 1, more, known.form, flags | date], row / WORD + ROW_NUMBERS);
  }

  private keep(numbers: readonly number[]): number {
    const at = this.compiled.keepRoom(numbers.length * WORD) >>> 0;
    this.view();
    this.numbers.set(numbers, at / WORD);
    return at;
  }

  /** The memory of the code, which is another object once it has grown. */
  private view(): Buffer {
    const { buffer } = this.compiled.memory;
    if (this.bytes.buffer !== buffer) {
      this.bytes = Buffer.from(buffer);
      this.numbers = new Int32Array(buffer);
    }
    return this.bytes;
  }
}

/** Bytes that are kept for some, and for zeros behind them. */
const roomOf = ({ length }: Uint8Array): number => Math.ceil((length + BEHIND) / WORD) * WORD;

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
