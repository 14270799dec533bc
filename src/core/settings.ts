import type { z } from 'zod';
import { settings as settingsSchema } from '../contract/settings.ts';
import { DEFAULT_SETTINGS } from '../domain/default-settings.ts';
import type { LibraryDatabase } from './archive/archive.ts';

export type Settings = z.infer<typeof settingsSchema>;

/** Reads and saves the person's choices. */
export interface SettingsStore {
  get(): Settings;
  /** Fails with the save failures. */
  update(change: Partial<Settings>): Settings;
}

/** The person's choices; one that no longer fits the schema falls back to its default. */
export function createSettings(database: LibraryDatabase): SettingsStore {
  const get = (): Settings => {
    const stored = Object.fromEntries(
      database
        .all('SELECT key, value FROM setting')
        .map((row) => [String(row['key']), JSON.parse(String(row['value'])) as unknown]),
    );
    const valid = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
      const parsed = schema.safeParse(stored[key]);
      return parsed.success ? [[key, parsed.data]] : [];
    });
    return { ...DEFAULT_SETTINGS, ...Object.fromEntries(valid) };
  };
  return {
    get,
    update: (change) => {
      database.write((run) => {
        for (const [key, value] of Object.entries(change)) {
          if (value !== undefined)
            run('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', key, JSON.stringify(value));
        }
      });
      return get();
    },
  };
}
