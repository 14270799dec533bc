import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, type Listening } from './listen.ts';
import { askServer, type Answer } from './testing/ask-server.ts';
import { createFakeCore, DIGEST } from './testing/fake-core.ts';

let folder: string;
let server: Listening;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'synoptic-matrix-'));
  await mkdir(path.join(folder, 'renderer'), { recursive: true });
  await writeFile(path.join(folder, 'renderer', 'index.html'), '<!doctype html><title>Synoptic</title>');
  await writeFile(path.join(folder, 'secret.txt'), 'swordfish');
  server = await listen({ core: createFakeCore(), renderer: path.join(folder, 'renderer'), port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A value of one dimension: how it is sent, and whether it may pass. */
type Value = readonly [sent: string | undefined, passes: boolean];

it('answers every cell of host, origin, site, method, token and type as specified', { timeout: 60_000 }, async () => {
  const { host } = new URL(server.origin);
  const hosts: Value[] = [
    [host, true],
    ['evil.example', false],
    [host.replace('127.0.0.1', 'localhost'), false],
    ['127.0.0.1', false],
  ];
  const origins: Value[] = [
    [undefined, true],
    [server.origin, true],
    ['https://evil.example', false],
    ['null', false],
  ];
  const sites: Value[] = [
    [undefined, true],
    ['same-origin', true],
    ['none', true],
    ['same-site', false],
    ['cross-site', false],
  ];
  const methods = ['POST', 'GET', 'PUT', 'DELETE', 'OPTIONS'];
  // No wrong token here: twenty of them stop the server, which has a test of its own.
  const tokens: Value[] = [
    [`Bearer ${server.token}`, true],
    [undefined, false],
  ];
  const types: Value[] = [
    ['application/json', true],
    ['text/plain', false],
  ];
  const cells = hosts.flatMap((host) =>
    origins.flatMap((origin) =>
      sites.flatMap((site) =>
        methods.flatMap((method) =>
          tokens.flatMap((token) => types.map((type) => ({ host, origin, site, method, token, type }))),
        ),
      ),
    ),
  );
  for (const cell of cells) {
    const sent = {
      host: cell.host[0],
      origin: cell.origin[0],
      'sec-fetch-site': cell.site[0],
      authorization: cell.token[0],
      'content-type': cell.type[0],
    };
    const headers = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >;
    const { method } = cell;
    const answer = await askServer(server.origin, {
      method,
      path: '/rpc/settings.get',
      headers,
      ...(method === 'GET' || method === 'OPTIONS' ? {} : { body: '{}' }),
    });
    expect(answer.status, JSON.stringify([method, sent])).toBe(wantedOf(cell));
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
  expect(cells).toHaveLength(1600);
});

/** What a cell must be answered, by the first rule that it breaks. */
function wantedOf(
  cell: Readonly<Record<'host' | 'origin' | 'site' | 'token' | 'type', Value>> & { method: string },
): number {
  if (!cell.host[1]) return 421;
  if (!cell.origin[1] || !cell.site[1] || cell.method === 'OPTIONS') return 403;
  if (cell.method === 'GET') return 404;
  if (cell.method !== 'POST') return 405;
  if (!cell.token[1]) return 401;
  return cell.type[1] ? 200 : 415;
}

/** Changes of a path that has worked on some server. */
const MUTATIONS: readonly ((from: string, at: number) => string)[] = [
  (from, at) => `${from.slice(0, at)}/../${from.slice(at)}`,
  (from, at) => `${from.slice(0, at)}%2e%2e%2f${from.slice(at)}`,
  (from, at) => `${from.slice(0, at)}..%5c${from.slice(at)}`,
  (from, at) => `${from.slice(0, at)}%00${from.slice(at)}`,
  (from, at) => `${from.slice(0, at)}${from.slice(at + 1)}`,
  (from, at) => `${from.slice(0, at)}%${from.charCodeAt(at).toString(16)}${from.slice(at + 2)}`,
  (from, at) => `/${'../'.repeat((at % 6) + 1)}secret.txt${from.slice(at)}`,
  (from, at) => `${from.slice(0, at)}${from.slice(at).toUpperCase()}`,
];

it('answers only what is known of 10,000 changed paths', { timeout: 60_000 }, async () => {
  const known = [`/blob/${DIGEST}`, '/rpc/settings.get', '/index.html', '/selection/x/name.txt'];
  const seen = new Map<number, number>();
  let asked = 0;
  const askOne = async (number: number): Promise<void> => {
    const from = known[number % known.length] ?? '/';
    const change = MUTATIONS[Math.floor(number / known.length) % MUTATIONS.length];
    const target = change?.(from, 1 + ((number * 7) % (from.length - 1))) ?? '/';
    const answer: Answer = await askServer(server.origin, {
      path: target,
      headers: { authorization: `Bearer ${server.token}` },
    });
    asked += 1;
    seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
    expect(answer.body, target).not.toContain('swordfish');
    if (answer.status !== 200) return;
    const isPage = answer.body.startsWith('<!doctype html><title>Synoptic');
    const isOriginal = answer.headers['content-disposition']?.startsWith('attachment') === true;
    expect(isPage || isOriginal, target).toBe(true);
  };
  for (let start = 0; start < 10_000; start += 50)
    await Promise.all(Array.from({ length: 50 }, (_, index) => askOne(start + index)));
  expect(asked).toBe(10_000);
  expect([...seen.keys()].filter((status) => ![200, 400, 404, 405].includes(status))).toEqual([]);
});
