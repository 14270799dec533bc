import { renameSync, writeFileSync } from 'node:fs';

/** What the app did with Electron, in order; a test reads it to check the security settings. */
export interface DoubleRecord {
  readonly switches: Record<string, string>;
  readonly calls: { readonly what: string; readonly with: unknown }[];
  readonly windows: unknown[];
  /** Every address a page asked for, as the app sees it, with what became of it. */
  readonly requests: { readonly url: string; readonly outcome: 'answered' | 'cancelled' | 'stopped' }[];
}

const record: DoubleRecord = { switches: {}, calls: [], windows: [], requests: [] };

/** Adds to the record, and writes it to the file that `ELECTRON_DOUBLE_RECORD` names. */
export function note(change: (record: DoubleRecord) => void): void {
  change(record);
  const file = process.env['ELECTRON_DOUBLE_RECORD'];
  if (file === undefined) return;
  // A test may read at any moment, and must never read half of it.
  writeFileSync(`${file}.new`, JSON.stringify(record, null, 2));
  renameSync(`${file}.new`, file);
}

/** Notes a call with its arguments; functions are noted as such. */
export function noteCall(what: string, ...args: readonly unknown[]): void {
  const plain: unknown = JSON.parse(
    JSON.stringify(args, (_key, value: unknown) => (typeof value === 'function' ? '[function]' : value)),
  );
  note(({ calls }) => calls.push({ what, with: plain }));
}
