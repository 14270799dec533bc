import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { perLocale } from '../../messages/language.ts';
import { say } from '../../messages/say.ts';

type Backup = CallOutput<SynopticContract['backups.list']>['backups'][number];

/** Why a backup was made. */
export const reasonsInWords = (): Readonly<Record<Backup['reason'], string>> => ({
  daily: say('backups.onceADay'),
  schema: say('backups.beforeANewVersionChanged'),
  asked: say('backups.youAskedForIt'),
});

const SPANS = ['day', 'week', 'month'] as const;
const joined = perLocale((locale) => new Intl.ListFormat(locale));

/** What a backup is kept as, and whether the next daily one takes its place. */
export function keptInWords({ keptAs, goesNext }: Pick<Backup, 'keptAs' | 'goesNext'>): string {
  if (keptAs.includes('asked')) return say('backups.forAsLongAsYou');
  if (keptAs.includes('schema')) return say('backups.asOneOfTheLast');
  const spans = SPANS.filter((span) => keptAs.includes(span));
  if (goesNext) return say('backups.goesWhenTheNextDaily');
  return spans.length === 0
    ? say('backups.goesWithTheNextBackup')
    : say('backups.asTheNewestOfIts', { spans: joined().format(spans.map((span) => say(`backups.${span}`))) });
}

const megabytes = perLocale(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1, style: 'unit', unit: 'megabyte' }),
);
const kilobytes = perLocale(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0, style: 'unit', unit: 'kilobyte' }),
);

/** Bytes in the unit a person reads them in. */
export function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? kilobytes().format(bytes / 1e3) : megabytes().format(bytes / 1e6);
}
