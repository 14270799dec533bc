import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './host.fixture.ts';
import { findDesktopRuntime, root } from './runtime.ts';
import { shell } from './pages/shell.page.ts';
import { chooseLanguage } from './views.ts';

/** What only the desktop face has: Electron's own settings and walls. */

test('the page is given post and listen and nothing else', async ({ host }) => {
  const given = await host.page.evaluate(() => {
    const { synoptic } = window as unknown as { synoptic: object };
    return {
      keys: Object.keys(synoptic).sort(),
      frozen: Object.isFrozen(synoptic),
      require: typeof globalThis.require,
    };
  });
  expect(given).toEqual({ keys: ['listen', 'post'], frozen: true, require: 'undefined' });
});

test('nothing leads out of the window', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  const address = page.url();
  for (const elsewhere of [
    'https://elsewhere.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://elsewhere/',
  ]) {
    await page.evaluate((to) => {
      window.open(to);
      location.assign(to);
    }, elsewhere);
    await expect.poll(() => page.context().pages().length).toBe(1);
  }
  await expect(shell(page).heading('Library')).toBeVisible();
  expect(page.url()).toBe(address);
});

test('the page may fill the clipboard and is refused everything else', async ({ host }) => {
  await expect(shell(host.page).heading('Library')).toBeVisible();
  const states = await host.page.evaluate(async () => {
    const names = ['clipboard-write', 'clipboard-read', 'geolocation', 'notifications', 'camera', 'microphone', 'midi'];
    const query = async (name: string): Promise<[string, string]> => {
      const status = await navigator.permissions.query({ name: name as PermissionName });
      return [name, status.state];
    };
    return Object.fromEntries(await Promise.all(names.map(query)));
  });
  expect(states).toEqual({
    'clipboard-write': 'granted',
    'clipboard-read': 'denied',
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    midi: 'denied',
  });
});

test('windows that were open are there again after a restart, at their places', async ({ host }) => {
  await expect(shell(host.page).heading('Library')).toBeVisible();
  const opening = host.page.context().waitForEvent('page');
  await host.page.keyboard.press('Control+Alt+W');
  const other = await opening;
  await expect(shell(other).heading('Library')).toBeVisible();
  await shell(other).go('Notebook');
  await expect(shell(other).heading('Notebook')).toBeVisible();
  await host.restart(undefined, { asItWas: true });
  const context = host.page.context();
  await expect.poll(() => context.pages().length).toBe(2);
  for (const page of context.pages()) await page.getByRole('heading', { level: 1 }).waitFor();
  const headings = await Promise.all(
    context.pages().map((page) => page.getByRole('heading', { level: 1 }).innerText()),
  );
  expect(headings.sort()).toEqual(['Library', 'Notebook']);

  // One that is closed stays closed.
  const closing = context.pages().find((page) => page.url().includes('notebook'));
  await closing?.close();
  const kept = (): string => readFileSync(path.join(host.library, 'windows.json'), 'utf8');
  await expect.poll(kept).not.toContain('notebook');
  await host.restart(undefined, { asItWas: true });
  await expect(shell(host.page).heading('Library')).toBeVisible();
  expect(host.page.context().pages()).toHaveLength(1);
});

test('work that has ended is told of once, whichever windows ask, with nothing but its kind', async ({ host }) => {
  const record = host.record();
  test.skip(record === null, 'a real Electron keeps no record of what it showed');
  await expect(shell(host.page).heading('Library')).toBeVisible();
  await host.page.evaluate(() => {
    const { synoptic } = window as unknown as { synoptic: { post: (message: unknown) => void } };
    for (const id of [9001, 9002])
      synoptic.post({ type: 'call', id, name: 'desktop.notify', input: { work: 'w1', text: 'Import of files: Done' } });
  });
  const shown = (): readonly unknown[] => host.record()!.calls.filter(({ what }) => what === 'notification.show');
  await expect.poll(shown).toHaveLength(1);
  expect(shown()).toEqual([
    { what: 'notification.show', with: [{ title: 'Synoptic', body: 'Import of files: Done', silent: true }] },
  ]);
});

