/** First and later starts of somebody with own dossiers. */
import { expect, type Page } from '@playwright/test';

const WACHTZIN = 'tafel lepel fiets maan';

/** First start: own dossiers behind a passphrase, none in it yet. */
export async function beginMetEigenDossiers(
  page: Page,
  wie: { readonly naam: string; readonly gemeente: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Eigen dossiers maken' }).click();
  await page.getByLabel('Uw naam').fill(wie.naam);
  await page.getByRole('button', { name: /Gemeente/ }).click();
  await page.getByRole('option', { name: wie.gemeente }).click();
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN);
  await page.getByLabel('Wachtzin nog een keer').fill(WACHTZIN);
  await page.getByRole('button', { name: 'Dossiers maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Er zijn nog geen dossiers' })).toBeVisible();
}

/** Types the passphrase, right or not, and asks to go in. */
export async function typWachtzin(page: Page, wachtzin = WACHTZIN): Promise<void> {
  await page.getByLabel('Wachtzin', { exact: true }).fill(wachtzin);
  await page.getByRole('button', { name: 'Ontgrendelen' }).click();
}

/** A later start: the passphrase opens what is there. */
export async function ontgrendel(page: Page): Promise<void> {
  await typWachtzin(page);
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
}
