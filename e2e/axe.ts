import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

interface AxeOptions {
  /**
   * Before and after an open popover React Aria has hidden buttons that put it away, outside of any landmark: there the
   * rule on landmarks is left out.
   */
  readonly popover?: boolean;
  /** Leaves out what no colour has to do with, where another theme is all that changed. */
  readonly onlyColours?: boolean;
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
  { popover = false, onlyColours = false }: AxeOptions = {},
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, passes, incomplete } = await page.evaluate(
    (options) => (window as unknown as { readonly axe: typeof axe }).axe.run(document, options),
    {
      runOnly: onlyColours ? { type: 'rule' as const, values: COLOURS } : { type: 'tag' as const, values: TAGS },
      ...(popover ? { rules: { region: { enabled: false } } } : {}),
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
