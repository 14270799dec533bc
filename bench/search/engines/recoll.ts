import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Engine } from '../engine.ts';
import type { BenchQuery } from '../queries.ts';

const QUERY_PROGRAM = 'recollq';
/** Files in one folder, so that none becomes unwieldy. */
const A_FOLDER = 1000;

/** Recoll, a desktop search on Xapian, as its own programs: each query starts one, which its times include. */
export const recoll: Engine = {
  name: 'recoll',
  missing: () =>
    spawnSync(QUERY_PROGRAM, ['-h']).error ? 'recoll is not installed (apt-get install recollcmd)' : undefined,
  build: async (articles, folder) => {
    const texts = `${folder}-texts`;
    articles.forEach(({ id, title, text }, number) => {
      const place = join(texts, String(Math.floor(number / A_FOLDER)));
      if (number % A_FOLDER === 0) mkdirSync(place, { recursive: true });
      writeFileSync(join(place, `${id}.txt`), `${title}\n\n${text}`);
    });
    writeFileSync(join(folder, 'recoll.conf'), `topdirs = ${texts}\nidxflushmb = 100\n`);
    const { stdout, status, stderr } = spawnSync('sh', ['-c', `recollindex -c '${folder}' >&2; times`], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (status !== 0) throw new Error(stderr.slice(-500));
    rmSync(texts, { recursive: true });
    return { cpuSeconds: childSeconds(stdout) };
  },
  open: async (folder) => ({
    search: (query) => {
      const asked = toQuery(query);
      if (asked === undefined) return undefined;
      const { stdout } = spawnSync(QUERY_PROGRAM, ['-c', folder, '-n', '10', '-b', '-q', asked], { encoding: 'utf8' });
      return stdout
        .split('\n')
        .filter(Boolean)
        .map((url) => basename(url, '.txt'));
    },
  }),
};

function toQuery({ kind, words }: BenchQuery): string | undefined {
  if (kind === 'fuzzy') return undefined;
  if (kind === 'phrase') return `"${words.join(' ')}"`;
  return kind === 'prefix' ? `${words.join('')}*` : words.join(' OR ');
}

/** The second line of the shell's `times`: what its children took, as `1m2.5s 0m3.1s`. */
function childSeconds(times: string): number {
  const spent = times.trim().split('\n').at(-1)?.split(/\s+/) ?? [];
  return spent.reduce((sum, each) => {
    const [minutes = '0', seconds = '0'] = each.replace('s', '').split('m');
    return sum + Number(minutes) * 60 + Number(seconds);
  }, 0);
}
