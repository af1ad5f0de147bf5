import { expect, type Locator, type Page } from '@playwright/test';
import { antwoord, kies, paneel, tab, vink, vul } from './fields.ts';

/** A part of the plan screen. */
export async function deel(page: Page, naam: 'Doelen' | 'Ladder' | 'Controle' | 'Versies'): Promise<void> {
  await tab(page, 'Plan');
  await page.getByRole('radio', { name: new RegExp(`^${naam}`) }).click();
}

/** What the household wants as a whole. */
export async function schrijfHoofddoel(page: Page, tekst: string): Promise<void> {
  await deel(page, 'Doelen');
  await page.getByLabel('Hoofddoel van het huishouden').fill(tekst);
  await expect(page.getByText('Opgeslagen op deze laptop')).toBeVisible();
}

export interface SmartDoel {
  readonly titel: string;
  readonly wie: string;
  readonly leefgebied: string;
  readonly richting: 'Verbeteren' | 'Behouden' | 'Achteruitgang vertragen';
  readonly specifiek: string;
  readonly indicator: string;
  readonly schaal: RegExp;
  readonly eenheid?: string;
  readonly nu: string;
  readonly straks: string;
  readonly eigenWoorden: string;
  readonly waarom: string;
  /** `dd-mm-jjjj` */
  readonly klaarOp: string;
}

/** Makes a doel, or finishes one that was caught in the gesprek, until all five lights are on. */
export async function maakDoel(page: Page, doel: SmartDoel, bestaat = false): Promise<void> {
  await deel(page, 'Doelen');
  if (bestaat)
    await page
      .getByRole('button', { name: new RegExp(doel.titel) })
      .first()
      .click();
  else await page.getByRole('button', { name: 'Doel toevoegen' }).first().click();
  const panel = paneel(page, bestaat ? 'Doel wijzigen' : 'Nieuw doel');
  await panel.getByLabel('Doel', { exact: true }).fill(doel.titel);
  await vink(panel, new RegExp(doel.wie));
  await kies(panel, 'Leefgebied', doel.leefgebied);
  await antwoord(panel, 'Richting', doel.richting);
  await panel.getByLabel('Hoe ziet het eruit als het gelukt is?').fill(doel.specifiek);
  await panel.getByLabel('Wat meet u?').fill(doel.indicator);
  await kies(panel, 'Schaal', doel.schaal);
  if (doel.eenheid !== undefined) await panel.getByLabel('Eenheid').fill(doel.eenheid);
  await meet(panel, 'Hoe is het nu? (nulmeting)', doel.nu);
  await meet(panel, 'Waar wilt u naartoe? (streefwaarde)', doel.straks);
  await panel.getByLabel('In de eigen woorden van de inwoner').fill(doel.eigenWoorden);
  await vink(panel, 'De inwoner wil dit zelf');
  await panel.getByLabel('Waarom kan dit lukken?').fill(doel.waarom);
  await vul(panel, 'Wanneer is het bereikt?', doel.klaarOp);
  await kies(panel, 'Hoe vaak kijkt u samen terug?', /3 maanden/);
  await expect(panel.getByRole('list', { name: 'SMART: 5 van de 5 in orde' })).toBeVisible();
  await panel.getByRole('button', { name: /^Doel (toevoegen|opslaan)$/ }).click();
  await expect(panel).toBeHidden();
}

/** A value on the scale that the field offers: a slider, a number, or yes and no. */
export async function meet(place: Locator, label: string, waarde: string): Promise<void> {
  const slider = place.getByRole('slider', { name: label });
  if ((await slider.count()) > 0) await slider.fill(waarde);
  else if (/^(ja|nee)$/i.test(waarde)) await antwoord(place, label, new RegExp(`^${waarde}$`, 'i'));
  else await place.getByRole('textbox', { name: label }).fill(waarde);
}

export const kaart = (page: Page, trede: string, naam: string | RegExp): Locator =>
  page.getByRole('region', { name: trede, exact: true }).getByRole('button', { name: naam });

