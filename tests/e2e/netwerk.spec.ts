import { expect, look, test } from './support/app.ts';
import {} from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

test.use({ demo: true });

test.beforeEach(async ({ page }) => {
  await page.getByRole('link', { name: 'Caseload' }).click();
  await page.getByText('Gezin Boogaard').click();
  await page.getByRole('link', { name: 'Netwerk', exact: true }).click();
});

test('somebody is moved by hand and by key, and stays there', async ({ page }) => {
  const leerkracht = page.getByRole('button', { name: /^Mark van Houten/ }).first();
  const before = (await leerkracht.boundingBox())!;
  await page.mouse.move(before.x + before.width / 2, before.y + 15);
  await page.mouse.down();
  await page.mouse.move(before.x + 300, before.y - 60, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Opnieuw schikken' })).toBeVisible();
  const moved = (await leerkracht.boundingBox())!;
  expect(moved.x).toBeGreaterThan(before.x + 150);

  await page.reload();
  await expect(leerkracht).toBeVisible();
  await expect.poll(async () => Math.round((await leerkracht.boundingBox())!.x - moved.x)).toBe(0);

  await leerkracht.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await leerkracht.boundingBox())!.x).toBeLessThan(moved.x - 5);

  await page.getByRole('button', { name: 'Opnieuw schikken' }).click();
  await expect(page.getByRole('button', { name: 'Opnieuw schikken' })).toHaveCount(0);
});

test('a relation is drawn by choosing two, and stands in the table', async ({ page }) => {
  await page.getByRole('button', { name: 'Relatie tekenen' }).click();
  await page
    .getByRole('button', { name: /^Mark van Houten/ })
    .first()
    .press('Enter');
  await page
    .getByRole('button', { name: /^Jasmijn Boogaard/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('combobox', { name: 'Wie', exact: true })).toHaveValue('Mark van Houten');
  const panel = page.getByRole('region', { name: 'Relatie toevoegen' });
  await panel.getByRole('button', { name: 'Relatie toevoegen' }).click();
  await expect(panel.getByText('Kies wat zij van elkaar zijn.')).toBeVisible();
  await panel.getByRole('combobox', { name: 'is', exact: true }).fill('hulpv');
  await page.getByRole('option').first().click();
  await page.getByLabel('Er is spanning in deze band').check({ force: true });
  await page
    .getByRole('region', { name: 'Relatie toevoegen' })
    .getByRole('button', { name: 'Relatie toevoegen' })
    .click();
  await look(page, 'netwerk');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toon als tabel' }).click();
  await expect(
    page.getByRole('button', { name: /Band wijzigen: Mark van Houten is .*Jasmijn.*spanning/ }),
  ).toBeVisible();
});
