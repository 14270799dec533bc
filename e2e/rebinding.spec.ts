import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import { expect, test } from './host.fixture.ts';
import { findChromium, rootSwitches } from './runtime.ts';

/** What a page on another's name can try, and how many bytes of answers it gets to see. */
const ATTACK = async (token: string): Promise<{ bytes: number; statuses: number[] }> => {
  const statuses: number[] = [];
  let bytes = 0;
  const take = async (answer: Response): Promise<void> => {
    statuses.push(answer.status);
    bytes += (await answer.arrayBuffer()).byteLength;
  };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  for (const path of ['/', '/index.html', '/view-origin', '/rpc/archive.getStatus', `/blob/${'0'.repeat(64)}`])
    await take(await fetch(path, { headers }));
  for (const path of ['/rpc/archive.getStatus', '/rpc/archive.listDocuments', '/rpc/search.query', '/selection'])
    await take(await fetch(path, { method: 'POST', headers, body: '{}' }));
  await take(await fetch('/rpc/archive.getStatus', { method: 'POST', body: '{}', mode: 'same-origin' }));
  const frame = document.createElement('iframe');
  frame.src = '/index.html';
  await new Promise((resolve) => {
    frame.onload = resolve;
    document.body.append(frame);
  });
  // A frame of the same origin could be read; what Chromium shows of an error is of another.
  bytes += frame.contentDocument?.body.innerText.length ?? 0;
  return { bytes, statuses };
};

/** Newer Chromium lets no public page reach this machine by itself; older ones and other browsers do. */
const TRUSTING = '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests';

/** Opens a page of the attacker's under a name that from then on leads to `port` of this machine. */
async function attack(page: Page, port: number, token: string): ReturnType<typeof ATTACK> {
  const address = `http://rebound.test:${port}/attack`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }));
  await page.goto(address);
  return page.evaluate(ATTACK, token);
}

test('a name that is pointed at this machine after its page was loaded gets no byte', async ({ host }) => {
  const port = Number(new URL(host.page.url()).port);
  const unprotected = createServer((_, response) => response.end('everything'));
  await new Promise<void>((resolve) => unprotected.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--host-resolver-rules=MAP rebound.test 127.0.0.1', TRUSTING, ...rootSwitches],
  });
  try {
    const page = await browser.newPage();
    const control = await attack(page, (unprotected.address() as AddressInfo).port, 'none');
    expect(control.statuses).toEqual(Array(10).fill(200));
    expect(control.bytes).toBeGreaterThanOrEqual(10 * 'everything'.length);
    expect(await attack(page, port, 'none')).toEqual({ bytes: 0, statuses: Array(10).fill(421) });
  } finally {
    await browser.close();
    unprotected.closeAllConnections();
    unprotected.close();
  }
});
