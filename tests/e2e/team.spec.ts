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
    .getByRole('link', { name: /^Toetsen/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Uw oordeel' })).toBeVisible();
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
      ['Toetsing', 'toetsing'],
      ['Overdragen', 'overdragen'],
      ['Sturen', 'sturen'],
    ] as const) {
      await page.getByRole('link', { name: /^Team/ }).first().click();
      await page.getByRole('link', { name: address }).click();
      await expect(page.getByRole('link', { name: address })).toHaveAttribute('aria-current', 'page');
      await expect(
        page
          .getByText(/Noor van Dijk|Ellen Brouwer/)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      await look(page, `team-${size.width}-${name}`);
      await expectAccessible(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, 'pixels that fall off the side').toBeLessThanOrEqual(0);
    }
  }
});

test('a review with return: remarks on parts, seen in place by the consulent, mended, approved', async ({
  page,
}) => {
  await wordt(page, 'Marjan Postma', 'Teamleider');
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await page.getByRole('link', { name: 'Toetsing' }).click();
  const lijst = page.getByRole('table', { name: 'Plannen die wachten op toetsing' });
  const regel = lijst.getByRole('row').filter({ hasText: 'Noor van Dijk' });
  const naam = (await regel.getByRole('rowheader').textContent()) ?? '';
  await look(page, 'toetsing-lijst');
  await expectAccessible(page);
  await regel.getByRole('link', { name: /^Toetsen/ }).click();

  // a remark on a doel, and on the plan as a whole
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible();
  await page.getByRole('button', { name: 'Opmerking plaatsen' }).click();
  await expect(page.getByText('Schrijf op wat u opvalt.')).toBeVisible();
  await page.getByRole('button', { name: /Opmerking bij$/ }).click();
  await page
    .getByRole('option', { name: /^Doel: / })
    .first()
    .click();
  await page.getByLabel('Wat valt u op?').fill('Waaraan zien we dat dit doel gehaald is?');
  await page.getByRole('button', { name: 'Opmerking plaatsen' }).click();
  const opmerkingen = page.getByRole('list', { name: 'Opmerkingen van de teamleider' });
  await expect(opmerkingen).toContainText('Waaraan zien we dat dit doel gehaald is?');

  // giving back asks for a reason
  await page.getByRole('button', { name: 'Teruggeven' }).click();
  await expect(page.getByText('Schrijf op wat er anders moet.', { exact: false })).toBeVisible();
  await page.getByLabel('Toelichting').fill('Maak het eerste doel concreter.');
  await look(page, 'toetsing');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Teruggeven' }).click();
  await expect(page.getByRole('link', { name: 'Toetsing' })).toHaveAttribute('aria-current', 'page');
  await expect(lijst).not.toContainText(naam);

  // the consulent sees the remark at the doel itself
  await wordt(page, 'Noor van Dijk', 'Consulent');
  await page
    .getByRole('link', { name: /^Vandaag/ })
    .first()
    .click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(naam);
  await page
    .getByRole('menuitem', { name: new RegExp(naam) })
    .first()
    .click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await page.getByRole('radio', { name: /^Controle/ }).press('Space');
  await expect(page.getByRole('heading', { name: 'Opmerkingen van de teamleider (1)' })).toBeVisible();
  await expect(page.getByLabel('Opmerking bij de toetsing')).toHaveValue('Maak het eerste doel concreter.');
  await look(page, 'toetsing-consulent');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Afgehandeld' }).click();
  await expect(page.getByRole('heading', { name: 'Opmerkingen van de teamleider (1)' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Laten toetsen' }).first().click();

  // nobody approves an own plan
  await wordt(page, 'Noor van Dijk', 'Teamleider');
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await page.getByRole('link', { name: 'Toetsing' }).click();
  await expect(lijst.getByRole('row').filter({ hasText: naam })).toContainText('Dit is uw eigen plan.');

  // the teamleider approves
  await wordt(page, 'Marjan Postma', 'Teamleider');
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await page.getByRole('link', { name: 'Toetsing' }).click();
  await lijst
    .getByRole('row')
    .filter({ hasText: naam })
    .getByRole('link', { name: /^Toetsen/ })
    .click();
  await page.getByRole('button', { name: 'Akkoord geven' }).click();
  await expect(page.getByText('U bent akkoord. De consulent kan het plan vaststellen.')).toBeVisible();
});

test('an illness: all dossiers of a colleague go to others, with a note that waits for them', async ({
  app,
}) => {
  const { page } = app;
  await wordt(page, 'Marjan Postma', 'Teamleider');
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await page.getByRole('link', { name: 'Overdragen' }).click();
  await page.getByRole('radio', { name: 'Tijdelijk waarnemen' }).press('Space');
  await expect(
    page.getByText('Tijdelijk laten waarnemen gaat via de regio.', { exact: false }),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'Overdragen' }).press('Space');
  await page.getByRole('button', { name: /Van wie$/ }).click();
  await page.getByRole('option', { name: /^Ellen Brouwer/ }).click();

  // nothing goes without somebody, dossiers and a note
  await page.getByRole('button', { name: 'Overdragen', exact: true }).click();
  await expect(page.getByText('Kies een of meer dossiers.')).toBeVisible();
  await expect(page.getByText('Kies een collega.')).toBeVisible();
  await page.getByLabel('Wat moet de collega weten?').fill('Ellen is ziek. Bel mevrouw Kroon deze week.');
  await page.getByRole('button', { name: 'Alle kiezen' }).click();
  await page.getByRole('button', { name: /Naar wie$/ }).click();
  await page.getByRole('option', { name: /^Tarik Yilmaz/ }).click();
  await look(page, 'team-overdragen');
  await expectAccessible(page);

  // the note is there again on another screen and back, and after a restart
  await page.getByLabel('Wat moet de collega weten?').press('End');
  await page.keyboard.type(' Zij verwacht dat.');
  await page.getByRole('link', { name: 'Werklast' }).click();
  await page.getByRole('link', { name: 'Overdragen' }).click();
  const words = 'Ellen is ziek. Bel mevrouw Kroon deze week. Zij verwacht dat.';
  await expect(page.getByLabel('Wat moet de collega weten?')).toHaveValue(words);
  await app.restart();
  await app.page.getByRole('link', { name: 'Team', exact: true }).click();
  await app.page.getByRole('link', { name: 'Overdragen' }).click();
  await expect(app.page.getByLabel('Wat moet de collega weten?')).toHaveValue(words);

  const again = app.page;
  await again.getByRole('button', { name: /Van wie$/ }).click();
  await again.getByRole('option', { name: /^Ellen Brouwer/ }).click();
  await again.getByRole('button', { name: 'Alle kiezen' }).click();
  await again.getByRole('button', { name: /Naar wie$/ }).click();
  await again.getByRole('option', { name: /^Tarik Yilmaz/ }).click();
  await again.getByRole('button', { name: '3 dossiers overdragen' }).click();
  await again.getByRole('alertdialog').getByRole('button', { name: 'Overdragen' }).click();
  await expect(again.getByText('3 dossiers overgedragen aan Tarik Yilmaz.')).toBeVisible();

  // who takes over finds it on Vandaag
  await wordt(again, 'Tarik Yilmaz', 'Consulent');
  await again
    .getByRole('link', { name: /^Vandaag/ })
    .first()
    .click();
  await expect(again.getByText('Overgenomen van Ellen Brouwer: maak kennis').first()).toBeVisible();
});

test('steering: do plans work, do they get lighter, are we in time; results of the team, never of a person', async ({
  app,
  page,
}) => {
  await wordt(page, 'Marjan Postma', 'Teamleider');
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await page.getByRole('link', { name: 'Sturen' }).click();
  await expect(page.getByRole('heading', { name: 'Van zwaar naar licht' })).toBeVisible();
  await look(page, 'team-sturen');
  await expectAccessible(page);
  const kwartalen = page.getByRole('table', { name: 'Cijfers per kwartaal' });
  await expect(kwartalen.getByRole('row')).toHaveCount(6);
  const werk = page.getByRole('table', { name: 'Werk dat wacht, per consulent' });
  await expect(werk.getByRole('columnheader')).toHaveText([
    'Consulent',
    'Dossiers',
    'Met een evaluatie',
    'Contact nodig',
    'Met een termijn',
  ]);
  await page.getByText('Zo zijn deze cijfers geteld').click();
  await expect(page.getByText('Deels behaald telt niet als behaald.', { exact: false })).toBeVisible();
  const csv = await saved(app, () => page.getByRole('button', { name: 'Opslaan als CSV' }).click());
  expect(readFileSync(csv.file, 'utf8').trim().split('\r\n')).toHaveLength(6);
});
