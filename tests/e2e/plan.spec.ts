import type { Locator, Page } from '@playwright/test';
import { expect, look, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { openDossier } from './support/dossier.ts';

test.use({ demo: true });

/** Opens a dossier of the demo by its number, as one does when somebody calls. */
async function openPlan(page: Page, number: string): Promise<void> {
  await openDossier(page, number, 'Plan');
  await expect(page.getByRole('radio', { name: 'Doelen' })).toBeVisible();
}

const part = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const card = (page: Page, rung: string, name: string | RegExp): Locator =>
  column(page, rung).getByRole('button', { name });

test('a doel gets its five lights while it is typed, may be saved unfinished, and comes back', async ({
  app,
}) => {
  const { page } = app;
  await openPlan(page, '0010');
  await page.getByRole('button', { name: 'Doel toevoegen' }).first().click();
  const panel = page.getByRole('region', { name: 'Nieuw doel' });
  await expect(panel.getByRole('list', { name: 'SMART: 0 van de 5 in orde' })).toBeVisible();

  await panel.getByLabel('Doel', { exact: true }).fill('Elke dag even naar buiten');
  await panel.getByRole('button', { name: 'Leefgebied' }).click();
  await page.getByRole('option', { name: 'Meedoen en vervoer' }).click();
  await panel
    .getByLabel('Hoe ziet het eruit als het gelukt is?')
    .fill('Hij loopt elke dag na het eten een rondje met de hond van de buren.');
  await expect(
    panel.getByRole('paragraph').filter({ hasText: 'Het is duidelijk welke situatie gewenst is.' }),
  ).toBeVisible();

  await panel.getByRole('button', { name: 'Keer de deur uit voor iets leuks' }).click();
  await expect(panel.getByLabel('Eenheid')).toHaveValue('keer per week');
  await panel.getByRole('textbox', { name: 'Hoe is het nu? (nulmeting)' }).fill('1');
  await panel.getByRole('textbox', { name: 'Waar wilt u naartoe? (streefwaarde)' }).fill('5');
  await panel.getByLabel('In de eigen woorden van de inwoner').fill('Van lopen word ik rustig.');
  await expect(panel.getByRole('region', { name: 'Meetbaar' })).toContainText(
    'Te meten: van 1 keer per week naar 5 keer per week.',
  );
  await expect(panel.getByRole('region', { name: 'Acceptabel' })).toContainText(
    'De inwoner heeft nog niet gezegd dat dit een goed doel is.',
  );
  await panel.getByText('De inwoner wil dit zelf').click();
  await expect(panel.getByRole('list', { name: 'SMART: 3 van de 5 in orde' })).toBeVisible();
  await look(page, 'plan-doel');
  await expectAccessible(page);

  // unfinished is fine
  await panel.getByRole('button', { name: 'Doel toevoegen' }).click();
  await expect(panel).toBeHidden();
  const list = page.getByRole('list', { name: 'Doelen, de belangrijkste bovenaan' });
  await expect(list.getByRole('button')).toHaveCount(3);
  await page.reload();
  await list.getByRole('button', { name: /Elke dag even naar buiten/ }).click();
  const again = page.getByRole('region', { name: 'Doel wijzigen' });
  await expect(again.getByLabel('In de eigen woorden van de inwoner')).toHaveValue(
    'Van lopen word ik rustig.',
  );
  await again.getByRole('textbox', { name: 'Wanneer is het bereikt?' }).fill('31-02-2027');
  await again.getByLabel('Hoe vaak kijkt u samen terug?').click();
  await expect(again.getByText('31-02-2027 bestaat niet', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');

  // Escape keeps what was typed
  await again.getByLabel('Waarom kan dit lukken?').fill('De buren willen graag dat hij de hond uitlaat.');
  await again.getByRole('button', { name: 'Sluiten', exact: true }).last().click();
  await expect(again).toBeHidden();
  await list.getByRole('button', { name: /Elke dag even naar buiten/ }).click();
  await expect(again.getByText('Niet opgeslagen tekst van eerder is teruggezet.')).toBeVisible();
  await expect(again.getByLabel('Waarom kan dit lukken?')).toHaveValue(
    'De buren willen graag dat hij de hond uitlaat.',
  );
});

test('doelen are put in another order by the keyboard, and stay so', async ({ app }) => {
  const { page } = app;
  await openPlan(page, '0010');
  const doelen = page.getByRole('list', { name: 'Doelen, de belangrijkste bovenaan' }).getByRole('button');
  const before = await doelen.allInnerTexts();
  expect(before).toHaveLength(2);
  await doelen.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(doelen.last()).toContainText(before[0]!.split('\n')[0]!);
  await expect(doelen.last()).toBeFocused();
  await page.reload();
  await expect(doelen.last()).toContainText(before[0]!.split('\n')[0]!);
});

test('cards move over the ladder by mouse and by keyboard, Escape puts them back', async ({ app }) => {
  const { page } = app;
  await openPlan(page, '0010');
  await part(page, 'Ladder');
  const plan = /Rust plannen met een weekbord/;
  await expect(card(page, 'Eigen kracht', plan)).toBeVisible();
  for (const name of ['Eigen kracht', 'Gebruikelijke hulp', 'Maatwerkvoorziening']) {
    await expect(column(page, name)).toBeInViewport({ ratio: 0.5 });
  }
  await look(page, 'plan-ladder');
  await expectAccessible(page);

  // keyboard: take up, think again, put back
  await card(page, 'Eigen kracht', plan).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'Netwerk en mantelzorg', plan)).toBeFocused();
  await expect(page.getByText('Netwerk en mantelzorg, plaats 1 van 1')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Eigen kracht', plan)).toBeVisible();

  // keyboard: take up and lay down
  await card(page, 'Eigen kracht', plan).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(card(page, 'Gebruikelijke hulp', plan)).toBeFocused();

  // mouse
  const from = await card(page, 'Gebruikelijke hulp', plan).boundingBox();
  const to = await column(page, 'Netwerk en mantelzorg').boundingBox();
  await page.mouse.move(from!.x + 20, from!.y + 10);
  await page.mouse.down();
  await page.mouse.move(from!.x + 60, from!.y + 40, { steps: 3 });
  await page.mouse.move(to!.x + 60, to!.y + 200, { steps: 3 });
  await look(page, 'plan-ladder-slepen');
  await page.mouse.up();
  await expect(card(page, 'Netwerk en mantelzorg', plan)).toBeVisible();
  // laying down is not pressing: no editor opened
  await expect(page.getByRole('region', { name: 'Kaart wijzigen' })).toBeHidden();
  await page.reload();
  await expect(card(page, 'Netwerk en mantelzorg', plan)).toBeVisible();
});

test('a card moves under a finger', async ({ app }) => {
  const { page } = app;
  await openPlan(page, '0010');
  await part(page, 'Ladder');
  const plan = /Rust plannen met een weekbord/;
  const from = await card(page, 'Eigen kracht', plan).boundingBox();
  const to = await column(page, 'Voorliggende voorziening').boundingBox();
  const device = await page.context().newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    device.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  await device.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await finger('touchStart', from!.x + 30, from!.y + 20);
  for (let move = 1; move <= 8; move += 1) {
    await finger('touchMove', from!.x + 30 + ((to!.x - from!.x) * move) / 8, from!.y + 20 + move);
  }
  await finger('touchEnd', 0, 0);
  await expect(card(page, 'Voorliggende voorziening', plan)).toBeVisible();
});

test('something of the catalogue is found, laid on its rung with one press, and taken back', async ({
  app,
}) => {
  const { page } = app;
  await openPlan(page, '0010');
  await part(page, 'Ladder');
  const catalogue = page.getByRole('region', { name: 'Catalogus' });
  await expect(catalogue.getByRole('region', { name: 'Past bij de doelen' })).toBeVisible();
  await catalogue.getByLabel('Zoek hulp of voorziening').fill('eenzaam');
  const offer = catalogue.getByRole('button', { name: /^Samen tegen eenzaamheid op het bord leggen/ });
  await offer.click();
  const laid = card(page, 'Algemene voorziening', /Samen tegen eenzaamheid/);
  await expect(laid).toBeVisible();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(laid).toBeHidden();
});

test('maatwerk asks what the law asks, and the check leads to the place', async ({ app }) => {
  const { page } = app;
  await openPlan(page, '0010');
  await part(page, 'Ladder');
  await page.getByLabel('Zoek hulp of voorziening').fill('begeleiding individueel basis');
  await page.getByRole('button', { name: /^Begeleiding individueel basis op het bord leggen/ }).click();
  const laid = card(page, 'Maatwerkvoorziening', /Begeleiding individueel basis/);
  await expect(laid).toContainText('punten open');

  await part(page, 'Controle');
  const points = page.getByRole('list', { name: 'Nog te doen' });
  const afweging = points
    .getByRole('listitem')
    .filter({ hasText: 'De afweging van “Begeleiding individueel basis” is niet af' });
  await expect(afweging).toContainText('Wmo 2015, artikel 2.3.5 lid 3');
  await look(page, 'plan-controle');
  await expectAccessible(page);
  await afweging.getByRole('link', { name: 'Kaart openen' }).click();

  const panel = page.getByRole('region', { name: 'Kaart wijzigen' });
  await panel.getByRole('checkbox', { name: /Dagen die passen/ }).check({ force: true });
  for (const rung of [
    'Eigen kracht',
    'Gebruikelijke hulp',
    'Netwerk en mantelzorg',
    'Algemene voorziening',
    'Voorliggende voorziening',
  ]) {
    const answer = panel.getByRole('radiogroup', { name: rung, exact: true });
    await answer.getByText('Nee', { exact: true }).click();
    await panel.getByLabel('Waarom is dit niet genoeg?').last().fill('Samen bekeken: dit is niet genoeg.');
  }
  await expect(panel.getByText('5 van de 5 beantwoord')).toBeVisible();
  await panel.getByRole('radio', { name: /^Zorg in natura/ }).press('Space');
  await expect(panel.getByText('Laat zien welke andere aanbieders er zijn.', { exact: false })).toBeVisible();
  await panel.getByRole('button', { name: 'Alle aanbieders getoond' }).click();
  await panel.getByRole('button', { name: 'Lijst tonen' }).last().click();
  await page.getByRole('option').first().click();
  await expect(panel.getByText(/De inwoner koos uit \d aanbieders/)).toBeVisible();
  await panel.getByRole('textbox', { name: 'Hoeveel' }).fill('120');
  await panel.getByRole('textbox', { name: 'Tot en met' }).fill('1-12-2027');
  await expect(panel.getByText(/per maand, €\s[\d.,]+ per jaar/)).toBeVisible();
  await expectAccessible(page);
  await look(page, 'plan-kaart');
  await panel.getByRole('button', { name: 'Kaart opslaan' }).click();
  await expect(panel).toBeHidden();
  await expect(laid).toContainText('per maand');
  await expect(laid).not.toContainText('open');
});

test('a plan is signed, reviewed and vastgesteld, and then reads calmly and cannot be changed', async ({
  app,
}) => {
  const { page } = app;
  await openPlan(page, '0010');
  await page.getByRole('button', { name: 'Laten toetsen' }).click();
  await expect(page.getByText('De teamleider kijkt naar dit plan.', { exact: false })).toBeVisible();
  // with a point open the button leads to the check
  await page.getByRole('button', { name: 'Plan vaststellen' }).first().click();
  await expect(
    page.getByText('Er staat nog 1 punt open. Werk dat eerst bij.', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: /is vandaag akkoord$/ }).click();
  await page.getByLabel('Getoetst door (teamleider)').fill('Marjan Postma');
  await page.getByRole('textbox', { name: 'Getoetst op' }).fill('20-11-2026');
  await page.getByLabel('Opmerking bij de toetsing').click();
  await expect(page.getByText('Er staat niets meer open', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Plan vaststellen' }).first().click();
  const dialog = page.getByRole('alertdialog', { name: 'Plan vaststellen?' });
  await expect(dialog).toContainText('Versie 3 blijft vanaf nu zoals hij is.');
  await look(page, 'plan-vaststellen');
  await dialog.getByRole('button', { name: 'Plan vaststellen' }).click();
  await expect(page.getByText('Vastgesteld · versie 3')).toBeVisible();

  await part(page, 'Ladder');
  await expect(
    page.getByText('Dit plan is vastgesteld en blijft zoals het is ondertekend.', { exact: false }),
  ).toBeVisible();
  await card(page, 'Maatwerkvoorziening', /Dagbesteding/).click();
  await expect(page.getByRole('button', { name: 'Kaart opslaan' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Inzet stoppen' })).toBeVisible();
  await look(page, 'plan-vast');
  await expectAccessible(page);
});

test('versions read as they were signed, and tell what changed since', async ({ app }) => {
  const { page } = app;
  await openPlan(page, '0012');
  await part(page, 'Versies');
  const versions = page.getByRole('navigation', { name: 'Vastgestelde versies' });
  await expect(versions.getByRole('button')).toHaveCount(3);
  const article = page.getByRole('article', { name: 'Versie 3' });
  await expect(article.getByRole('heading', { name: 'Doelen' })).toBeVisible();
  await article.getByRole('button', { name: /Wat wilt u zien/ }).click();
  await page.getByRole('option', { name: 'Wat is er veranderd sinds versie 2' }).click();
  await expect(article.getByRole('heading', { name: 'Van versie 2 naar versie 3' })).toBeVisible();
  await expect(article.locator('ins').first()).toBeVisible();
  await look(page, 'plan-verschil');
  await expectAccessible(page);
  await page.reload();
  await expect(article.getByRole('heading', { name: 'Van versie 2 naar versie 3' })).toBeVisible();
});

test('a closed plan gets a waakvlam', async ({ app }) => {
  const { page } = app;
  await openPlan(page, '0017');
  await page.getByRole('button', { name: 'Waakvlam starten' }).click();
  const panel = page.getByRole('region', { name: 'Waakvlam afspreken' });
  await panel.getByLabel('Waar let u op?').fill('Of de post open is.');
  await panel.getByRole('button', { name: 'Waakvlam starten' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Dossier sluiten' }).first()).toBeVisible();
  await expect(page.getByText('Of de post open is.', { exact: false })).toBeVisible();
});

test('at 200% zoom the rungs stand below each other and nothing falls off the side', async ({ app }) => {
  const { page } = app;
  await openPlan(page, '0010');
  await part(page, 'Ladder');
  await page.setViewportSize({ width: 640, height: 400 });
  const light = await column(page, 'Eigen kracht').boundingBox();
  const heavy = await column(page, 'Maatwerkvoorziening').boundingBox();
  expect(heavy!.y).toBeGreaterThan(light!.y + light!.height);
  expect(heavy!.x).toBe(light!.x);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await look(page, 'plan-ladder-200');
});
