import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listen, type Listening } from './listen.ts';
import { askServer } from './testing/ask-server.ts';
import { createFakeCore, DIGEST, TICKET } from './testing/fake-core.ts';

const core = createFakeCore();
let folder: string;
let server: Listening;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'synoptic-views-'));
  await mkdir(path.join(folder, 'renderer'), { recursive: true });
  await writeFile(path.join(folder, 'renderer', 'index.html'), '<!doctype html><title>Synoptic</title>');
  server = await listen({ core, renderer: path.join(folder, 'renderer'), port: 0 });
});
beforeEach(() => {
  core.taken = false;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const WORDS = 'A page as it looks';

it('shows a page once, to nobody but a frame of the app, with a policy that allows nothing', async () => {
  const answer = await askServer(server.viewOrigin, { path: `/${TICKET}` });
  expect([answer.status, answer.body.includes(WORDS)]).toEqual([200, true]);
  const policy = String(answer.headers['content-security-policy']).split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      "form-action 'none'",
      "base-uri 'none'",
      `frame-ancestors ${server.origin}`,
      'sandbox',
    ]),
  );
  expect(policy.filter((part) => /script-src|allow-|\*|connect/.test(part))).toEqual([]);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    'x-dns-prefetch-control': 'off',
  });
  expect(answer.headers['set-cookie']).toBeUndefined();
  const again = await askServer(server.viewOrigin, { path: `/${TICKET}` });
  expect([again.status, again.body.includes(WORDS)]).toEqual([404, false]);
});

it('is another origin, which the page may frame and ask for with its token alone', async () => {
  expect(server.viewOrigin).not.toBe(server.origin);
  const page = await askServer(server.origin, {});
  expect(page.headers['content-security-policy']).toContain(`frame-src ${new URL(server.viewOrigin).host};`);
  expect((await askServer(server.origin, { path: '/view-origin' })).status).toBe(401);
  const headers = { authorization: `Bearer ${server.token}` };
  const said = await askServer(server.origin, { path: '/view-origin', headers });
  expect(JSON.parse(said.body)).toEqual({ origin: server.viewOrigin });
});

it.each([
  '/',
  '/index.html',
  `/blob/${DIGEST}`,
  '/rpc/settings.get',
  `/${TICKET}/`,
  `/${TICKET}?x`,
  `//${TICKET}`,
  `/${'ef'.repeat(32)}`,
])('answers nothing else: %s', async (target) => {
  const headers = { authorization: `Bearer ${server.token}` };
  const answer = await askServer(server.viewOrigin, { path: target, headers });
  expect([answer.status, answer.body.includes(WORDS)]).toEqual([404, false]);
});

/** A value of one dimension: how it is sent, and whether it may pass. */
type Value = readonly [sent: string | undefined, passes: boolean];

it('answers every cell of host, origin, site, destination and method as specified', { timeout: 60_000 }, async () => {
  const { host } = new URL(server.viewOrigin);
  const hosts: Value[] = [
    [host, true],
    [new URL(server.origin).host, false],
    ['evil.example', false],
    [host.replace('127.0.0.1', 'localhost'), false],
  ];
  const origins: Value[] = [
    [undefined, true],
    [server.origin, false],
    [server.viewOrigin, false],
    ['https://evil.example', false],
    ['null', false],
  ];
  const sites: Value[] = [
    [undefined, true],
    ['same-site', true],
    ['same-origin', false],
    ['none', false],
    ['cross-site', false],
  ];
  const destinations: Value[] = [
    [undefined, true],
    ['iframe', true],
    ['document', false],
    ['empty', false],
    ['script', false],
    ['image', false],
  ];
  const methods = ['GET', 'POST', 'HEAD', 'OPTIONS'];
  const cells = hosts.flatMap((asHost) =>
    origins.flatMap((origin) =>
      sites.flatMap((site) =>
        destinations.flatMap((destination) =>
          methods.map((method) => ({ values: [asHost, origin, site, destination], method })),
        ),
      ),
    ),
  );
  let shown = 0;
  for (const { values, method } of cells) {
    core.taken = false;
    const names = ['host', 'origin', 'sec-fetch-site', 'sec-fetch-dest'];
    const headers = Object.fromEntries(
      values.flatMap(([sent], index) => (sent === undefined ? [] : [[names[index], sent]])),
    ) as Record<string, string>;
    const answer = await askServer(server.viewOrigin, { path: `/${TICKET}`, method, headers });
    const passes = method === 'GET' && values.every(([, each]) => each);
    expect(answer.status === 200, JSON.stringify([method, headers])).toBe(passes);
    expect(core.taken, JSON.stringify([method, headers])).toBe(passes);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    shown += passes ? 1 : 0;
  }
  expect([cells.length, shown]).toEqual([2400, 4]);
});
