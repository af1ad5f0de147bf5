/** The life of the plan: looked at, agreed, fixed, begun, made anew, closed. */
import { expect, type Locator, type Page } from '@playwright/test';
import { deel } from './doelen.ts';
import { kies, paneel, tab, vul } from './fields.ts';

/** A colleague looks, the inwoner agrees, and the plan is fixed. */
export async function stelVast(
  page: Page,
  door: {
    readonly toetser: string;
    readonly opmerking: string;
    readonly akkoord: string;
    /** `dd-mm-jjjj` */
    readonly datum: string;
    readonly versie: number;
  },
): Promise<void> {
  await tab(page, 'Plan');
  await page.getByRole('button', { name: 'Laten toetsen' }).first().click();
  await deel(page, 'Controle');
  await vul(page, 'De inwoner is akkoord: wie', door.akkoord);
  await vul(page, 'Akkoord op', door.datum);
  await vul(page, 'Getoetst door (teamleider)', door.toetser);
  await vul(page, 'Getoetst op', door.datum);
  await vul(page, 'Opmerking bij de toetsing', door.opmerking);
  await expect(
    page.getByText('Het plan is compleet, ondertekend en getoetst.', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Plan vaststellen' }).first().click();
  const dialog = page.getByRole('alertdialog', { name: 'Plan vaststellen?' });
  await dialog.getByRole('button', { name: 'Plan vaststellen' }).click();
  await expect(page.getByText(`Vastgesteld · versie ${door.versie}`)).toBeVisible();
}

/** The help begins. */
export async function startPlan(page: Page, versie: number): Promise<void> {
  await tab(page, 'Plan');
  await page.getByRole('button', { name: 'Plan starten' }).first().click();
  await expect(page.getByText(`Lopend · versie ${versie}`)).toBeVisible();
}

/** Carries out the decision of an evaluatie: the plan becomes a concept again. */
export async function maakNieuweVersie(page: Page): Promise<void> {
  await tab(page, 'Resultaten');
  await page
    .getByRole('region', { name: /^Besluit: / })
    .getByRole('button', { name: 'Nieuwe versie maken' })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Nieuwe versie maken' }).click();
  await expect(page.getByText(/^Concept/).first()).toBeVisible();
}

/** Carries out the decision to stop: the plan is closed, with its reason. */
export async function sluitPlan(page: Page, reden: string): Promise<void> {
  await tab(page, 'Resultaten');
  await page
    .getByRole('region', { name: /^Besluit: / })
    .getByRole('button', { name: 'Plan afsluiten' })
    .click();
  const dialog = page.getByRole('alertdialog', { name: 'Plan afsluiten?' });
  await vul(dialog, 'Waarom stopt het plan?', reden);
  await dialog.getByRole('button', { name: 'Plan afsluiten' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Afgesloten/).first()).toBeVisible();
}

/** Nazorg after closing: somebody keeps in touch. */
export async function spreekWaakvlamAf(
  page: Page,
  waakvlam: {
    readonly wie: string;
    readonly elkeWeken: string;
    readonly tot: string;
    readonly letOp: string;
  },
): Promise<void> {
  await tab(page, 'Resultaten');
  await page.getByRole('button', { name: 'Waakvlam afspreken' }).click();
  const panel = paneel(page, 'Waakvlam afspreken');
  await vul(panel, 'Wie houdt contact', waakvlam.wie);
  await vul(panel, 'Om de hoeveel weken', waakvlam.elkeWeken);
  await vul(panel, 'Tot en met', waakvlam.tot);
  await vul(panel, 'Waar let u op?', waakvlam.letOp);
  await panel.getByRole('button', { name: 'Waakvlam starten' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText(/^Waakvlam · versie/)).toBeVisible();
}

/** Opens a version that was fixed; answers with what stands there. */
async function openVersie(page: Page, versie: number): Promise<Locator> {
  await deel(page, 'Versies');
  await page
    .getByRole('navigation', { name: 'Vastgestelde versies' })
    .getByRole('button', { name: new RegExp(`^Versie ${versie}`) })
    .click();
  return page.getByRole('article', { name: `Versie ${versie}` });
}

/** Reads a version as it was signed. */
export async function leesVersie(page: Page, versie: number, woorden: readonly string[]): Promise<void> {
  const article = await openVersie(page, versie);
  await expect(article.getByRole('heading', { name: 'Wie doet wat' })).toBeVisible();
  for (const woord of woorden) await expect(article).toContainText(woord);
}

/** Reads what changed since an older version: which card went, and which came. */
export async function leesVerschil(
  page: Page,
  versie: number,
  sinds: number,
  kaarten: { readonly weg: string; readonly nieuw: string },
): Promise<void> {
  const article = await openVersie(page, versie);
  await kies(article, 'Wat wilt u zien?', `Wat is er veranderd sinds versie ${sinds}`);
  await expect(
    article.getByRole('heading', { name: `Van versie ${sinds} naar versie ${versie}` }),
  ).toBeVisible();
  const regels = article.getByRole('region', { name: 'Inzet' }).getByRole('listitem');
  await expect(regels.filter({ hasText: kaarten.weg })).toContainText('Weg');
  await expect(regels.filter({ hasText: kaarten.nieuw })).toContainText('Nieuw');
}
