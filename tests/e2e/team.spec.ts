import { readFileSync } from 'node:fs';
import { expect, look, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { saved } from './support/download.ts';
import { wordt } from './support/wie.ts';

test.use({ demo: true });

test('a Monday meeting: who carries what, who can take one more, what asks for attention', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Team', exact: true })).toHaveCount(0);
  await wordt(page, 'Marjan Postma', 'Teamleider');
  await page.getByRole('link', { name: 'Team', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible();
  const zwaarst = page.getByRole('button', { name: /^Noor van Dijk/ });
  await expect(zwaarst).toBeVisible();
  await look(page, 'team-werklast');
  await expectAccessible(page);

  // the picture has a table behind it
  await page.getByRole('button', { name: 'Toon als tabel' }).click();
  await expect(page.getByRole('rowheader', { name: 'Noor van Dijk' })).toBeVisible();
  await page.getByRole('button', { name: 'Toon als beeld' }).click();

  // from the caseload to its dossiers, and what makes their weight
  await zwaarst.click();
  await expect(zwaarst).toHaveAttribute('aria-pressed', 'true');
  const dossiers = page.getByRole('table', { name: 'Dossiers van Noor van Dijk' });
  await expect(dossiers.getByRole('row')).not.toHaveCount(1);
  await expect(dossiers).toContainText('crisissignaal 5');
  await page.getByText('Zo komen de punten tot stand').click();
  await expect(page.getByText('Een volle week is 120 punten', { exact: false })).toBeVisible();
  await look(page, 'team-dossiers');
  await expectAccessible(page);

  const werklast = await saved(app, () => page.getByRole('button', { name: 'Opslaan als CSV' }).click());
  expect(werklast.name).toMatch(/^werklast-\d{4}-\d\d-\d\d\.csv$/);
  const csv = readFileSync(werklast.file, 'utf8');
  expect(csv).toContain('Consulent;Huishouden;Plan;Punten');
  expect(csv).toContain('Noor van Dijk;');

  // one list of what asks for attention, each with its step
  await page.getByRole('link', { name: 'Vraagt aandacht' }).click();
  const lijst = page.getByRole('table', { name: 'Wat aandacht vraagt' });
  await expect(lijst.getByRole('row')).not.toHaveCount(1);
  await look(page, 'team-aandacht');
  await expectAccessible(page);
  await page.getByRole('button', { name: /Waarover$/ }).click();
  await page.getByRole('option', { name: /^Toetsing/ }).click();
  await expect(lijst).toContainText('Het plan wacht op toetsing.');
  await expect(lijst).not.toContainText('crisissignaal');
  await lijst
    .getByRole('row', { name: /wacht op toetsing/ })
    .first()
    .getByRole('link', { name: /^Plan bekijken/ })
    .click();
  await expect(page.getByRole('link', { name: 'Plan', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('the team reads well on a small window, at 200% zoom and on a large one', async ({ page }) => {
  await wordt(page, 'Marjan Postma', 'Teamleider');
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(size);
    for (const [address, name] of [
      ['Werklast', 'werklast'],
      ['Vraagt aandacht', 'aandacht'],
    ] as const) {
      await page.getByRole('link', { name: /^Team/ }).first().click();
      await page.getByRole('link', { name: address }).click();
      await expect(page.getByRole('link', { name: address })).toHaveAttribute('aria-current', 'page');
      await expect(page.getByText('Noor van Dijk').filter({ visible: true }).first()).toBeVisible();
      await look(page, `team-${size.width}-${name}`);
      await expectAccessible(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, 'pixels that fall off the side').toBeLessThanOrEqual(0);
    }
  }
});
