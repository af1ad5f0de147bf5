import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, look } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { saved } from './support/download.ts';
import { beginMetEigenDossiers } from './support/eigen-dossiers.ts';
import { test } from './support/met-regio.ts';

const deel = (page: Page, naam: string) =>
  page.getByRole('navigation', { name: 'Delen van beheer' }).getByRole('link', { name: naam, exact: true });
const paneel = (page: Page, naam: string) => page.getByRole('region', { name: naam });

/** A file as the beheerder has it on a disk. */
const bestand = (name: string, text: string, mimeType = 'text/csv') => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

async function choose(page: Page, knop: string, file: ReturnType<typeof bestand>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: knop }).click();
  await (await chooser).setFiles(file);
}

async function synchronise(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('Nu synchroniseren');
  await page.keyboard.press('Enter');
}

test('a catalogue change reaches a laptop, and the plan that runs keeps what it has', async ({
  app,
  colleague,
  signIn,
}) => {
  const page = app.page;
  await beginMetEigenDossiers(page, { naam: 'Femke', gemeente: 'Rijswijk' });
  await signIn(page, 'Femke Bosma');
  await page.getByRole('link', { name: 'Beheer', exact: true }).click();
  await expect(page.getByRole('table', { name: /^Voorzieningen/ })).toBeVisible();
  await look(page, 'beheer-voorzieningen');
  await expectAccessible(page);

  // the consulent has something of the catalogue in a plan
  const noor = colleague.page;
  await beginMetEigenDossiers(noor, { naam: 'Noor', gemeente: 'Rijswijk' });
  await signIn(noor, 'Noor van Dijk');

  await page.getByRole('button', { name: 'Toevoegen' }).click();
  const nieuw = paneel(page, 'Voorziening toevoegen');
  await nieuw.getByRole('button', { name: 'Opslaan' }).click();
  await expect(nieuw.getByText('Vul een naam in.')).toBeVisible();
  await nieuw.getByLabel('Naam', { exact: true }).fill('Eetclub De Ketel');
  await nieuw.getByLabel('Uitleg').fill('Samen koken en eten, elke dinsdag.');
  await nieuw.getByText('Gezin en relaties').click();
  await look(page, 'beheer-voorziening');
  await expectAccessible(page);
  // what was typed is there again after another screen
  await deel(page, 'Aanbieders').click();
  await deel(page, 'Voorzieningen').click();
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(nieuw.getByLabel('Naam', { exact: true })).toHaveValue('Eetclub De Ketel');
  await nieuw.getByRole('button', { name: 'Opslaan' }).click();
  await expect(nieuw).toBeHidden();
  await page.getByLabel('Zoek in voorzieningen').fill('ketel');
  await expect(page.getByRole('button', { name: 'Eetclub De Ketel' })).toBeVisible();

  // it is on the other laptop, without anybody doing anything there
  await noor.getByRole('link', { name: 'Vandaag' }).click();
  await noor.getByRole('link', { name: 'Nieuw huishouden' }).first().click();
  await noor.getByLabel('Voornaam').fill('Willemien');
  await noor.getByLabel('Achternaam').fill('Graaf');
  await noor.getByLabel('Naam van het huishouden').fill('Mevrouw Graaf');
  await noor.getByRole('button', { name: 'Huishouden maken' }).click();
  await noor.getByRole('link', { name: 'Plan', exact: true }).click();
  await noor.getByText('Ladder', { exact: true }).click();
  const aanbod = noor.getByRole('region', { name: 'Catalogus' });
  await aanbod.getByLabel('Zoek hulp of voorziening').fill('ketel');
  const offer = aanbod.getByRole('button', { name: /^Eetclub De Ketel op het bord leggen/ });
  await offer.click();
  const kaart = noor.getByRole('region', { name: 'Algemene voorziening' }).getByText('Eetclub De Ketel');
  await expect(kaart).toBeVisible();

  // it ends: nobody chooses it any more, and the plan still names it
  await page.getByRole('button', { name: 'Eetclub De Ketel' }).click();
  const wijzig = paneel(page, 'Voorziening wijzigen');
  await wijzig.getByRole('button', { name: 'Weghalen' }).click();
  await expect(wijzig).toBeHidden();
  await expect(offer).toBeHidden();
  await expect(kaart).toBeVisible();

  await deel(page, 'Geschiedenis').click();
  const regels = page.getByRole('table', { name: 'Wie wat veranderde' }).getByRole('row');
  await expect(regels.nth(1)).toContainText('Voorziening weggehaald');
  await expect(regels.nth(1)).toContainText('Femke Bosma');
  await expect(regels.nth(2)).toContainText('Naam: Eetclub De Ketel');
  await look(page, 'beheer-geschiedenis');
  const lijst = await saved(app, () => page.getByRole('button', { name: 'Opslaan als CSV' }).click());
  expect(readFileSync(lijst.file, 'utf8')).toContain(';Femke Bosma;Voorziening;Eetclub De Ketel;weggehaald;');
  await expectAccessible(page);
});

