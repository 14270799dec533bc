import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

interface AxeOptions {
  /**
   * The arrow keys move through a list that scrolls from the field it belongs to (`aria-activedescendant`). axe allows
   * that for a combobox only, which a field of several lines cannot be: there its rule on regions that scroll is left out.
   */
  readonly listOfField?: boolean;
  /**
   * Before and after an open popover React Aria has hidden buttons that put it away, outside of any landmark: there the
   * rule on landmarks is left out.
   */
  readonly popover?: boolean;
  /** Where another theme is all that changed, only those on colours; where another language is, only the others. */
  readonly rules?: 'all' | 'on colours' | 'not on colours';
  /** Selector of the part that is looked at, where the rest was before; the whole page where it is not given. */
  readonly within?: string;
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Expects axe to find nothing on the page as it stands; `state` names it in the report. axe is put into a page once, and
 * looks into no frames: those of the app hold originals, which are as they are.
 */
export async function expectNoViolations(
  page: Page,
  state: string,
  { listOfField = false, popover = false, rules = 'all', within }: AxeOptions = {},
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const off = [
    ...(listOfField ? ['scrollable-region-focusable'] : []),
    ...(popover ? ['region'] : []),
    ...(rules === 'not on colours' ? COLOURS : []),
  ];
  const onlyColours = rules === 'on colours';
  const { violations, passes, incomplete } = await page.evaluate(
    ({ part, ...options }) =>
      (window as unknown as { readonly axe: typeof axe }).axe.run(part === undefined ? document : part, options),
    {
      part: within,
      runOnly: onlyColours ? { type: 'rule' as const, values: COLOURS } : { type: 'tag' as const, values: TAGS },
      ...(off.length > 0 ? { rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])) } : {}),
      iframes: false,
      resultTypes: ['violations' as const, 'incomplete' as const],
    },
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  // Words of the very colour of their ground may be meant to be hidden, axe says; here none are.
  const unseen = incomplete
    .flatMap(({ nodes }) => nodes)
    .filter(({ any }) => any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'equalRatio'))
    .map(({ html }) => `not to be seen: ${html.slice(0, 160)}`);
  expect.soft([...found, ...unseen], state).toEqual([]);
  expect(passes.length).toBeGreaterThan(onlyColours ? 0 : 10);
}
