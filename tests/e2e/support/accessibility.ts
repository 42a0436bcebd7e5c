import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What keeps a person from using the page as it now stands, each with the elements concerned. */
export async function seriousViolations(page: Page) {
  // While a page is being replaced by its newer state it has no title for a moment.
  await page.waitForFunction(() => document.title !== '');
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