test('a file is tried first, line by line, and comes back as it was written out', async ({ app, signIn }) => {
  const page = app.page;
  await beginMetEigenDossiers(page, { naam: 'Femke', gemeente: 'Rijswijk' });
  await signIn(page, 'Femke Bosma');
  await page.getByRole('link', { name: 'Beheer', exact: true }).click();
  await deel(page, 'Aanbieders').click();
  const kop = 'id;naam;agb;plaats;telefoon';
  await choose(
    page,
    'Bestand inlezen',
    bestand('aanbieders.csv', `${kop}\nzon;De Zon;87654321;Delft;\nmaan;De Maan;12;Delft;\n`),
  );
  const proef = paneel(page, 'Proef met aanbieders.csv');
  await expect(proef).toContainText('2 regels gelezen, 1 klopt niet. Er is niets veranderd.');
  await expect(proef).toContainText('AGB-code: Een AGB-code heeft acht cijfers.');
  await expect(proef.getByRole('button', { name: 'Inlezen', exact: true })).toBeDisabled();
  await look(page, 'beheer-proef');
  await expectAccessible(page);
  await proef.getByRole('button', { name: 'Niet inlezen' }).click();

  await choose(page, 'Bestand inlezen', bestand('aanbieders.csv', `${kop}\nzon;De Zon;87654321;Delft;\n`));
  await expect(proef).toContainText('1 regel gelezen. Er is nog niets veranderd: 1 verandert als u inleest.');
  await proef.getByRole('button', { name: 'Inlezen', exact: true }).click();
  await expect(proef).toBeHidden();
  await expect(page.getByRole('button', { name: 'De Zon' })).toBeVisible();

  const file = await saved(app, () => page.getByRole('button', { name: 'Opslaan als CSV' }).click());
  expect(file.name).toMatch(/^aanbieders-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = readFileSync(file.file, 'utf8');
  expect(text).toContain('zon;De Zon;87654321;Delft;');
  await choose(page, 'Bestand inlezen', bestand('aanbieders.csv', text));
  await expect(proef).toContainText('Alles staat er al zo in.');
});

test('people, terms, an instrument, the theme and a lost laptop', async ({ app, colleague, signIn }) => {
  const page = app.page;
  await beginMetEigenDossiers(page, { naam: 'Femke', gemeente: 'Rijswijk' });
  await signIn(page, 'Femke Bosma');
  await beginMetEigenDossiers(colleague.page, { naam: 'Noor', gemeente: 'Rijswijk' });
  await signIn(colleague.page, 'Noor van Dijk');

  await page.getByRole('link', { name: 'Beheer', exact: true }).click();
  await deel(page, 'Medewerkers').click();
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  const nieuw = paneel(page, 'Medewerker toevoegen');
  await nieuw.getByLabel('Naam', { exact: true }).fill('Roos Smit');
  await nieuw.getByLabel('Naam bij de aanmelddienst').fill('noor');
  await nieuw.getByRole('button', { name: 'Opslaan' }).click();
  await expect(
    nieuw.getByText('Met deze aanmelding werkt al iemand anders: Noor van Dijk.').first(),
  ).toBeVisible();
  await nieuw.getByLabel('Naam bij de aanmelddienst').fill('roos');
  await look(page, 'beheer-medewerker');
  await expectAccessible(page);
  await nieuw.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('button', { name: 'Roos Smit' })).toBeVisible();
  await page.getByRole('button', { name: 'Femke Bosma' }).click();
  const zelf = paneel(page, 'Medewerker wijzigen');
  await zelf.getByText('Werkt hier').click();
  await zelf.getByRole('button', { name: 'Opslaan' }).click();
  await expect(zelf.getByText('Dan is er niemand meer die dit kan beheren.', { exact: false })).toBeVisible();
  await zelf.getByRole('button', { name: 'Weggooien' }).click();
  await zelf.getByRole('button', { name: 'Sluiten' }).last().click();

  await deel(page, 'Termijnen en gewichten').click();
  await page.getByLabel('Nabellen, na zoveel dagen').fill('28');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Termijnen opslaan' }).click();
  await expect(page.getByText('Gewoonlijk 35.')).toBeVisible();
  await look(page, 'beheer-termijnen');
  await expectAccessible(page);

  await deel(page, 'Instrumenten').click();
  await choose(page, 'Instrument laden', bestand('fout.json', '{"id":"Proef"}', 'application/json'));
  await expect(page.getByRole('heading', { name: 'Dit bestand kan niet geladen worden' })).toBeVisible();
  await choose(
    page,
    'Instrument laden',
    bestand('proef.json', JSON.stringify(INSTRUMENT), 'application/json'),
  );
  await expect(page.getByRole('heading', { name: 'Proefschaal, versie 1' })).toBeVisible();
  await look(page, 'beheer-instrument');
  await page.getByRole('button', { name: 'Laden', exact: true }).click();
  await expect(page.getByRole('table', { name: /^Instrumenten/ })).toContainText('in gebruik');
  await expectAccessible(page);

  // and a consulent measures with it
  await meetMet(colleague.page);

  await deel(page, 'Thema').click();
  await page.getByLabel('Kleur', { exact: true }).fill('ffd200');
  await expect(page.getByText(/aangepast naar #[0-9a-f]{6}/).first()).toBeVisible();
  await choose(page, 'Logo kiezen', bestand('logo.svg', LOGO, 'image/svg+xml'));
  await expect(page.getByRole('img', { name: 'Logo van Rijswijk' })).toBeVisible();
  await look(page, 'beheer-thema');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Thema opslaan' }).click();
  // the colour and the logo come to who works there
  const rail = colleague.page.getByRole('navigation', { name: 'Hoofdmenu' });
  await expect(rail.getByRole('img', { name: 'Rijswijk' })).toBeVisible();
  await expect
    .poll(() =>
      colleague.page.locator('html').evaluate((root) => root.style.getPropertyValue('--kt-accent-on-light')),
    )
    .toMatch(/^#(?!17626b)/);
  await colleague.page.getByRole('link', { name: 'Vandaag' }).click();
  await look(colleague.page, 'beheer-thema-bij-consulent');
  await expectAccessible(colleague.page);

  await deel(page, 'Apparaten').click();
  const laptop = page.getByRole('row', { name: /Noor van Dijk/ });
  await look(page, 'beheer-apparaten');
  await expectAccessible(page);
  await laptop.getByRole('button', { name: 'Intrekken' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Toegang intrekken' }).click();
  await expect(laptop).toContainText('ingetrokken op');
  await synchronise(colleague.page);
  await expect(
    colleague.page.getByText(/De regio heeft de toegang van deze laptop ingetrokken/),
  ).toBeVisible();
});

test('beheer reads well on a small window, at 200% zoom and on a large one, and says when there is no line', async ({
  app,
  region,
  signIn,
}) => {
  const page = app.page;
  await beginMetEigenDossiers(page, { naam: 'Femke', gemeente: 'Rijswijk' });
  await signIn(page, 'Femke Bosma');
  await page.getByRole('link', { name: 'Beheer', exact: true }).click();
  for (const [width, height, name] of [
    [1920, 1080, 'groot'],
    [640, 400, 'klein'],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const part of ['Voorzieningen', 'Contracten', 'Tarieven', 'Termijnen en gewichten', 'Thema']) {
      await deel(page, part).click();
      await expect(page.getByRole('main')).not.toContainText('…');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([part, overflow]).toEqual([part, 0]);
      await look(page, `beheer-${part.split(' ')[0]?.toLowerCase() ?? ''}-${name}`);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await deel(page, 'Contracten').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Delen van beheer' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Toevoegen' })).toBeHidden();
  await look(page, 'beheer-op-papier');
  await page.emulateMedia({ media: 'screen', contrast: 'more' });
  await deel(page, 'Thema').click();
  await look(page, 'beheer-hoog-contrast');
  await page.emulateMedia({ forcedColors: 'active', contrast: null });
  await look(page, 'beheer-eigen-kleuren');
  await page.emulateMedia({ forcedColors: null });
  region.cut();
  await page.reload();
  await expect(page.getByText('er is nu geen verbinding', { exact: false })).toBeVisible();
  await look(page, 'beheer-zonder-lijn');
  region.restore();
  await page.getByRole('button', { name: 'Opnieuw' }).click();
  await expect(
    page
      .getByRole('table')
      .or(page.getByLabel('Kleur', { exact: true }))
      .first(),
  ).toBeVisible();
});

/** A household with a mantelzorger, and how heavy it is by the instrument of the gemeente. */
async function meetMet(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.getByRole('link', { name: 'Nieuw huishouden' }).first().click();
  await page.getByLabel('Voornaam').fill('Willemien');
  await page.getByLabel('Achternaam').fill('Graaf');
  await page.getByLabel('Naam van het huishouden').fill('Mevrouw Graaf');
  await page.getByRole('button', { name: 'Huishouden maken' }).click();
  await page.getByRole('link', { name: 'Mantelzorg', exact: true }).click();
  await page.getByRole('button', { name: 'Mantelzorger toevoegen' }).first().click();
  const form = page.getByRole('region', { name: 'Mantelzorger toevoegen' });
  await form.getByRole('button', { name: 'Iemand anders toevoegen' }).click();
  const person = page.getByRole('region', { name: 'Iemand uit het netwerk' });
  await person.getByLabel('Voornaam').fill('Hassan');
  await person.getByRole('button', { name: 'Toevoegen' }).click();
  await form.getByRole('checkbox').first().check({ force: true });
  await form.getByRole('button', { name: 'Opslaan', exact: true }).click();
  const card = page.getByRole('region', { name: /^Hassan zorgt voor / });
  await card.getByRole('button', { name: 'Cijfer noteren' }).click();
  const panel = page.getByRole('region', { name: 'Hoe zwaar is het voor Hassan?' });
  await panel.getByRole('button', { name: /Waarmee$/ }).click();
  await page.getByRole('option', { name: /^Proefschaal/ }).click();
  await panel.getByText('vaak').click();
  await panel.getByRole('button', { name: 'Uitslag opslaan' }).click();
  await expect(panel.getByText('Kies een antwoord.')).toBeVisible();
  await panel.getByText('nee', { exact: true }).click();
  await expect(panel.getByRole('status')).toContainText('Overbelast: score 4 van 4.');
  await look(page, 'beheer-instrument-gebruikt');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Uitslag opslaan' }).click();
  await expect(card).toContainText(
    'Het zorgen is zwaar voor Hassan. Proefschaal: Overbelast (score 4 van 4).',
  );
  await look(page, 'beheer-instrument-uitslag');
}

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="18" fill="#1a6f5b"/></svg>';

const INSTRUMENT = {
  id: 'proefschaal',
  naam: 'Proefschaal',
  versie: '1',
  voor: 'mantelzorg',
  bron: 'Verzonnen voor deze proef',
  uitleg: 'Denk aan de afgelopen twee weken.',
  vragen: [
    {
      id: 'slaap',
      tekst: 'Slaapt u slecht door het zorgen?',
      antwoorden: [
        { tekst: 'nooit', punten: 0 },
        { tekst: 'soms', punten: 1 },
        { tekst: 'vaak', punten: 2 },
      ],
    },
    {
      id: 'tijd',
      tekst: 'Komt u aan uzelf toe?',
      antwoorden: [
        { tekst: 'ja', punten: 0 },
        { tekst: 'nee', punten: 2 },
      ],
    },
  ],
  scoring: 'som',
  grenzen: [
    { vanaf: 0, betekenis: 'Het gaat', ernst: 'licht' },
    { vanaf: 2, betekenis: 'Het wordt zwaar', ernst: 'matig' },
    { vanaf: 4, betekenis: 'Overbelast', ernst: 'zwaar' },
  ],
};
