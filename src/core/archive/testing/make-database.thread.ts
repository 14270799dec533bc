import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { migrate } from '../migrate.ts';

/** Makes the tables of a library, and keeps its database open as the one who writes does. */
const database = new DatabaseSync(String(workerData));
database.exec('PRAGMA journal_mode = WAL');
migrate(database, String(workerData));
parentPort?.on('message', () => database.close());
