/** Metingen and the evaluatie with three voices. */
import { expect, type Page } from '@playwright/test';
import { meet } from './doelen.ts';
import { antwoord, paneel, schuif, tab, vul, vulAls } from './fields.ts';

/** Adds a meting to a doel. */
export async function voegMetingToe(
  page: Page,
  meting: {
    readonly doel: string;
    readonly indicator: string;
    readonly waarde: string;
    /** `dd-mm-jjjj`; left out: today */
    readonly op?: string;
    readonly toelichting?: string;
  },
): Promise<void> {
  await tab(page, 'Resultaten');
  await page.getByRole('button', { name: `Meting toevoegen bij ${meting.doel}` }).click();
  const panel = paneel(page, 'Meting toevoegen');
  await meet(panel, meting.indicator, meting.waarde);
  await vulAls(panel, 'Gemeten op', meting.op);
  await vulAls(panel, 'Toelichting', meting.toelichting);
  await panel.getByRole('button', { name: 'Meting opslaan' }).click();
  await expect(panel).toBeHidden();
}

export interface Evaluatie {
  /** `dd-mm-jjjj`; left out: today */
  readonly datum?: string;
  readonly inwoner: string;
  readonly consulent: string;
  readonly aanbieder: string;
  /** 1 to 10 */
  readonly tevreden: number;
  /** per title of a doel */
  readonly doelen: Readonly<Record<string, 'Behaald' | 'Deels behaald' | 'Niet behaald'>>;
  readonly besluit: 'Voortzetten' | 'Afschalen' | 'Opschalen' | 'Beëindigen' | 'Waakvlam';
  readonly waarom: string;
  /** `dd-mm-jjjj`; only when the plan goes on */
  readonly volgende?: string;
}

/** Looks back together: three voices, every doel, a decision; and finishes it. */
export async function houdEvaluatie(
  page: Page,
  evaluatie: Evaluatie,
  voorHetAfronden: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await tab(page, 'Resultaten');
  await page.getByRole('button', { name: 'Evaluatie beginnen' }).click();
  const form = page.getByRole('form', { name: 'Evaluatie' });
  await expect(form.getByRole('heading', { name: 'Samen terugkijken' })).toBeVisible();
  await vulAls(form, 'Datum', evaluatie.datum);
  await vul(form, 'Wat zegt de inwoner?', evaluatie.inwoner);
  await vul(form, 'Wat zegt u?', evaluatie.consulent);
  await vul(form, 'Wat zegt de aanbieder?', evaluatie.aanbieder);
  await schuif(form, 'Hoe tevreden is de inwoner met de hulp?', evaluatie.tevreden);
  for (const [doel, oordeel] of Object.entries(evaluatie.doelen)) await antwoord(form, doel, oordeel);
  await antwoord(form, 'Besluit', evaluatie.besluit);
  await vul(form, 'Waarom dit besluit?', evaluatie.waarom);
  await vulAls(form, 'Weer samen kijken op', evaluatie.volgende);
  await voorHetAfronden();
  await form.getByRole('button', { name: 'Evaluatie afronden' }).click();
  await expect(form).toBeHidden();
  await expect(
    page.getByRole('region', { name: `Besluit: ${evaluatie.besluit.toLowerCase()}` }),
  ).toBeVisible();
}

/** Carries out the decision to go on as it is. */
export async function zetVoort(page: Page, versie: number): Promise<void> {
  await page
    .getByRole('region', { name: 'Besluit: voortzetten' })
    .getByRole('button', { name: 'Plan voortzetten' })
    .click();
  await expect(page.getByText(`Lopend · versie ${versie}`)).toBeVisible();
}

/** Reads the last evaluatie back: the panel has every voice in it. */
export async function leesEvaluatie(page: Page, woorden: readonly string[]): Promise<void> {
  await tab(page, 'Resultaten');
  await page
    .getByRole('button', { name: /^Teruglezen: evaluatie van / })
    .first()
    .click();
  const read = paneel(page, /^Evaluatie van /);
  for (const woord of woorden) await expect(read).toContainText(woord);
  await page.keyboard.press('Escape');
  await expect(read).toBeHidden();
}

/** The call some weeks after a version was fixed: is it as it was agreed? */
export async function belNa(page: Page, versie: number): Promise<void> {
  await tab(page, 'Resultaten');
  const gebeld = page.getByRole('button', { name: `Gebeld: Nabellen na vaststellen van versie ${versie}` });
  await gebeld.click();
  await expect(gebeld).toBeHidden();
}
