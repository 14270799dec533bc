/** What keeping a backup is decided by. */
export interface BackupAge {
  /** When it was made, as an ISO date. */
  readonly made: string;
  /** Why it was made; what a person asked for is never deleted. */
  readonly reason: 'daily' | 'schema' | 'asked';
}

/** How many are kept: the newest of each of so many days, weeks and months in which any was made. */
const KEEP = { days: 7, weeks: 4, months: 12 } as const;
/** Of those that were made before the schema changed. */
const KEEP_SCHEMA = 3;
const DAY = 24 * 60 * 60 * 1000;

/** What a backup is kept as: the newest of its day, week or month, one from before a change of the schema, or asked for. */
export type KeptAs = 'day' | 'week' | 'month' | 'schema' | 'asked';

/** What each backup is kept as; those that may go are not in it. Counted in backups and not from today, so that a wrong clock deletes nothing. */
export function keptAs<T extends BackupAge>(backups: readonly T[]): Map<T, KeptAs[]> {
  const newestFirst = [...backups].sort((a, b) => b.made.localeCompare(a.made));
  const daily = newestFirst.filter(({ reason }) => reason === 'daily');
  const kept = new Map<T, KeptAs[]>();
  const keep = (as: KeptAs, those: readonly T[]): void =>
    those.forEach((each) => kept.set(each, [...(kept.get(each) ?? []), as]));
  keep(
    'asked',
    newestFirst.filter(({ reason }) => reason === 'asked'),
  );
  keep('schema', newestFirst.filter(({ reason }) => reason === 'schema').slice(0, KEEP_SCHEMA));
  keep(
    'day',
    newestOfEach(daily, KEEP.days, ({ made }) => made.slice(0, 10)),
  );
  keep(
    'week',
    newestOfEach(daily, KEEP.weeks, ({ made }) => String(weekOf(made))),
  );
  keep(
    'month',
    newestOfEach(daily, KEEP.months, ({ made }) => made.slice(0, 7)),
  );
  return kept;
}

/** Backups that may go. */
export function findSuperfluous<T extends BackupAge>(backups: readonly T[]): T[] {
  const kept = keptAs(backups);
  return backups.filter((each) => !kept.has(each));
}

function newestOfEach<T>(newestFirst: readonly T[], most: number, spanOf: (each: T) => string): T[] {
  const found = new Map<string, T>();
  for (const each of newestFirst) if (!found.has(spanOf(each))) found.set(spanOf(each), each);
  return [...found.values()].slice(0, most);
}

/** Weeks that begin on Mondays; day 4 after the epoch was one. */
const weekOf = (made: string): number => Math.floor((Date.parse(made) / DAY - 4) / 7);
