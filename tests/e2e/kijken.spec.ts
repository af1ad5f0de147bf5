import type { Page } from '@playwright/test';
import { expect, look, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { openDossier } from './support/dossier.ts';

test.use({ demo: true });
test.setTimeout(240_000);

const DOSSIER = '0001';
const SIZES = [
  { name: '1280', width: 1280, height: 800 },
  { name: '1920', width: 1920, height: 1080 },
  // the same window at 200% zoom
  { name: '640', width: 640, height: 400 },
];

type Visit = (page: Page) => Promise<void>;

const main =
  (link: string, heading: string): Visit =>
  async (page) => {
    await page
      .getByRole('link', { name: new RegExp(`^${link}`) })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  };

const part =
  (name: string): Visit =>
  async (page) => {
    const radio = page.getByRole('radio', { name: new RegExp(`^${name}`) });
    await radio.press('Space');
    await expect(radio).toBeChecked();
  };

const tab =
  (name: string, ready: (page: Page) => ReturnType<Page['locator']>): Visit =>
  async (page) => {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(ready(page).first()).toBeVisible();
  };

const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true });
const button = (name: RegExp | string) => (page: Page) => page.getByRole('button', { name });

/** Every main screen and every tab of a dossier, in the order in which one meets them. */
const VISITS: readonly (readonly [name: string, visit: Visit])[] = [
  [
    'caseload',
    async (page) => {
      await main('Caseload', 'Caseload')(page);
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
  ],
  ['nieuw', main('Nieuw huishouden', 'Nieuw huishouden')],
  ['instellingen', main('Instellingen', 'Instellingen')],
  ['vandaag', main('Vandaag', 'Vandaag')],
  ['overzicht', (page) => openDossier(page, DOSSIER, 'Overzicht')],
  ['huishouden', tab('Huishouden', button('Huishouden wijzigen'))],
  ['netwerk', tab('Netwerk', heading('Ecogram'))],
  ['gesprek', tab('Gesprek', button(/^(Gesprek beginnen|Verder gaan)/))],
  ['plan-doelen', tab('Plan', (page) => page.getByRole('radio', { name: 'Doelen' }))],
  ['plan-ladder', part('Ladder')],
  ['plan-controle', part('Controle')],
  ['plan-versies', part('Versies')],
  ['mantelzorg', tab('Mantelzorg', (page) => page.getByRole('figure'))],
  ['resultaten', tab('Resultaten', (page) => page.getByRole('figure'))],
  ['tijdlijn', tab('Tijdlijn', (page) => page.getByRole('figure'))],
  ['documenten', tab('Documenten', heading('Plan als PDF'))],
];

for (const size of SIZES) {
  test(`every screen reads well and fits in ${size.width} by ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const [name, visit] of VISITS) {
      await test.step(name, async () => {
        await visit(page);
        await look(page, `kijken-${size.name}-${name}`);
        await expectAccessible(page);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, 'pixels that fall off the side').toBeLessThanOrEqual(0);
      });
    }
  });
}
