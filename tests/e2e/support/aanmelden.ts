import { expect, type Page } from '@playwright/test';

export type Chromium = () => Promise<{ newPage(): Promise<Page> }>;

/** Sets up the region and signs in, in a browser of one's own, as one of the fictitious people. */
export async function meldAan(
  page: Page,
  chromium: Chromium,
  { adres, naam }: { readonly adres: string; readonly naam: string },
): Promise<void> {
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  const section = page.getByRole('region', { name: 'Regio' });
  await section.getByLabel('Adres van de regio').fill(adres);
  await section.getByRole('button', { name: 'Regio opslaan' }).click();
  await section.getByRole('button', { name: 'Aanmelden bij de regio' }).click();
  const address = section.getByText(/^http:\/\/127\.0\.0\.1:\d+\/auth/);
  await expect(address).toBeVisible();
  const browser = await (await chromium()).newPage();
  await browser.goto((await address.textContent()) ?? '');
  await browser.getByRole('button', { name: new RegExp(`^${naam}`) }).click();
  await expect(browser.getByRole('heading', { name: 'U bent terug' })).toBeVisible();
  await browser.close();
  await expect(section.getByText(`Aangemeld als ${naam}.`)).toBeVisible();
  await expect(section.getByText(/^Bijgewerkt op/)).toBeVisible();
}
