import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../src/core/archive/migrate.ts';

/** Makes a library of an older schema in the new folder `to`, with all that one can hold of the library in `from`. */
export function makeOlder(from: string, to: string, version: number): void {
  mkdirSync(to);
  cpSync(join(from, 'objects'), join(to, 'objects'), { recursive: true });
  const path = join(to, 'library.db');
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = WAL');
    migrate(database, path, version);
    database.prepare('ATTACH DATABASE ? AS newer').run(join(from, 'library.db'));
    // The journal is a newer one's: it is begun again, as for a library from before there were journals.
    for (const table of tablesOf(database).filter((name) => name !== 'meta')) {
      const columns = columnsOf(database, 'main', table).join(', ');
      database.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM newer.${table}`);
    }
  } finally {
    database.close();
  }
}

function tablesOf(database: DatabaseSync): string[] {
  const rows = database
    .prepare("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid")
    .all();
  return rows.map(({ name }) => String(name));
}

function columnsOf(database: DatabaseSync, schema: string, table: string): string[] {
  return database
    .prepare('SELECT name FROM pragma_table_info(?, ?)')
    .all(table, schema)
    .map(({ name }) => String(name));
}
