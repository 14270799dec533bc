import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** Resident memory of a process in bytes, as the system counts it; null where it has ended or cannot be asked. */
export async function memoryOf(pid: number): Promise<number | null> {
  if (process.platform === 'linux') return fromProc(pid);
  return process.platform === 'win32' ? fromTaskList(pid) : fromPs(pid);
}

async function fromProc(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

async function fromPs(pid: number): Promise<number | null> {
  const kilobytes = Number((await outputOf('ps', ['-o', 'rss=', '-p', String(pid)])).trim());
  return kilobytes > 0 ? kilobytes * 1024 : null;
}

/** The last column of a row is the memory in kilobytes, with the separators of the language. */
async function fromTaskList(pid: number): Promise<number | null> {
  const row = await outputOf('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  const digits = /"([^"]*)"\s*$/.exec(row.trim())?.[1]?.replace(/\D/g, '');
  return digits ? Number(digits) * 1024 : null;
}

function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, args, (error, output) => resolve(error === null ? output : ''));
  });
}