/** Lays something of the catalogue on its rung. */
export async function legOpLadder(page: Page, zoek: string, naam: string, trede: string): Promise<void> {
  await deel(page, 'Ladder');
  await page.getByLabel('Zoek hulp of voorziening').fill(zoek);
  await page.getByRole('button', { name: new RegExp(`^${naam} op het bord leggen`) }).click();
  await expect(kaart(page, trede, new RegExp(naam))).toBeVisible();
}

/** Opens a card and says what it is for. */
export async function werkKaartUit(
  page: Page,
  trede: string,
  naam: string,
  kaartje: { doelen: readonly string[]; wie?: string; vanaf?: string; tot?: string },
): Promise<Locator> {
  await deel(page, 'Ladder');
  await kaart(page, trede, new RegExp(naam)).click();
  const panel = paneel(page, 'Kaart wijzigen');
  for (const doel of kaartje.doelen) await vink(panel, new RegExp(doel));
  if (kaartje.wie !== undefined) await vink(panel, new RegExp(kaartje.wie));
  if (kaartje.vanaf !== undefined) await vul(panel, 'Begint op', kaartje.vanaf);
  if (kaartje.tot !== undefined) await vul(panel, 'Tot en met', kaartje.tot);
  return panel;
}

export interface Maatwerk {
  readonly waarom: Readonly<Record<string, string>>;
  readonly aanbieder: RegExp | null;
  readonly keuze: string;
  readonly hoeveel: string;
}

/** What the law asks of maatwerk: the weighing of each lighter rung, the choice of aanbieder, how much. */
export async function onderbouwMaatwerk(page: Page, panel: Locator, maatwerk: Maatwerk): Promise<void> {
  for (const [trede, reden] of Object.entries(maatwerk.waarom)) {
    await antwoord(panel, trede, 'Nee');
    await panel.getByLabel('Waarom is dit niet genoeg?').last().fill(reden);
  }
  await expect(panel.getByText('5 van de 5 beantwoord')).toBeVisible();
  await panel.getByRole('radio', { name: /^Zorg in natura/ }).press('Space');
  await panel.getByRole('button', { name: 'Alle aanbieders getoond' }).click();
  await panel.getByRole('button', { name: 'Lijst tonen' }).last().click();
  const options = page.getByRole('option');
  await (maatwerk.aanbieder ? options.filter({ hasText: maatwerk.aanbieder }) : options).first().click();
  await panel.getByLabel('Waarom deze keuze?').fill(maatwerk.keuze);
  await panel.getByRole('textbox', { name: 'Hoeveel' }).fill(maatwerk.hoeveel);
}

/** Saves the card. */
export async function slaKaartOp(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Kaart opslaan' }).click();
  await expect(panel).toBeHidden();
}

/** A colleague looks, the inwoner agrees, and the plan is fixed. */
export async function stelVast(
  page: Page,
  door: { toetser: string; akkoord: string; datum: string; versie: number },
): Promise<void> {
  await tab(page, 'Plan');
  await page.getByRole('button', { name: 'Laten toetsen' }).first().click();
  await deel(page, 'Controle');
  await page.getByLabel('De inwoner is akkoord: wie').fill(door.akkoord);
  await vul(page, 'Akkoord op', door.datum);
  await page.getByLabel('Getoetst door (teamleider)').fill(door.toetser);
  await vul(page, 'Getoetst op', door.datum);
  await page.getByLabel('Opmerking bij de toetsing').fill('Gezien, mooi licht waar het kan.');
  await page.getByLabel('Opmerking bij de toetsing').blur();
  await expect(page.getByText('Er staat niets meer open', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Plan vaststellen' }).first().click();
  const dialog = page.getByRole('alertdialog', { name: 'Plan vaststellen?' });
  await dialog.getByRole('button', { name: 'Plan vaststellen' }).click();
  await expect(page.getByText(`Vastgesteld · versie ${door.versie}`)).toBeVisible();
}
