import { expect, type Page } from '@playwright/test';

/** What is chosen, current or pressed, however it is said. */
const CHOSEN = [
  '[role="tab"][aria-selected="true"]',
  '[role="option"][aria-selected="true"]',
  '[role="row"][aria-selected="true"]',
  '[role="radio"][aria-checked="true"]',
  'a[aria-current]:not([aria-current="false"])',
  'button[aria-pressed="true"]',
  'label[data-selected]',
].join(', ');

/** Roles and elements whose siblings are of one kind with what is chosen among them. */
const KINDS = '[role="tab"], [role="option"], [role="row"], [role="radio"], a, button, label';
/** What holds such siblings. */
const GROUPS = '[role="tablist"], [role="listbox"], [role="grid"], [role="radiogroup"], nav, ul, .tab-list, fieldset';

/**
 * Expects of a page under forced colours that nothing is told by colour alone: what is chosen differs from what is beside
 * it, and marked words from those around them, by a line, a shape or a weight; what has the focus has a ring.
 */
export async function expectNoStateByColourAlone(page: Page, state: string): Promise<void> {
  const chosen = await page.evaluate(findByColourAlone, { chosen: CHOSEN, kinds: KINDS, groups: GROUPS });
  expect.soft(chosen.found, `${state}: chosen by colour alone`).toEqual([]);
  const marked = await page.evaluate(findUnmarked);
  expect.soft(marked.found, `${state}: marked by colour alone`).toEqual([]);
  expect(chosen.looked + marked.looked, state).toBeGreaterThan(0);
}

interface Selectors {
  readonly chosen: string;
  readonly kinds: string;
  readonly groups: string;
}

interface Found {
  readonly found: readonly string[];
  /** How much was looked at. */
  readonly looked: number;
}

/** In the page: what is chosen and looks as what is not, but for its colours. */
function findByColourAlone({ chosen, kinds, groups }: Selectors): Found {
  const probe = document.createElement('div');
  probe.style.cssText = 'forced-color-adjust: none; color: Canvas';
  document.body.append(probe);
  const ground = getComputedStyle(probe).color;
  probe.remove();

  const sides = ['top', 'right', 'bottom', 'left'];
  /** Lines that can be seen: one of the colour of the ground cannot. */
  const linesOf = (style: CSSStyleDeclaration): string[] =>
    sides.map((side) => {
      const [width, kind, colour] = ['width', 'style', 'color'].map((of) =>
        style.getPropertyValue(`border-${side}-${of}`),
      );
      return width === '0px' || kind === 'none' || colour === ground || /^rgba\(.*, 0\)$/.test(colour!)
        ? ''
        : `${width} ${kind}`;
    });
  const shapeOf = (element: Element, pseudo?: string): string => {
    const style = getComputedStyle(element, pseudo);
    if (pseudo !== undefined && ['none', 'normal'].includes(style.content)) return '';
    const { outlineStyle, outlineWidth, textDecorationLine, textDecorationStyle, fontWeight, fontStyle, visibility } =
      style;
    const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth}`;
    const line = textDecorationLine === 'none' ? '' : `${textDecorationLine} ${textDecorationStyle}`;
    const image = style.backgroundImage === 'none' ? '' : 'image';
    return [...linesOf(style), outline, line, image, fontWeight, fontStyle, visibility, style.content].join('|');
  };
  /** How it looks without its colours, with what is inside that tells its state, as a tick. */
  const lookOf = (element: Element): string =>
    [
      element,
      ...(element.parentElement?.matches('li') ? [element.parentElement] : []),
      ...element.querySelectorAll('svg, input, .dot, .box, strong, [role="checkbox"], label'),
    ]
      .map((each) => `${each.nodeName} ${shapeOf(each)} ${shapeOf(each, '::before')} ${shapeOf(each, '::after')}`)
      .join('\n') + [...element.querySelectorAll<HTMLInputElement>('input')].map(({ checked }) => checked).join();
  const isShown = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;
  const named = (element: Element): string =>
    `${element.nodeName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`;

  let looked = 0;
  const byColour: string[] = [];
  for (const element of [...document.querySelectorAll(chosen)].filter(isShown)) {
    const kind = element.getAttribute('role') ?? element.nodeName;
    const peers = [...(element.parentElement?.closest(groups)?.querySelectorAll(kinds) ?? [])].filter(
      (each) =>
        (each.getAttribute('role') ?? each.nodeName) === kind &&
        each.className === element.className &&
        !each.matches(chosen) &&
        !each.contains(document.activeElement) &&
        isShown(each),
    );
    const [peer] = peers;
    if (peer === undefined) continue;
    looked += 1;
    if (lookOf(peer) === lookOf(element)) byColour.push(named(element));
  }

  return { found: byColour, looked };
}

/** In the page: marked words and highlights without a line, and a person's highlights that only a colour tells apart. */
function findUnmarked(): Found {
  const found: string[] = [];
  const marks = [...document.querySelectorAll('mark')].filter((mark) => mark.checkVisibility());
  for (const mark of marks)
    if (getComputedStyle(mark).textDecorationLine === 'none') found.push(`mark “${mark.textContent}”`);
  const text = document.querySelector('.text');
  if (text === null) return { found, looked: marks.length };
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
  const names = new Set(
    rules.flatMap((rule) => [...rule.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name]) => name!)),
  );
  const shapes = new Map<string, string>();
  for (const name of names) {
    const style = getComputedStyle(text, `::highlight(${name})`);
    const { textDecorationLine: line, textDecorationStyle: kind, textDecorationThickness: thickness } = style;
    const shape = `${line} ${kind} ${thickness}`;
    const same = name.startsWith('annotation-') ? shapes.get(shape) : undefined;
    if (line === 'none' || same !== undefined) found.push(`::highlight(${name}) ${shape} ${same ?? ''}`);
    if (name.startsWith('annotation-')) shapes.set(shape, name);
  }
  return { found, looked: marks.length + names.size };
}

/** Expects each of the first stops of the keyboard to have a ring that is no colour of its ground. */
export async function expectRings(page: Page, state: string, stops = 3): Promise<void> {
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const at = document.activeElement!;
      // Behind the last stop the browser itself has the focus.
      if (at === document.body) return '';
      // A field puts its ring around what it lies in.
      const around = [at, at.parentElement, at.parentElement?.parentElement].flatMap((each) => each ?? []);
      const seen = around.some((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      return seen ? '' : `${at.nodeName}.${at.getAttribute('class') ?? ''} “${at.textContent.slice(0, 40)}”`;
    });
    expect.soft(ring, `${state}: focus without a ring`).toBe('');
  }
}
