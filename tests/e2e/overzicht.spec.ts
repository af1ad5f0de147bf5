import { expect, look, test } from './support/app.ts';
import {} from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

test.use({ demo: true });

test('a colleague who stands in sees the whole plan on one page', async ({ page }) => {
  await page.getByRole('link', { name: 'Caseload' }).click();
  await page.getByText('Gezin Boogaard').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gezin Boogaard' })).toBeVisible();
  for (const name of ['Doelen', 'Wie doet wat', 'Huishouden', 'Let op', 'Wat komt er', 'Mantelzorg']) {
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('meter').first()).toBeVisible();
  await expect(page.getByText('Noor van Dijk bekeek het dossier').first()).toBeVisible();
  await look(page, 'overzicht');
  await expectAccessible(page);
});
