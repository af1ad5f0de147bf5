import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, look } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { saved } from './support/download.ts';
import { beginMetEigenDossiers } from './support/eigen-dossiers.ts';
import { test } from './support/met-regio.ts';
import { wordt } from './support/wie.ts';

const ANALIST = 'Joris van den Berg';

/** The app as an analyst sees it, at the regiomonitor. */
async function naarRegio(page: Page): Promise<void> {
  await wordt(page, ANALIST, 'Regio-analist');
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  await page.getByRole('link', { name: 'Regio', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Regio' })).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
}

async function kiesPeildatum(page: Page, label: string, dag: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  await page.getByRole('option', { name: dag }).click();
}

/** Cells of a table, row by row. */
async function cellen(page: Page, name: string): Promise<string[][]> {
  const rows = await page.getByRole('table', { name }).getByRole('row').all();
  return Promise.all(rows.map(async (row) => row.locator('th, td').allTextContents()));
}

test.describe('in the demo-omgeving', () => {
  test.use({ demo: true });

  test('the table of the council letter: H5, two peildata, product and zwaarte, as a file and as a link', async ({
    app,
  }) => {
    const { page } = app;
    await expect(page.getByRole('link', { name: 'Regio', exact: true })).toHaveCount(0);
    await naarRegio(page);

    // the question is a sentence; changing it shows at once
    await page.getByRole('button', { name: 'Vraag wijzigen' }).click();
    const paneel = page.getByRole('region', { name: 'Vraag wijzigen' });
    await kiesPeildatum(page, 'Van peildatum', '01-01-2025');
    await kiesPeildatum(page, 'Tot en met peildatum', '01-01-2026');
    await paneel.getByRole('radio', { name: 'Alleen deze' }).press('Space');
    await paneel.getByRole('checkbox', { name: 'Zwaarte', exact: true }).press('Space');
    await paneel.getByRole('checkbox', { name: 'Midden-Delfland', exact: true }).press('Space');
    await expect(
      page.getByText(
        'Indicaties in H5 en Midden-Delfland op 01-01-2025 en 01-01-2026, per product en zwaarte',
      ),
    ).toBeVisible();
    await look(page, 'regiomonitor-vraag');
    await expectAccessible(page);
    await paneel.getByRole('button', { name: 'Sluiten' }).click();

    // figures, shares and development; what is small is not told, and a total beside it is a range
    const naam = 'Cijfers van H5 (H4 en Pijnacker-Nootdorp)';
    const tabel = page.getByRole('table', { name: naam });
    await expect(tabel.getByRole('columnheader')).toHaveText([
      'Regel',
      '01-01-2025',
      'Aandeel',
      '01-01-2026',
      'Aandeel',
      'Verschil',
      'Ontwikkeling',
    ]);
    const speciaal = tabel.getByRole('row', { name: /^Begeleiding, Speciaal/ });
    await expect(speciaal).toContainText(/[+-]\d+%/);
    const klein = page.getByRole('table', { name: 'Cijfers van Midden-Delfland' });
    await expect(klein.getByRole('cell', { name: /^<\d+$/ }).first()).toBeVisible();
    await expect(klein.getByRole('cell', { name: /^\d+–\d+$/ }).first()).toBeVisible();
    await expect(
      page.getByText('Zo kan niemand een klein aantal uitrekenen.', { exact: false }),
    ).toBeVisible();
    const before = await cellen(page, naam);
    await look(page, 'regiomonitor-tabel');
    await expectAccessible(page);

    // the same cells in both files; exact numbers are numbers
    const csv = await saved(app, () => page.getByRole('button', { name: 'Opslaan als CSV' }).click());
    expect(csv.name).toBe('regiomonitor-h5-1842-2026-01-01.csv');
    const lines = readFileSync(csv.file, 'utf8').trim().split('\r\n');
    expect(lines[0]).toContain('Gebied;Product;Zwaarte;01-01-2025;01-01-2026');
    const ods = await saved(app, () => page.getByRole('button', { name: 'Opslaan als ODS' }).click());
    expect(ods.name).toBe('regiomonitor-h5-1842-2026-01-01.ods');
    const xml = strFromU8(unzipSync(readFileSync(ods.file))['content.xml'] ?? new Uint8Array());
    const begeleiding = before.find(([first]) => first === 'Begeleiding, Speciaal');
    const aantal = (begeleiding?.[3] ?? '').replace('.', '');
    expect(xml).toContain(`office:value-type="float" office:value="${aantal}"`);
    expect(lines.find((line) => line.includes(';Begeleiding;Speciaal;'))).toContain(`;${aantal};`);
    expect(xml).toContain('table:name="Begrippen"');

    // the link is on the clipboard, and asks the same question in the search window of a program that was started anew
    await page.getByRole('button', { name: 'Link kopiëren' }).click();
    await expect(page.getByText('De link is gekopieerd.', { exact: false })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').press('Control+v');
    await expect(page.getByRole('searchbox')).toHaveValue(/^keukentafel:\/regio\?/);
    const link = await page.getByRole('searchbox').inputValue();
    await page.keyboard.press('Escape');
    await app.restart();
    const again = app.page;
    await expect(again.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
    await again.keyboard.press('Control+k');
    await again.getByRole('searchbox').fill(link);
    await again.getByRole('menuitem', { name: 'Gedeelde tabel openen' }).click();
    await expect(again.getByRole('table', { name: naam })).toBeVisible();
    expect(await cellen(again, naam)).toEqual(before);

    // on paper: the question, the figures and what they mean, and nothing to press
    await again.evaluate(() => {
      window.print = () => {
        document.body.dataset['printed'] = 'ja';
      };
    });
    await again.getByRole('button', { name: 'Afdrukken' }).click();
    await expect(again.locator('body')).toHaveAttribute('data-printed', 'ja');
    await again.emulateMedia({ media: 'print' });
    await expect(again.getByRole('button', { name: 'Vraag wijzigen' })).toBeHidden();
    await expect(again.getByText('Wat betekenen deze cijfers?')).toBeVisible();
    await again.screenshot({ path: 'test-results/look/regiomonitor-papier.png', fullPage: true });
    await again.emulateMedia({ media: null });
  });

  test('a rapport of a verband that grew, and what plans brought', async ({ app }) => {
    const { page } = app;
    await naarRegio(page);
    await page.getByRole('link', { name: 'Rapport', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^Bijlage 1\.3/ })).toBeVisible();
    await look(page, 'regiomonitor-rapport');
    await expectAccessible(page);
    await expect(page.getByRole('table', { name: /^Tabel 2/ })).toContainText(
      'Totaal indicaties Wmo-begeleiding',
    );
    const ods = await saved(app, () => page.getByRole('button', { name: 'Opslaan als ODS' }).click());
    const xml = strFromU8(unzipSync(readFileSync(ods.file))['content.xml'] ?? new Uint8Array());
    for (const sheet of ['Tabel 1', 'Tabel 2', 'Bijlage 1.1', 'Bijlage 1.2', 'Bijlage 1.3'])
      expect(xml).toContain(`table:name="${sheet}"`);

    // Pijnacker-Nootdorp came in 2019: what cannot be compared has no development
    await kiesPeildatum(page, 'Eerste peildatum', '01-01-2018');
    await expect(
      page.getByText('Op de twee peildata zijn niet dezelfde gemeenten geteld', { exact: false }),
    ).toBeVisible();

    await page.getByRole('link', { name: 'Resultaten', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Doelbereik' })).toBeVisible();
    const doelbereik = page.getByRole('figure', { name: 'Doelbereik' });
    await doelbereik.getByRole('button', { name: 'Toon als tabel' }).click();
    await expect(
      page.getByRole('table', { name: 'Oordelen over doelen per kwartaal' }).getByRole('row'),
    ).toHaveCount(9);
    await doelbereik.getByRole('button', { name: 'Toon als beeld' }).click();
    await look(page, 'regiomonitor-resultaten');
    await expectAccessible(page);
    const csv = await saved(app, () => page.getByRole('button', { name: 'Opslaan als CSV' }).click());
    expect(readFileSync(csv.file, 'utf8').trim().split('\r\n')).toHaveLength(9);

    // before the gemeenten began with the app nothing is known of it
    await kiesPeildatum(page, 'Tot peildatum', '01-01-2017');
    await expect(page.getByRole('heading', { name: 'Van deze kwartalen is niets geteld' })).toBeVisible();
    await look(page, 'regiomonitor-resultaten-leeg');
  });

  test('reads well on a large window and at 200% zoom, with one line and with too many', async ({ page }) => {
    await naarRegio(page);
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 640, height: 400 },
    ]) {
      await page.setViewportSize(size);
      for (const deel of ['Tabel', 'Rapport', 'Resultaten']) {
        await page.getByRole('link', { name: deel, exact: true }).click();
        await expect(page.getByRole('link', { name: deel, exact: true })).toHaveAttribute(
          'aria-current',
          'page',
        );
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await look(page, `regiomonitor-${size.width}-${deel.toLowerCase()}`);
        await expectAccessible(page);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, 'pixels that fall off the side').toBeLessThanOrEqual(0);
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const [name, address] of [
      ['een-peildatum', 'gebieden=H5&peildata=2026-01-01&rijen=trede'],
      [
        'veel-regels',
        `gebieden=0603&peildata=${['2022', '2023', '2024', '2025', '2026'].map((jaar) => `${jaar}-01-01`).join('~')}&rijen=product~zwaarte~leveringsvorm&trede=maatwerk`,
      ],
      ['naast-elkaar', 'gebieden=0503~0603~1783&peildata=2022-01-01~2024-01-01~2026-01-01&rijen=geen'],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').fill(`keukentafel:/regio?${address}`);
      await page.getByRole('menuitem', { name: 'Gedeelde tabel openen' }).click();
      await expect(page.getByRole('table').first()).toBeVisible();
      await look(page, `regiomonitor-${name}`);
      await expectAccessible(page);
    }
  });

  test('a link is for analysts, and one that was broken says so', async ({ page }) => {
    const open = async (link: string) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').fill(link);
      await page.getByRole('menuitem', { name: 'Gedeelde tabel openen' }).click();
    };
    await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
    await open('keukentafel:/regio?gebieden=H5&peildata=2026-01-01&rijen=product');
    await expect(page.getByText('De regiomonitor is voor regio-analisten.', { exact: false })).toBeVisible();
    await naarRegio(page);
    await open('keukentafel:/regio?gebieden=H5&peildata=2026-01-17&rijen=product');
    await expect(page.getByText('Deze link is niet te lezen.', { exact: false })).toBeVisible();
    await expect(page.getByRole('table').first()).toBeVisible();
  });
});

test.describe('at a region', () => {
  test('an analyst signs in, sees the figures of the region, and is told when there is no line', async ({
    page,
    region,
    signIn,
  }) => {
    await beginMetEigenDossiers(page, { naam: 'Joris', gemeente: 'Rijswijk' });
    await signIn(page, ANALIST);
    await expect(page.getByText('Uw rol komt van de regio: regio-analist.')).toBeVisible();
    await page.getByRole('link', { name: 'Regio', exact: true }).click();
    await expect(page.getByRole('table', { name: /^Cijfers van H5/ })).toBeVisible();
    await expect(page.getByText('Dit zijn verzonnen cijfers.', { exact: false })).toHaveCount(0);

    // the figures are at the region, and not on this laptop
    region.cut();
    await page.getByRole('link', { name: 'Rapport', exact: true }).click();
    await expect(
      page.getByText('De regiomonitor werkt alleen met verbinding.', { exact: false }),
    ).toBeVisible();
    await look(page, 'regiomonitor-zonder-verbinding');
    await expectAccessible(page);
    region.restore();
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expect(page.getByRole('heading', { name: /^Tabel 1/ })).toBeVisible();

    // signed out: what to do, and the way there
    await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('link', { name: 'Regio', exact: true }).click();
    await page.getByRole('link', { name: 'Resultaten', exact: true }).click();
    await expect(page.getByText('als u bent aangemeld bij de regio', { exact: false })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Naar Instellingen' })).toBeVisible();
  });
});
