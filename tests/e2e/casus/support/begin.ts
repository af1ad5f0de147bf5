/** A new household, and the way back to it. */
import { expect, type Page } from '@playwright/test';
import { kies, vul } from './fields.ts';

/** Opens a dossier from the caseload. */
export async function openUitCaseload(page: Page, naam: string): Promise<void> {
  await naarCaseload(page);
  await page.getByRole('row', { name: naam }).click();
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible();
}

export interface Mens {
  readonly voornaam: string;
  readonly voorvoegsel?: string;
  readonly achternaam: string;
  /** `dd-mm-jjjj` */
  readonly geboren?: string;
  readonly bsn?: string;
  readonly rol?: string;
}

export interface NieuwHuishouden {
  readonly naam: string;
  readonly samenstelling: string;
  readonly straat: string;
  readonly huisnummer: string;
  readonly postcode: string;
  readonly mensen: readonly Mens[];
}

/** Makes a household with the people who live there. */
export async function maakHuishouden(page: Page, huishouden: NieuwHuishouden): Promise<void> {
  await naarCaseload(page);
  await page.getByRole('link', { name: 'Nieuw huishouden' }).first().click();
  const bewoners = page.getByRole('region', { name: 'Wie wonen er?' });
  for (const [index, mens] of huishouden.mensen.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Nog een persoon' }).click();
    const veld = (label: string) => bewoners.getByRole('textbox', { name: label, exact: true }).nth(index);
    await veld('Voornaam').fill(mens.voornaam);
    await veld('Voorvoegsel').fill(mens.voorvoegsel ?? '');
    await veld('Achternaam').fill(mens.achternaam);
    await veld('Geboortedatum').fill(mens.geboren ?? '');
    await veld('BSN').fill(mens.bsn ?? '');
    await veld('Rol in het huishouden').fill(mens.rol ?? '');
  }
  await vul(page, 'Naam van het huishouden', huishouden.naam);
  await kies(page, 'Samenstelling', huishouden.samenstelling);
  await vul(page, 'Straat', huishouden.straat);
  await vul(page, 'Huisnummer', huishouden.huisnummer);
  await vul(page, 'Postcode', huishouden.postcode);
  await page.getByRole('button', { name: 'Huishouden maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: huishouden.naam })).toBeVisible();
}

async function naarCaseload(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Caseload' }).click();
}
