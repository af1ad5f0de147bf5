/** What specs of a dossier's screens do to get there, and what must be true on each of them. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Opens a tab of a dossier of the demo by its number, as one does when somebody calls. */
export async function openDossier(page: Page, number: string, tab: string): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill(`DEM-${number}`);
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.getByRole('menuitem').click();
  await page.getByRole('link', { name: tab, exact: true }).click();
  await expect(page.getByRole('link', { name: tab, exact: true })).toHaveAttribute('aria-current', 'page');
}

/** No breach of the accessibility rules, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}
