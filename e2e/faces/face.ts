import type { Browser, Page } from '@playwright/test';
import type { DoubleRecord } from '../electron-double/record.ts';

/** One running app with its page. */
export interface Face {
  readonly page: Page;
  /** What shows it, in words. */
  readonly runtime: string;
  readonly foreignRequests: () => readonly string[];
  readonly problems: () => readonly string[];
  readonly choose: (press: () => Promise<void>, paths: readonly string[]) => Promise<void>;
  readonly record: () => DoubleRecord | null;
  readonly output: () => string;
  /** Ends the host and leaves the page standing. */
  readonly endHost: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FaceOptions {
  readonly library: string;
  readonly bundled: boolean;
  /** A folder for the face's own files. */
  readonly folder: string;
  readonly powerless?: boolean;
  /** Stops the clocks of the page and of the host at `STILL`, in UTC; on the browser face only. */
  readonly still?: boolean;
  /** A browser that others use too, for a context of its own in it; the browser face launches one where none is given. */
  readonly browser?: () => Promise<Browser>;
}

/** Longest wait for anything on a page, in milliseconds; shorter than a test, so that the wait itself is named. */
export const PATIENCE = 20_000;

/** Watches a page for requests beyond its own origins and for errors, from now on. */
export function watch(page: Page, isOwn: (url: string) => boolean): { foreign: string[]; problems: string[] } {
  const foreign: string[] = [];
  const problems: string[] = [];
  page.context().on('request', (request) => {
    if (!isOwn(request.url())) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(`${error.name}: ${error.message}`));
  return { foreign, problems };
}
