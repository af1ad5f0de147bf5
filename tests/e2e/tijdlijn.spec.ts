import { expect, look, test } from './support/app.ts';
import { openDossier } from './support/dossier.ts';
import { expectAccessible } from './support/axe.ts';

test.use({ demo: true });

test('the timeline zooms, filters, has a table behind it, and tells what comes and what was', async ({
  app,
}) => {
  const { page } = app;
  await openDossier(page, '0001', 'Tijdlijn');
  const picture = page.getByRole('figure');
  await expect(picture.getByRole('img', { name: /^Vandaag / })).toBeVisible();
  const year = await picture.getByRole('heading').innerText();
  await look(page, 'tijdlijn');
  await expectAccessible(page);

  await picture.getByRole('radio', { name: '3 jaar' }).click();
  await expect(picture.getByRole('heading')).not.toHaveText(year);
  await look(page, 'tijdlijn-3-jaar');
  const three = await picture.getByRole('heading').innerText();
  await picture.getByRole('button', { name: 'Eerder' }).click();
  await expect(picture.getByRole('heading')).not.toHaveText(three);
  await picture.getByRole('button', { name: 'Nu', exact: true }).click();
  await expect(picture.getByRole('heading')).toHaveText(three);

  await picture.getByRole('button', { name: 'Toon als tabel' }).click();
  await expect(picture.getByRole('row').filter({ hasText: 'Plan vastgesteld, versie 3' })).toBeVisible();

  const was = page.getByRole('region', { name: 'Wat er was' });
  const comes = page.getByRole('region', { name: 'Wat er komt' });
  await was.getByRole('heading', { name: 'Juli 2026' }).scrollIntoViewIfNeeded();
  await expect(was).toContainText('Plan vastgesteld, versie 3');
  await comes.scrollIntoViewIfNeeded();
  await expect(comes.getByRole('listitem').first()).toBeVisible();
  await page.getByText('Plan', { exact: true }).last().click();
  await expect(was).not.toContainText('Plan vastgesteld, versie 3');
  await expect(was).toContainText('gesprek');

  await page.setViewportSize({ width: 640, height: 400 });
  await look(page, 'tijdlijn-200');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});
