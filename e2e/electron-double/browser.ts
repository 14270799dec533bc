import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { shutdown } from './app.ts';
import type { DoubleSession } from './session.ts';

let opened: Promise<BrowserContext> | null = null;

/** A fresh page of the one Chromium that stands in for Electron's own. */
export async function openPage(session: DoubleSession, switches: Readonly<Record<string, string>>): Promise<Page> {
  opened ??= launch(session, switches);
  const context = await opened;
  const blank = context.pages().find((page) => page.url() === 'about:blank');
  return blank ?? context.newPage();
}

async function launch(session: DoubleSession, switches: Readonly<Record<string, string>>): Promise<BrowserContext> {
  const profile = await mkdtemp(path.join(tmpdir(), 'electron-double-'));
  const executablePath = process.env['PLAYWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumArguments(session, switches), '--remote-debugging-port=0'],
  });
  shutdown.run = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  const [port, route] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).trim().split('\n');
  // Exactly what Electron writes, so that a test finds either in the same way.
  process.stderr.write(`\nDevTools listening on ws://127.0.0.1:${port}${route}\n`);
  return context;
}

/** The app's own switches and proxy hold here as well; Chromium as root runs without its sandbox. */
function chromiumArguments(session: DoubleSession, switches: Readonly<Record<string, string>>): string[] {
  const { proxyRules, proxyBypassRules } = session.proxy ?? {};
  return [
    ...Object.entries(switches).map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    ...(proxyRules === undefined ? [] : [`--proxy-server=${proxyRules}`]),
    ...(proxyBypassRules === undefined ? [] : [`--proxy-bypass-list=${proxyBypassRules}`]),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
