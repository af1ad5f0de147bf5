/** What specs of a dossier's screens do to get there, and what must be true on each of them. */
import { expect, type Page } from '@playwright/test';

/** Opens a tab of a dossier of the demo by its number, as one does when somebody calls. */
export async function openDossier(page: Page, number: string, tab: string): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill(`DEM-${number}`);
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: tab, exact: true }).click();
  await expect(page.getByRole('link', { name: tab, exact: true })).toHaveAttribute('aria-current', 'page');
}
