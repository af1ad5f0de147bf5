import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';

test.use({ demo: true });

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
});

const DOSSIERS = [
  ['DEM-0012', 'Meneer De Groot'],
  ['DEM-0005', 'Gezin Vermeulen'],
  ['DEM-0010', /./],
] as const;

async function openByHand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveCount(0);
}

test('a fast hand finds what it typed: Enter waits for the answer', async ({ page }) => {
  for (let round = 0; round < 4; round += 1) {
    for (const [words, name] of DOSSIERS) {
      await openByHand(page, words);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expect(page.getByRole('navigation', { name: 'Delen van het dossier' })).toBeVisible();
    }
  }
});

test('the arrows choose another than the first, and the keyboard goes on in the content', async ({
  page,
}) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('vermeulen');
  const items = page.getByRole('menuitem');
  await expect(items.first()).toContainText('Vermeulen');
  await page.getByRole('searchbox').fill('instel');
  await expect(items).toHaveText(['Instellingen']);
  await page.getByRole('searchbox').fill('maken');
  await expect(items).toHaveText(['Licht maken', 'Donker maken']);
  // the list marks its first item by itself
  await expect(items.first()).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Licht maken' })).toBeVisible();
  await openByHand(page, 'instel');
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible();
  await expect(page.locator('#inhoud')).toBeFocused();
});

test('nothing found: Enter does nothing, and Escape closes without a trace', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzz');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('Niets gevonden')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});
