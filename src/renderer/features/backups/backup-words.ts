import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';

type Backup = CallOutput<SynopticContract['backups.list']>['backups'][number];

/** Why a backup was made. */
export const REASONS: Readonly<Record<Backup['reason'], string>> = {
  daily: 'Once a day',
  schema: 'Before a new version changed the library',
  asked: 'You asked for it',
};

const SPANS = ['day', 'week', 'month'] as const;
const joined = new Intl.ListFormat('en');

/** What a backup is kept as, and whether the next daily one takes its place. */
export function keptInWords({ keptAs, goesNext }: Pick<Backup, 'keptAs' | 'goesNext'>): string {
  if (keptAs.includes('asked')) return 'For as long as you leave it there';
  if (keptAs.includes('schema')) return 'As one of the last three from before a new version';
  const spans = SPANS.filter((span) => keptAs.includes(span));
  if (goesNext) return 'Goes when the next daily backup is made';
  return spans.length === 0 ? 'Goes with the next backup' : `As the newest of its ${joined.format(spans)}`;
}

const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1, style: 'unit', unit: 'megabyte' });
const kilobytes = new Intl.NumberFormat('en', { maximumFractionDigits: 0, style: 'unit', unit: 'kilobyte' });

/** Bytes in the unit a person reads them in. */
export function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? kilobytes.format(bytes / 1e3) : megabytes.format(bytes / 1e6);
}
