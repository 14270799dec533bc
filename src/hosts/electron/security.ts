import type { App, Session, WebContents } from 'electron';
import { PAGE_ORIGIN } from './app-protocol.ts';
import { isView } from './view-protocol.ts';

/**
 * Everything that keeps the app offline and its page powerless, after Electron's security checklist. All of it is
 * on top of the page's own content security policy: each wall holds when another has a hole.
 */

/** No name resolves; the `app` and `archive` schemes need none. */
const RESOLVER_RULES = 'MAP * ~NOTFOUND';
/** A port nothing listens on, and no exception for loopback. */
const DEAD_PROXY = {
  mode: 'fixed_servers',
  proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const;
const OWN_SCHEMES = ['app:', 'archive:', 'original:', 'blob:', 'data:'];

/** Settings that only count before the app is ready. */
export function secureApp(app: App): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', RESOLVER_RULES);
  app.commandLine.appendSwitch('disable-background-networking');
  app.on('web-contents-created', (_event, contents) => secureContents(contents));
}

/** What the page may do beyond showing itself: put words on the clipboard, as its own buttons do. */
const GRANTED = 'clipboard-sanitized-write';

/** Denies every other permission, and every way out of the machine. Resolves when the proxy is set. */
export async function secureSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permission === GRANTED && isPage(contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => permission === GRANTED && isPage(origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnRequest(url) }));
  session.on('will-download', (event, item) => {
    if (!isOwnDownload(item.getURL())) event.preventDefault();
  });
  // Chromium would fetch dictionaries from its maker even with the spell checker off.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${PAGE_ORIGIN}/no-dictionaries/`);
  await session.setProxy(DEAD_PROXY);
}

function secureContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => {
    if (!isPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    const isAllowed = event.isMainFrame ? isPage(event.url) : isView(event.url);
    if (!isAllowed) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Whether an address is the page of the app and nothing else. */
export function isPage(url: string): boolean {
  const parsed = URL.parse(url);
  // The origin of a scheme that is not built in is opaque to this parser, so its parts are compared.
  return parsed !== null && `${parsed.protocol}//${parsed.host}` === PAGE_ORIGIN && /^\/?$/.test(parsed.pathname);
}

function isOwnRequest(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && OWN_SCHEMES.includes(parsed.protocol);
}

function isOwnDownload(url: string): boolean {
  return url.startsWith(`blob:${PAGE_ORIGIN}/`) || url.startsWith('archive://');
}
