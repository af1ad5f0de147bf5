import { expect, look, test } from './support/app.ts';
import {} from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

test.use({ demo: true });

test('a task is ticked off in place, and the tick can be taken back', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  const first = page.getByRole('button', { name: /^Afvinken: / }).first();
  const name = (await first.getAttribute('aria-label')) ?? '';
  expect(name).toContain('Afvinken: ');
  await look(page, 'vandaag');
  await expectAccessible(page);
  await first.click();
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
});

test('all that is to be done now is in sight without scrolling', async ({ page }) => {
  await expect(page.getByRole('heading', { name: /^Nu te doen/ })).toBeInViewport();
  await expect(
    page
      .getByRole('list', { name: /^Nu te doen/ })
      .getByRole('listitem')
      .last(),
  ).toBeInViewport();
  await expect(page.getByRole('heading', { name: /^Signalen/ })).toBeInViewport();
});

test('the palette finds a dossier and a screen of it', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Boogaard');
  await page
    .getByRole('menuitem', { name: /Gezin Boogaard/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gezin Boogaard' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('netw');
  await expect(page.getByRole('menuitem', { name: 'Netwerk' })).toBeVisible();
  await look(page, 'palet');
  await page.getByRole('menuitem', { name: 'Netwerk' }).click();
  await expect(page.getByRole('link', { name: 'Netwerk' })).toHaveAttribute('aria-current', 'page');
});
