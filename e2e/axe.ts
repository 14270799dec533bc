import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface AxeOptions {
  readonly popover?: boolean;
  /** Where a frame allows no scripts, axe cannot look into it. */
  readonly withoutFrames?: boolean;
}

/**
 * Expects axe to find nothing on the page as it stands; `state` names it in the report. Before and after an open
 * popover React Aria has hidden buttons that put it away, outside of any landmark: there that rule is left out.
 */
export async function expectNoViolations(
  page: Page,
  state: string,
  { popover = false, withoutFrames = false }: AxeOptions = {},
): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode(withoutFrames)
    .exclude(withoutFrames ? ['iframe'] : [])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(popover ? ['region'] : [])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect.soft(found, state).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}
