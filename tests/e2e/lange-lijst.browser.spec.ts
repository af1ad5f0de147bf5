import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Page } from '@playwright/test';
import type { AppContract } from '#shared/contract/app.ts';
import { expect, look, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { openDossier } from './support/dossier.ts';
import { IEDEREEN } from '#tests/support/caseload.ts';

test.use({ demo: true });

const METINGEN = 360;
/** A few window heights of rows; far from all of them. */
const WINDOW = 120;

/** Three years of metingen in the first dossier of the demo, one every three days, asked of the host as the page asks. */
async function measureForYears(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const client: ContractRouterClient<AppContract> = createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }),
  );
  const found = await client.caseload.search({ ...IEDEREEN, tekst: 'DEM-0001', aantal: 2 });
  if (!found.ok) throw new Error(found.error.message);
  const dossierId = found.value.rows[0]?.dossierId ?? '';
  const dossier = await client.dossier.open({ dossierId });
  if (!dossier.ok) throw new Error(dossier.error.message);
  const doelId = dossier.value.doel[0]?.id ?? '';
  for (let index = 0; index < METINGEN; index += 1) {
    const datum = new Date(Date.UTC(2023, 9, 1 + 3 * index)).toISOString().slice(0, 10);
    const made = await client.rij.meting.create({
      dossierId,
      fields: { doelId, datum, waarde: 5, door: 'inwoner', toelichting: `Nummer ${index}` },
    });
    if (!made.ok) throw new Error(made.error.message);
  }
}

test('years of metingen stay a window of rows, in the list, in the table and on paper as in the dossier', async ({
  page,
}) => {
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
  await measureForYears(page);
  await openDossier(page, '0001', 'Tijdlijn');

  const was = page.getByRole('region', { name: 'Wat er was' });
  const rows = was.getByRole('listitem');
  await expect(was.getByRole('heading', { level: 3, name: 'Oktober 2023' })).toBeAttached();
  await expect.poll(() => rows.count()).toBeLessThan(WINDOW);
  await expect(rows.first()).toBeVisible();
  await look(page, 'lange-lijst');
  await expectAccessible(page);

  const main = page.getByRole('main');
  await main.press('End');
  const first = was.getByRole('list', { name: 'Oktober 2023' }).getByRole('listitem');
  await expect(first.last()).toBeInViewport();
  await expect.poll(() => rows.count()).toBeLessThan(WINDOW);
  await expect(first.last()).toHaveAttribute('aria-posinset', String(await first.count()));
  await look(page, 'lange-lijst-einde');
  await main.press('Home');
  await expect(page.getByRole('figure')).toBeInViewport();

  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => rows.count()).toBeGreaterThan(METINGEN);
  await page.emulateMedia({ media: null });

  const picture = page.getByRole('figure');
  await picture.getByRole('radio', { name: 'Alles' }).click();
  await picture.getByRole('button', { name: 'Toon als tabel' }).click();
  const table = picture.getByRole('table');
  await expect.poll(() => table.getByRole('row').count()).toBeLessThan(WINDOW);
  expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(METINGEN);
  await look(page, 'lange-tabel');
  await expectAccessible(page);
});
