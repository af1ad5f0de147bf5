/** The doelen of the plan. */
import { expect, type Locator, type Page } from '@playwright/test';
import { antwoord, escape, kies, paneel, tab, vink, vul, vulAls } from './fields.ts';

/** A part of the plan screen. */
export async function deel(page: Page, naam: 'Doelen' | 'Ladder' | 'Controle' | 'Versies'): Promise<void> {
  await tab(page, 'Plan');
  await page.getByRole('radio', { name: new RegExp(`^${naam}`) }).click();
}

/** What the household wants as a whole, and when the plan begins (`dd-mm-jjjj`). */
export async function schrijfHoofddoel(page: Page, tekst: string, begintOp: string): Promise<void> {
  await deel(page, 'Doelen');
  await vul(page, 'Hoofddoel van het huishouden', tekst);
  await vul(page, 'Het plan begint op', begintOp);
}

export interface SmartDoel {
  readonly titel: string;
  /** first names; empty: the whole household */
  readonly voor: readonly string[];
  readonly leefgebied: string;
  readonly richting: 'Verbeteren' | 'Behouden' | 'Achteruitgang vertragen';
  readonly specifiek: string;
  readonly indicator: string;
  readonly schaal: 'Zelfredzaamheid' | 'Eigen cijfer' | 'Aantal per periode' | 'Ja of nee';
  readonly eenheid?: string;
  readonly nu: string;
  /** `dd-mm-jjjj`; left out: today */
  readonly gemetenOp?: string;
  readonly straks: string;
  readonly eigenWoorden: string;
  readonly waarom: string;
  /** `dd-mm-jjjj` */
  readonly klaarOp: string;
}

/** Makes a doel, or finishes one that was caught in the gesprek, until all five lights are on. */
export async function maakDoel(
  page: Page,
  doel: SmartDoel,
  vanWaar: 'nieuw' | 'uit het gesprek' = 'nieuw',
): Promise<void> {
  await deel(page, 'Doelen');
  if (vanWaar === 'nieuw') await page.getByRole('button', { name: 'Doel toevoegen' }).first().click();
  else
    await page
      .getByRole('list', { name: 'Doelen, de belangrijkste bovenaan' })
      .getByRole('button', { name: new RegExp(`^${escape(doel.titel)}`) })
      .click();
  const panel = paneel(page, vanWaar === 'nieuw' ? 'Nieuw doel' : 'Doel wijzigen');
  await vul(panel, 'Doel', doel.titel);
  for (const naam of doel.voor) await vink(panel, new RegExp(naam));
  await kies(panel, 'Leefgebied', doel.leefgebied);
  await antwoord(panel, 'Richting', doel.richting);
  await vul(panel, 'Hoe ziet het eruit als het gelukt is?', doel.specifiek);
  await vul(panel, 'Wat meet u?', doel.indicator);
  await kies(panel, 'Schaal', new RegExp(`^${doel.schaal}`));
  if (doel.eenheid !== undefined) await vul(panel, 'Eenheid', doel.eenheid);
  await meet(panel, 'Hoe is het nu? (nulmeting)', doel.nu);
  await vulAls(panel, 'Gemeten op', doel.gemetenOp);
  await meet(panel, 'Waar wilt u naartoe? (streefwaarde)', doel.straks);
  await vul(panel, 'In de eigen woorden van de inwoner', doel.eigenWoorden);
  await vink(panel, 'De inwoner wil dit zelf');
  await vul(panel, 'Waarom kan dit lukken?', doel.waarom);
  await vul(panel, 'Wanneer is het bereikt?', doel.klaarOp);
  await kies(panel, 'Hoe vaak kijkt u samen terug?', 'Elke 3 maanden');
  await expect(panel.getByRole('list', { name: 'SMART: 5 van de 5 in orde' })).toBeVisible();
  await panel.getByRole('button', { name: /^Doel (toevoegen|opslaan)$/ }).click();
  await expect(panel).toBeHidden();
}

/** A value on the scale that the field offers: a slider, a number, or yes and no. */
export async function meet(panel: Locator, label: string, waarde: string): Promise<void> {
  if (/^(ja|nee)$/i.test(waarde)) {
    await antwoord(panel, label, new RegExp(`^${waarde}$`, 'i'));
    return;
  }
  await panel
    .getByRole('slider', { name: label })
    .or(panel.getByRole('textbox', { name: label, exact: true }))
    .fill(waarde);
}
