import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SynopticContract } from '../../contract/operations.ts';
import { createClient } from '../../rpc/client.ts';
import { createHttpInvoke } from '../../rpc/http-client.ts';
import { listen, type Listening } from './listen.ts';
import { askServer, type Answer, type Ask } from './testing/ask-server.ts';
import { createFakeCore, DIGEST, SETTINGS, type FakeCore } from './testing/fake-core.ts';

let folder: string;
let core: FakeCore;
let server: Listening;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'synoptic-server-'));
  const renderer = path.join(folder, 'renderer');
  await mkdir(path.join(renderer, 'assets'), { recursive: true });
  await writeFile(path.join(renderer, 'index.html'), '<!doctype html><title>Synoptic</title>');
  await writeFile(path.join(renderer, 'assets', 'main.js'), 'export {};');
  await writeFile(path.join(folder, 'secret.txt'), 'swordfish');
  core = createFakeCore();
  server = await listen({ core, renderer, port: 0, maxUploadBytes: 1000 });
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (request: Ask): Promise<Answer> => askServer(server.origin, request);
const authorised = (): Record<string, string> => ({ authorization: `Bearer ${server.token}` });
const calling = (): Record<string, string> => ({ ...authorised(), 'content-type': 'application/json' });
const codeOf = (answer: Answer): unknown => (JSON.parse(answer.body) as { code: unknown }).code;