test('a reload keeps the session, since nothing had to be stored', async ({ host }) => {
  await expect(shell(host.page).heading('Library')).toBeVisible();
  await host.page.reload();
  await expect(shell(host.page).heading('Library')).toBeVisible();
  expect(host.problems()).toEqual([]);
});

test('a command of the command line runs without a window', async ({ host }) => {
  const { executable } = findDesktopRuntime();
  const library = path.join(host.folder, 'another');
  const command = ['search', '300,000', '--library', library, '--json'];
  const { stdout, status } = spawnSync(executable, [root, ...command], { encoding: 'utf8' });
  expect(status).toBe(0);
  const { hits } = JSON.parse(stdout) as { hits: { identifier: string }[] };
  expect(hits.map(({ identifier }) => identifier)).toContain('meduza-no-decree.md');
});

test('the command line reads files in utility processes', async ({ host }) => {
  const { executable } = findDesktopRuntime();
  const file = path.join(host.folder, 'page.html');
  writeFileSync(file, '<title>Toll</title><p>The ferry toll rises.</p>');
  const command = ['import', file, '--library', path.join(host.folder, 'another'), '--json'];
  const { stdout, status } = spawnSync(executable, [root, ...command], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ imported: 1, files: [{ title: 'Toll' }] });
});

test('the menu speaks the language of the interface', async ({ host }) => {
  test.skip(host.record() === null, 'a real Electron keeps no record of its menus');
  const menu = (): string =>
    JSON.stringify(host.record()?.calls.findLast(({ what }) => what === 'Menu.setApplicationMenu')?.with);
  await expect(shell(host.page).heading('Library')).toBeVisible();
  expect(menu()).toContain('New Window');
  await chooseLanguage(host.page, 'ru');
  await expect.poll(menu).toContain('Новое окно');
  expect(menu()).not.toMatch(/"label":"[A-Za-z]/);
});

test('every setting of the security checklist is made', async ({ host }) => {
  const record = host.record();
  test.skip(record === null, 'a real Electron keeps no record of how it was set up');
  const { switches, windows, calls } = record!;
  expect(switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND');
  expect(windows).toHaveLength(1);
  expect(windows[0]).toMatchObject({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      session: 'app',
    },
  });
  const firstWith = (what: string): unknown => calls.find((call) => call.what === what)?.with;
  expect(Object.fromEntries(CHECKLIST.map(([what]) => [what, firstWith(what)]))).toEqual(Object.fromEntries(CHECKLIST));
  const order = calls.map(({ what }) => what);
  // The session is closed before anything can be shown in it.
  expect(order.indexOf('session.setProxy')).toBeLessThan(order.indexOf('webContents.setWindowOpenHandler'));
});

const CHECKLIST: readonly (readonly [string, unknown])[] = [
  ['app.enableSandbox', []],
  ['app.requestSingleInstanceLock', []],
  ['session.fromPartition', ['app']],
  ['session.setPermissionRequestHandler', ['[function]']],
  ['session.setPermissionCheckHandler', ['[function]']],
  ['session.setDevicePermissionHandler', [false]],
  ['session.setDisplayMediaRequestHandler', [null]],
  ['session.setBluetoothPairingHandler', [{ confirmed: false }]],
  ['session.setUSBProtectedClassesHandler', [['audio', 'hid']]],
  ['session.webRequest.onBeforeRequest', ['[function]']],
  ['session.setSpellCheckerEnabled', [false]],
  ['session.setSpellCheckerDictionaryDownloadURL', ['app://synoptic/no-dictionaries/']],
  [
    'session.setProxy',
    [
      {
        mode: 'fixed_servers',
        proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9',
        proxyBypassRules: '<-loopback>',
      },
    ],
  ],
  ['webContents.setWindowOpenHandler', [{ action: 'deny' }]],
  ['webContents.setWebRTCIPHandlingPolicy', ['disable_non_proxied_udp']],
  [
    'protocol.registerSchemesAsPrivileged',
    [
      [
        { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
        { scheme: 'archive', privileges: { standard: true, secure: true, supportFetchAPI: true } },
        { scheme: 'original', privileges: { standard: true, secure: true } },
      ],
    ],
  ],
];
