import { expect, type Page } from '@playwright/test';

/** Lets somebody else of the demo be at work: by Instellingen, as a person does. */
export async function wordt(
  page: Page,
  naam: string,
  rol: 'Consulent' | 'Teamleider' | 'Regio-analist',
): Promise<void> {
  await page
    .getByRole('link', { name: /^Instellingen/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible();
  await page.getByLabel('Uw naam').fill(naam);
  await page.getByRole('button', { name: /Rol$/ }).click();
  await page.getByRole('option', { name: rol }).click();
  await page.getByRole('button', { name: 'Gegevens opslaan' }).click();
  await expect(page.getByText('Uw gegevens zijn opgeslagen.').first()).toBeVisible();
}
