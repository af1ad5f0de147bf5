import { expect, type Page } from '@playwright/test';
import { kies, paneel, tab, vul } from './fields.ts';

export const WACHTZIN = 'soep met verse kruiden';

/** First start: own dossiers behind a passphrase. */
export async function beginMetEigenDossiers(
  page: Page,
  wie: { naam: string; gemeente: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Eigen dossiers maken' }).click();
  await vul(page, 'Uw naam', wie.naam);
  await kies(page, 'Gemeente', wie.gemeente);
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN);
  await page.getByLabel('Wachtzin nog een keer').fill(WACHTZIN);
  await page.getByRole('button', { name: 'Dossiers maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
}

/** A later start: the passphrase opens what is there. */
export async function ontgrendel(page: Page): Promise<void> {
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN);
  await page.getByRole('button', { name: 'Ontgrendelen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
}

export interface Mens {
  readonly voornaam: string;
  readonly voorvoegsel?: string;
  readonly achternaam: string;
  readonly geboren?: string;
  readonly bsn?: string;
  readonly rol?: string;
}

/** Makes a household with the people who live there. */
export async function maakHuishouden(
  page: Page,
  huishouden: {
    naam: string;
    samenstelling: string;
    straat: string;
    huisnummer: string;
    postcode: string;
    mensen: readonly Mens[];
  },
): Promise<void> {
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Caseload' }).click();
  await page.getByRole('link', { name: 'Nieuw huishouden' }).first().click();
  for (const [index, mens] of huishouden.mensen.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Nog een persoon' }).click();
    const groep = page.getByRole('group', { name: `Persoon ${index + 1}`, exact: true });
    // the name of the group becomes the name of the person: the first name is typed last
    await vul(groep, 'Voorvoegsel', mens.voorvoegsel ?? '');
    await vul(groep, 'Geboortedatum', mens.geboren ?? '');
    await vul(groep, 'BSN', mens.bsn ?? '');
    await vul(groep, 'Rol in het huishouden', mens.rol ?? '');
    await groep.getByRole('textbox', { name: 'Voornaam' }).fill(mens.voornaam);
    await page
      .getByRole('group', { name: mens.voornaam })
      .getByRole('textbox', { name: 'Achternaam', exact: true })
      .fill(mens.achternaam);
  }
  await vul(page, 'Naam van het huishouden', huishouden.naam);
  await kies(page, 'Samenstelling', huishouden.samenstelling);
  await vul(page, 'Straat', huishouden.straat);
  await vul(page, 'Huisnummer', huishouden.huisnummer);
  await vul(page, 'Postcode', huishouden.postcode);
  await page.getByRole('button', { name: 'Huishouden maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: huishouden.naam })).toBeVisible();
}

/** Adds somebody of the network, with what that person is to somebody in the household. */
export async function voegNetwerkToe(page: Page, mens: Mens & { telefoon?: string }): Promise<void> {
  await tab(page, 'Huishouden');
  await page.getByRole('button', { name: 'Iemand uit het netwerk' }).click();
  const panel = paneel(page, /netwerk|persoon/i).last();
  await vul(panel, 'Voornaam', mens.voornaam);
  await vul(panel, 'Voorvoegsel', mens.voorvoegsel ?? '');
  await vul(panel, 'Achternaam', mens.achternaam);
  await vul(panel, 'Rol', mens.rol ?? '');
  await panel
    .getByRole('button', { name: /toevoegen|opslaan/i })
    .first()
    .click();
  await expect(panel).toBeHidden();
}
