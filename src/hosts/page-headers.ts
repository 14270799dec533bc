/** What both faces send with everything the page is made of. */

/** Every feature a page can be granted that this one never needs. */
const FEATURES = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
];

/** The one name under which a script of the page may make an address of a script: that of its own worker for PDF files. */
const WORKER_POLICY = 'synoptic-pdf-worker';

/** The policy of the page; `frames` is the origin of original views, or `'none'`. */
const contentSecurityPolicy = (frames: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    `frame-src ${frames}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${WORKER_POLICY}`,
  ].join('; ');

/** Headers that hold for every answer, whatever it is. */
const COMMON: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
  'cache-control': 'no-store',
};

/** Security headers for every answer of a host, the page and its data alike; `frames` is the origin of original views. */
export function createPageHeaders(frames: string): Readonly<Record<string, string>> {
  return { 'content-security-policy': contentSecurityPolicy(frames), ...COMMON };
}

/** Security headers where no original view can be shown. */
export const pageHeaders = createPageHeaders("'none'");

/** Headers of an original: always a download, whatever its bytes look like. */
export const originalHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'content-type': 'application/octet-stream',
  'content-disposition': 'attachment',
};

/** Headers of an original view, which only a frame of the page at `page` may show: nothing runs, loads or leads anywhere. */
export function createViewHeaders(page: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${page}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'sandbox',
  ];
  return { ...COMMON, 'content-security-policy': policy.join('; '), 'content-type': 'text/html; charset=utf-8' };
}
