import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { NODE_FLAGS } from '../build/bootstrap/node.mjs';
import { IS_LONG } from './form.ts';
import { expect, test } from './host.fixture.ts';
import { root } from './runtime.ts';
import { show } from './views.ts';
import { expectInertPages } from './vectors/inert-pages.ts';
import { OWN_VECTORS } from './vectors/own-vectors.ts';

/** A larger collection beside the checkout, or the one named; one JSON object with a `payload` a line. */
const COLLECTION = process.env['SYNOPTIC_VECTORS'] ?? path.join(root, '..', 'shared/eval/bad-inputs/xss-vectors.jsonl');
/** Frames loaded at once in the control. */
const FRAMES = 150;

/** In the long form the whole collection, and every vector as a body; in the short one our own. */
function readVectors(): string[] {
  if (!IS_LONG || !existsSync(COLLECTION)) return [...OWN_VECTORS];
  const lines = readFileSync(COLLECTION, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return [
    ...new Set([...OWN_VECTORS, ...lines.map((line) => String((JSON.parse(line) as { payload: unknown }).payload))]),
  ];
}

/** What every page and frame does with a dialog: it counts. */
const COUNT = `for (const name of ['alert', 'confirm', 'prompt', 'print']) globalThis[name] = () => { (top.hits ??= []).push(globalThis.frameElement?.id ?? location.href); };`;

/** Provokes what waits for a person: every event on every element, and a click on what can be clicked. */
const PROVOKE = `(() => { for (const element of document.querySelectorAll('*')) {
  for (const name of [...element.attributes].map((each) => each.name).filter((each) => each.startsWith('on')))
    element.dispatchEvent(new Event(name.slice(2)));
  if (/^javascript:/i.test(element.getAttribute('href')?.trim() ?? '') || element.formAction?.startsWith?.('javascript:')) element.click();
} })()`;

/** The vectors that run something in a page nobody protects. */
async function findLive(context: BrowserContext, vectors: readonly string[]): Promise<string[]> {
  const page = await context.newPage();
  await page.addInitScript(COUNT);
  await page.route(/^https?:\/\/(?!127\.0\.0\.1:1\/)/, (route) => route.abort());
  const fired = new Set<number>();
  for (let start = 0; start < vectors.length; start += FRAMES) {
    const frames = vectors.slice(start, start + FRAMES).map((vector, index) => {
      const inner = `<script>${COUNT}</script>${vector}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return `<iframe sandbox="allow-scripts allow-same-origin allow-modals allow-forms" id="${start + index}" srcdoc="${inner}"></iframe>`;
    });
    await page.route('http://127.0.0.1:1/control', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: frames.join('') }),
    );
    // A vector may keep its frame loading for ever.
    await page.goto('http://127.0.0.1:1/control', { timeout: 10_000 }).catch(() => undefined);
    await page.evaluate(
      `for (const frame of document.querySelectorAll('body > iframe')) try { frame.contentWindow.eval(${JSON.stringify(PROVOKE)}) } catch {}`,
    );
    for (const id of await page.evaluate(() => (globalThis as { hits?: string[] }).hits ?? [])) fired.add(Number(id));
    await page.unroute('http://127.0.0.1:1/control');
  }
  await page.close();
  return vectors.filter((_, index) => fired.has(index));
}

async function expectNothingRan(page: Page, where: string): Promise<void> {
  expect(await page.evaluate(`(${PROVOKE}, globalThis.hits ?? [])`), where).toEqual([]);
}

test('no vector runs anywhere in the app, and the same vectors run where nothing protects', async ({
  host,
  face,
}, testInfo) => {
  test.skip(face === 'desktop' && !IS_LONG, 'both faces show one page; the short form walks it in the browser');
  test.setTimeout(IS_LONG ? 1_800_000 : 180_000);
  const vectors = readVectors();
  // A context of its own, since what the control asks for is not the app's doing.
  const unprotected = await host.page.context().browser()!.newContext();
  const live = await findLive(unprotected, vectors);
  await unprotected.close();
  // What fires without protection is what makes a zero below mean something.
  expect(live.length).toBeGreaterThan(OWN_VECTORS.length / 2);

  const given = path.join(host.folder, 'given.json');
  writeFileSync(given, JSON.stringify({ bodies: IS_LONG ? vectors : live, live }));
  let filled = { ids: [] as string[], pages: [] as string[], pdf: '', imported: 0, rejected: 0 };
  await host.restart(async () => {
    const script = path.join(root, 'e2e', 'vectors', 'fill.ts');
    const args = [...NODE_FLAGS, script, host.library, host.folder, given];
    filled = JSON.parse(
      execFileSync(path.join(root, 'node_modules', '.bin', 'node'), args, { encoding: 'utf8', maxBuffer: 1e8 }),
    ) as typeof filled;
    await Promise.resolve();
  });
  const { page } = host;
  let dialogs = 0;
  page.on('dialog', (dialog) => void ((dialogs += 1), dialog.dismiss()));
  await page.evaluate(COUNT);

  const shown = filled.ids.filter((_, index) => IS_LONG || index % Math.ceil(filled.ids.length / 60) === 0);
  const views = [
    '#/library',
    '#/notebook',
    '#/export',
    '#/questions',
    '#/search?q=vectorbody',
    ...shown.map((id) => `#/read/${encodeURIComponent(id)}`),
    ...live.slice(0, IS_LONG ? live.length : 40).map((vector) => `#/search?q=${encodeURIComponent(vector)}`),
  ];
  for (const view of views) {
    await show(page, { name: view, hash: view, ready: 'main h1' });
    await expectNothingRan(page, view);
  }

  const originals = await expectInertPages(page, filled, { count: COUNT, provoke: PROVOKE, live });

  await page.evaluate(() => (location.hash = '#/library'));
  const out = path.join(host.folder, 'out.html');
  const cli = path.join(root, 'src', 'hosts', 'cli', 'main.ts');
  await host.restart(async () => {
    const args = [
      ...NODE_FLAGS,
      cli,
      'export',
      '--format',
      'html',
      '--library',
      host.library,
      '--no-bundled',
      '--out',
      out,
    ];
    execFileSync(path.join(root, 'node_modules', '.bin', 'node'), args);
    await Promise.resolve();
  });
  const apart = await host.page.context().browser()!.newContext();
  const exported = await apart.newPage();
  await exported.addInitScript(COUNT);
  await exported.route('http://127.0.0.1:1/exported', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(out, 'utf8') }),
  );
  await exported.goto('http://127.0.0.1:1/exported');
  await expectNothingRan(exported, 'the exported web page');
  await apart.close();

  expect(dialogs).toBe(0);
  expect(host.foreignRequests()).toEqual([]);
  const figures = `${vectors.length} vectors, ${live.length} run unprotected; ${filled.imported} documents imported, ${views.length} views, ${originals} originals as they look, 0 ran`;
  testInfo.annotations.push({ type: 'figures', description: figures });
  process.stdout.write(`${figures}\n`);
});
