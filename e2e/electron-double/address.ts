/**
 * Chromium alone knows no custom schemes, so `app://synoptic/x` is shown as
 * `https://synoptic.app.electron-double.invalid/x`: a secure origin of its own, in a top-level domain that is reserved
 * never to exist (RFC 6761), whose every request is answered before it reaches the network.
 */
const SUFFIX = '.electron-double.invalid';

/** The address Chromium is given for one of the app's. */
export function toShown(url: string): string {
  return url.replace(/^([a-z]+):\/\/([^/]+)/, (whole, scheme: string, host: string) =>
    scheme === 'http' || scheme === 'https' ? whole : `https://${host}.${scheme}${SUFFIX}`,
  );
}

/** The app's address for one of Chromium's. */
export function fromShown(url: string): string {
  return url.replace(/https:\/\/([^/]+)\.([a-z]+)\.electron-double\.invalid/, '$2://$1');
}

/** The same for the origins that a policy names. */
export function toShownPolicy(header: string): string {
  return header.replace(/\b(?:app|archive|original):\/\/[a-z]+/g, toShown);
}
