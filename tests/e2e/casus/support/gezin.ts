/** A household of more people: a card for some of them, and a child that comes of age. */
import { expect, type Locator, type Page } from '@playwright/test';
import { dagKort, dagLang, dagVan, plusDagen, plusMaanden } from '#shared/domain/basis/datum.ts';
import { deel } from './doelen.ts';
import { kaart, werkKaartUit, type Kaart, type Trede } from './ladder.ts';
import { escape, paneel, vul } from './fields.ts';

const MAANDEN_ZEVENTIEN_EN_HALF = 210;
const MAANDEN_ACHTTIEN = 216;

const vandaag = dagVan(new Date(Date.now()));
const geboren = plusMaanden(vandaag, -MAANDEN_ZEVENTIEN_EN_HALF);
const achttien = plusMaanden(geboren, MAANDEN_ACHTTIEN);

/** Somebody who is seventeen and a half today: the days of the transition to adult support, as one types them. */
export const zeventienEnHalf = {
  geboren: dagKort(geboren),
  achttien: dagKort(achttien),
  dagErvoor: dagKort(plusDagen(achttien, -1)),
} as const;

/** Opens a card and makes it for exactly these doelen and these people, whatever the catalogue proposed. */
export async function werkGezinskaartUit(
  page: Page,
  trede: Trede,
  naam: string,
  wat: Kaart,
): Promise<Locator> {
  const panel = await werkKaartUit(page, trede, naam, { ...wat, doelen: [], voor: [] });
  await precies(panel, 'Voor welke doelen', wat.doelen);
  await precies(panel, 'Voor wie', wat.voor ?? []);
  return panel;
}

/** Ticks what is named and nothing else; a name may be the begin of a label. */
async function precies(panel: Locator, groep: string, gekozen: readonly string[]): Promise<void> {
  const group = panel.getByRole('group', { name: groep, exact: true });
  // the box itself is drawn by its label
  for (const box of await group.getByRole('checkbox').all()) await box.uncheck({ force: true });
  for (const naam of gekozen)
    await group.getByRole('checkbox', { name: new RegExp(`^${escape(naam)}( |$)`) }).check({ force: true });
}

/** Moves the last day of a card. */
export async function eindigKaartOp(page: Page, trede: Trede, naam: string, dag: string): Promise<Locator> {
  await deel(page, 'Ladder');
  await kaart(page, trede, naam).press('Enter');
  const panel = paneel(page, 'Kaart wijzigen');
  await vul(panel, 'Tot en met', dag);
  return panel;
}

/** What the checks say of the eighteenth birthday: whether help goes on after it, and whether jeugdhulp does. */
export async function leesBijnaAchttien(
  page: Page,
  wie: string,
  geregeld: 'nog niet geregeld' | 'geregeld',
): Promise<void> {
  await deel(page, 'Controle');
  const card = page.getByRole('region', { name: 'Bijna 18' });
  await expect(card).toContainText(`${wie} wordt 18 op ${dagLang(achttien)}.`);
  await expect(card).toContainText('Er is een doel');
  const vlag = page.getByText(`loopt door na ${dagKort(achttien)}`);
  if (geregeld === 'geregeld') {
    await expect(card).toContainText('Er is hulp na de verjaardag');
    await expect(vlag).toBeHidden();
  } else {
    await expect(card).toContainText('Nog geen hulp na de verjaardag');
    await expect(vlag).toBeVisible();
  }
}
