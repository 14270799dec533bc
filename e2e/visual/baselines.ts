import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { root } from '../runtime.ts';
import { openPictures, type Pictures } from './pictures.ts';

const FOLDER = path.join(root, 'e2e', 'baselines');
const MADE_WITH = path.join(FOLDER, 'made-with.json');
/** Pictures as large as they are, for people to look at. */
const WHOLE = path.join(root, 'test-results', 'screenshots');

/** Share of pixels that may differ: of 81,000 as many as one letter of a heading has. */
const TOLERANCE = 0.0002;
/** Looks at a page that has not come to rest yet; where much differs already, waiting is of no use. */
const LOOKS = 12;
const FEW_LOOKS = 2;
const MUCH = 3;

interface MadeWith {
  readonly chromium: string;
  readonly platform: string;
}

/** Why pictures of this Chromium cannot be compared with the stored ones; null where they can, or are made anew. */
export function whyNotComparable(version: string, testInfo: TestInfo): string | null {
  if (isMakingBaselines(testInfo)) return null;
  const again = 'NOTHING WAS COMPARED. “npm run baselines” makes them for this one.';
  if (!existsSync(MADE_WITH)) return `There are no baselines. ${again}`;
  const made = JSON.parse(readFileSync(MADE_WITH, 'utf8')) as MadeWith;
  const isSame = majorOf(made.chromium) === majorOf(version) && made.platform === process.platform;
  if (isSame) return null;
  return `The baselines are of Chromium ${made.chromium} on ${made.platform}, this is ${version} on ${process.platform}. ${again}`;
}

/** A minor release draws the same. */
const majorOf = (version: string): string => version.split('.')[0] ?? '';
const isMakingBaselines = ({ config }: TestInfo): boolean => config.updateSnapshots === 'all';

/** Compares pages with their stored pictures, or stores them. */
export interface Baselines {
  /** Takes a picture once the page rests, and expects it to be the one of this name, as in `library/en-light-1440`. */
  readonly expectSame: (name: string) => Promise<void>;
}

/** Opens the stored pictures for a test of one page. */
export async function openBaselines(page: Page, testInfo: TestInfo): Promise<Baselines> {
  const browser = page.context().browser()!;
  const looking: Looking = { page, camera: await openCamera(page), pictures: await openPictures(browser) };
  page.context().once('close', () => void looking.pictures.close());
  const isMaking = isMakingBaselines(testInfo);
  let different = 0;
  if (isMaking) {
    await mkdir(FOLDER, { recursive: true });
    const made: MadeWith = { chromium: browser.version(), platform: process.platform };
    await writeFile(MADE_WITH, `${JSON.stringify(made, null, 2)}\n`);
  }
  return {
    expectSame: async (name) => {
      const file = path.join(FOLDER, `${name}.webp`);
      if (isMaking) await make(looking, file, name);
      else if (!(await compare(looking, { file, name, looks: different < MUCH ? LOOKS : FEW_LOOKS }))) different += 1;
    },
  };
}

/** Takes pictures of one page. */
interface Camera {
  /** By the browser's own command, in a third of the time; what a changed window moved may keep the edges it had. */
  readonly quick: (name: string) => Promise<Buffer>;
  /** By Playwright, which has everything drawn anew, without carets. */
  readonly careful: (name: string) => Promise<Buffer>;
}

const fileOf = (name: string): string => path.join(WHOLE, `${name.replaceAll('/', '-')}.png`);

async function openCamera(page: Page): Promise<Camera> {
  const session = await page.context().newCDPSession(page);
  await mkdir(WHOLE, { recursive: true });
  return {
    quick: async (name) => {
      const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
      const png = Buffer.from(data, 'base64');
      await writeFile(fileOf(name), png);
      return png;
    },
    careful: (name) => page.screenshot({ path: fileOf(name), animations: 'disabled', caret: 'hide' }),
  };
}

interface Looking {
  readonly page: Page;
  readonly camera: Camera;
  readonly pictures: Pictures;
}

async function make({ page, camera, pictures }: Looking, file: string, name: string): Promise<void> {
  let last = await pictures.shrink(await camera.careful(name));
  for (let look = 1; look < LOOKS; look += 1) {
    await frames(page);
    const next = await pictures.shrink(await camera.careful(name));
    if (next.equals(last)) break;
    last = next;
  }
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, last);
}

interface Comparison {
  readonly file: string;
  readonly name: string;
  readonly looks: number;
}

/** Whether a page looks as it did; where not, the test fails once it is over. */
async function compare({ page, camera, pictures }: Looking, { file, name, looks }: Comparison): Promise<boolean> {
  const baseline = existsSync(file) ? await readFile(file) : null;
  expect.soft(baseline, `${name} has a baseline; “npm run baselines” makes it`).not.toBeNull();
  if (baseline === null) return false;
  let share = 1;
  let within: readonly number[] = [];
  for (let look = 0; look < looks && share > TOLERANCE; look += 1) {
    if (look > 0) await frames(page);
    const small = await pictures.shrink(await (look === 0 ? camera.quick(name) : camera.careful(name)));
    if (small.equals(baseline)) return true;
    ({ share, within } = await pictures.compare(small, baseline));
  }
  const where = `within ${within.join(', ')} of test-results/screenshots/${name.replaceAll('/', '-')}.png`;
  expect.soft(share, `${name} differs from e2e/baselines/${name}.webp, ${where}`).toBeLessThanOrEqual(TOLERANCE);
  return share <= TOLERANCE;
}

/** Until the page has drawn twice. */
const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Names of all stored pictures. */
export const listBaselines = (): readonly string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.webp'))
    .map((file) => file.replace(/\.webp$/, '').replaceAll('\\', '/'));