describe('who may ask', () => {
  it('listens on 127.0.0.1 only, with a token of 256 bits', async () => {
    expect(server.startLink).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64}$/);
    const { port } = new URL(server.origin);
    // Another loopback address reaches a server that listens on all of them.
    const refused = await new Promise((resolve) => {
      connect({ host: '127.0.0.2', port: Number(port) })
        .on('connect', () => resolve(false))
        .on('error', () => resolve(true));
    });
    expect(refused).toBe(true);
  });

  const own = () => server.origin;
  const host = () => new URL(server.origin).host;
  const cases: [what: string, headers: () => Record<string, string>, method: string, status: number][] = [
    ['its own page', () => ({ origin: own(), 'sec-fetch-site': 'same-origin' }), 'POST', 200],
    ['a typed address', () => ({ 'sec-fetch-site': 'none' }), 'POST', 200],
    ['a program', () => ({}), 'POST', 200],
    ['a renamed host', () => ({ host: 'synoptic.example' }), 'POST', 421],
    ['a renamed host with the port', () => ({ host: `synoptic.example:${new URL(own()).port}` }), 'POST', 421],
    ['localhost', () => ({ host: host().replace('127.0.0.1', 'localhost') }), 'POST', 421],
    ['another port of this machine', () => ({ host: '127.0.0.1:1' }), 'POST', 421],
    ['another origin', () => ({ origin: 'https://example.org' }), 'POST', 403],
    ['an opaque origin', () => ({ origin: 'null' }), 'POST', 403],
    ['the same host without the port', () => ({ origin: 'http://127.0.0.1' }), 'POST', 403],
    ['another site', () => ({ 'sec-fetch-site': 'cross-site' }), 'POST', 403],
    ['a sister site', () => ({ 'sec-fetch-site': 'same-site' }), 'POST', 403],
    ['another site, by a link', () => ({ 'sec-fetch-site': 'cross-site' }), 'GET', 403],
    ['a preflight', () => ({ origin: own(), 'access-control-request-method': 'POST' }), 'OPTIONS', 403],
  ];

  it.each(cases)('answers %s as it should', async (_what, headers, method, status) => {
    const target = method === 'GET' ? '/' : '/rpc/settings.get';
    const answer = await ask({ method, path: target, headers: { ...calling(), ...headers() }, body: '{}' });
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    // A wrong name may be one that was pointed at this machine: it gets no byte.
    if (status === 421) expect(answer.body).toBe('');
    else if (status !== 200) expect(JSON.parse(answer.body)).toMatchObject({ code: /./, message: /\.$/ });
  });

  it.each([
    ['POST', '/rpc/settings.get'],
    ['POST', '/selection'],
    ['PUT', '/selection/x/a.txt'],
    ['GET', `/blob/${DIGEST}`],
  ])('wants the token for %s %s', async (method, target) => {
    for (const headers of [{}, { authorization: 'Bearer ' }, { authorization: `Bearer ${'0'.repeat(64)}` }]) {
      const answer = await ask({ method, path: target, headers: { 'content-type': 'application/json', ...headers } });
      expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHORISED']);
    }
    expect(core.selections.size).toBe(0);
  });

  it('stops after twenty wrong tokens, and not after any number of missing ones', async () => {
    const wrong = { headers: { authorization: 'Bearer guess' }, method: 'POST', path: '/rpc/settings.get' };
    for (let index = 0; index < 25; index += 1) await ask({ ...wrong, headers: {} });
    for (let index = 0; index < 19; index += 1) expect((await ask(wrong)).status).toBe(401);
    expect((await ask({ ...wrong, headers: calling(), body: '{}' })).status).toBe(200);
    await ask(wrong).catch(() => undefined);
    expect(await server.stopped).toBe('guessing');
    await expect(ask({})).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('calls', () => {
  it('carries calls, progress and cancellation', async () => {
    const client = createClient<SynopticContract>(createHttpInvoke({ baseUrl: server.origin, token: server.token }));
    expect(await client['settings.get']({})).toEqual({ settings: SETTINGS });
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    await expect(client['archive.watch']({}, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    await new Promise((resolve) =>
      core.watching!.aborted ? resolve(null) : core.watching!.addEventListener('abort', resolve),
    );
  });

  it('tells a page with an old token that its session is lost', async () => {
    const client = createClient<SynopticContract>(createHttpInvoke({ baseUrl: server.origin, token: 'old' }));
    await expect(client['settings.get']({})).rejects.toMatchObject({ code: 'UNAUTHORISED' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'refuses a call sent as “%s”',
    async (type) => {
      const headers = { ...authorised(), ...(type === '' ? {} : { 'content-type': type }) };
      const answer = await ask({ method: 'POST', path: '/rpc/settings.get', headers, body: '{}' });
      expect([answer.status, codeOf(answer)]).toEqual([415, 'NOT_JSON']);
    },
  );

  it('changes nothing by GET', async () => {
    expect((await ask({ path: '/rpc/settings.get', headers: authorised() })).status).toBe(404);
    expect((await ask({ path: '/selection', headers: authorised() })).status).toBe(404);
    expect((await ask({ method: 'DELETE', path: '/', headers: authorised() })).status).toBe(405);
  });

  it('refuses headers that are too large', async () => {
    expect((await ask({ headers: { 'x-long': 'x'.repeat(40_000) } })).status).toBe(431);
  });

  it('refuses a call that is too large', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(5 * 1024 * 1024) });
    const answer = await ask({ method: 'POST', path: '/rpc/settings.get', headers: calling(), body }).catch(() => null);
    // The connection may be gone before the whole call is written; the answer then never arrives.
    if (answer !== null) expect([answer.status, codeOf(answer)]).toEqual([413, 'TOO_LARGE']);
    expect((await ask({ method: 'POST', path: '/rpc/settings.get', headers: calling(), body: '{}' })).status).toBe(200);
  });
});

describe('the page', () => {
  it('is served with every security header', async () => {
    const answer = await ask({});
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-dns-prefetch-control': 'off',
      'cache-control': 'no-store',
    });
    expect((await ask({ path: '/assets/main.js' })).headers['content-type']).toContain('text/javascript');
  });

  it('sends the security headers with refusals too', async () => {
    for (const answer of [await ask({ path: '/nothing' }), await ask({ headers: { host: 'example.org' } })])
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '//etc/passwd',
    '/assets',
    '/assets/main.js%00',
    '/\\..\\secret.txt',
  ])('serves nothing outside its folder: %s', async (target) => {
    const answer = await ask({ path: target });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('swordfish');
  });
});

describe('originals', () => {
  it('are downloads of no type, whatever they hold', async () => {
    const answer = await ask({ path: `/blob/${DIGEST}`, headers: authorised() });
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('<script>alert(1)</script>');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(['cd'.repeat(32), 'AB'.repeat(32), '..', `${DIGEST}/x`, ''])('are nothing else: %s', async (name) => {
    expect((await ask({ path: `/blob/${name}`, headers: authorised() })).status).toBe(404);
  });
});

describe('files handed over', () => {
  async function open(): Promise<{ token: string; staged: string }> {
    const answer = await ask({ method: 'POST', path: '/selection', headers: authorised() });
    const { selection } = JSON.parse(answer.body) as { selection: string };
    return { token: selection, staged: core.selections.get(selection)!.paths[0]! };
  }
  const put = (token: string, name: string, body: string): Promise<Answer> =>
    ask({ method: 'PUT', path: `/selection/${token}/${name}`, headers: authorised(), body });

  it('wait in a private folder and are removed after use', async () => {
    const { token, staged } = await open();
    expect((await put(token, encodeURIComponent('папка/a b.txt'), 'one')).status).toBe(204);
    expect((await put(token, 'папка/c%25.txt'.replace('папка', encodeURIComponent('папка')), 'two')).status).toBe(204);
    expect(await readFile(path.join(staged, 'папка', 'a b.txt'), 'utf8')).toBe('one');
    expect(await readFile(path.join(staged, 'папка', 'c%.txt'), 'utf8')).toBe('two');
    core.selections.get(token)!.onUsed();
    await expect.poll(() => existsSync(staged)).toBe(false);
    expect((await put(token, 'late.txt', 'x')).status).toBe(404);
  });

  it('are removed when the server closes', async () => {
    const { token, staged } = await open();
    await put(token, 'a.txt', 'one');
    await server.close();
    expect(existsSync(staged)).toBe(false);
  });

  it.each([
    '..%2Fescape.txt',
    'a%2F..%2F..%2Fescape.txt',
    '%2Fetc%2Fpasswd',
    'a%2F%2Fb',
    '.',
    '',
    'x'.repeat(300),
    '%E0%A4%A',
  ])('never leave it: “%s”', async (name) => {
    const { token, staged } = await open();
    const answer = await put(token, name, 'x');
    expect([answer.status, codeOf(answer)]).toEqual([400, 'INVALID_PATH']);
    expect(await readdir(staged)).toEqual([]);
    expect(existsSync(path.join(staged, '..', 'escape.txt'))).toBe(false);
  });

  it('keep backslashes and control characters out of names', async () => {
    const { token, staged } = await open();
    await put(token, encodeURIComponent('..\\..\\a\u0000b\n.txt'), 'x');
    expect(await readdir(staged)).toEqual(['.._.._a_b_.txt']);
  });

  it('refuse a second file of the same name and one that is too large', async () => {
    const { token, staged } = await open();
    await put(token, 'a.txt', 'one');
    expect((await put(token, 'a.txt', 'two')).status).toBe(409);
    const large = await put(token, 'b.txt', 'x'.repeat(1001));
    expect([large.status, codeOf(large)]).toEqual([413, 'TOO_LARGE']);
    expect(await readdir(staged)).toEqual(['a.txt']);
    expect(await readFile(path.join(staged, 'a.txt'), 'utf8')).toBe('one');
  });
});

describe('starting', () => {
  it('says when the page has not been built and when the port is taken', async () => {
    const missing = path.join(folder, 'nothing');
    await expect(listen({ core, renderer: missing, port: 0 })).rejects.toMatchObject({ code: 'PAGE_MISSING' });
    const port = Number(new URL(server.origin).port);
    const renderer = path.join(folder, 'renderer');
    await expect(listen({ core, renderer, port })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  });
});
