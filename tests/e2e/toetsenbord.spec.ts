import type { Locator, Page } from '@playwright/test';
import { expect, look, test } from './support/app.ts';

test.use({ demo: true });

const STORY = 'Ik blijf het liefst wonen waar ik woon. De trap is steil.';
/** More stops than the longest screen has. */
const MOST_STOPS = 90;

/** Whoever looks can see where they are. */
async function expectFocusVisible(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return 'no focus';
        return focused.matches(':focus-visible') ? 'visible' : `hidden on ${focused.outerHTML.slice(0, 120)}`;
      }),
    )
    .toBe('visible');
}

/** Goes on with Tab until this has the focus; every stop on the way shows itself. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeAttached();
  let wrapped = false;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const [isThere, isSomewhere] = await target.evaluate((element) => {
      const focused = document.activeElement;
      return [element === focused, focused !== document.body];
    });
    // behind the last stop lies the frame of the window; one more goes on at the other end
    const isPastTheEnd = !isSomewhere && !wrapped;
    if (isPastTheEnd) wrapped = true;
    else await expectFocusVisible(page);
    if (isThere) return;
    await page.keyboard.press(key);
  }
  await expect(target, 'comes within reach of Tab').toBeFocused();
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
  await expect(target).toHaveValue(text);
}

/** Ctrl+K, the words, Enter. */
async function find(page: Page, words: string, item: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('menuitem').first()).toHaveAccessibleName(item);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function openTab(page: Page, name: string): Promise<void> {
  await find(page, name, new RegExp(`^${name}`));
  await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
}

test('a whole visit is done with the keyboard alone, and the focus is always seen', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  await find(page, 'DEM-0010', /Hofman/);
  await expect(page.getByRole('heading', { level: 1, name: 'Gezin Hofman' })).toBeVisible();

  await openTab(page, 'Gesprek');
  await press(page, page.getByRole('button', { name: 'Gesprek beginnen' }).first());
  await expect(page.getByRole('heading', { name: 'Wie zit er aan tafel?' })).toBeVisible();
  const topics = page.getByRole('navigation', { name: 'Onderwerpen' });
  await press(page, topics.getByRole('button', { name: /^Wonen/ }));
  await type(page, page.getByLabel('Het verhaal'), STORY);
  await tabTo(page, page.getByRole('slider', { name: 'Hoe gaat het hiermee?' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(topics.getByRole('button', { name: 'Wonen (besproken)' })).toBeVisible();
  const catching = page.getByRole('complementary', { name: 'Vastleggen' });
  await press(page, catching.getByRole('button', { name: 'Doel vastleggen' }));
  await type(page, catching.getByLabel('Wat is het doel?'), 'Veilig de trap op');
  await press(page, catching.getByRole('button', { name: 'Vastleggen', exact: true }));
  await expect(catching.getByRole('listitem').filter({ hasText: 'Veilig de trap op' })).toBeVisible();
  await expectFocusVisible(page);
  await look(page, 'toetsenbord-gesprek');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Verder gaan/ }).first()).toBeVisible();

  await openTab(page, 'Plan');
  const doelen = page.getByRole('list', { name: 'Doelen, de belangrijkste bovenaan' });
  await press(page, doelen.getByRole('button', { name: /Veilig de trap op/ }));
  const panel = page.getByRole('region', { name: 'Doel wijzigen' });
  const picture = 'Hij loopt zonder hulp naar boven om te slapen.';
  await type(page, panel.getByLabel('Hoe ziet het eruit als het gelukt is?'), picture);
  await look(page, 'toetsenbord-doel');
  await press(page, panel.getByRole('button', { name: 'Doel opslaan' }));
  await expect(panel).toBeHidden();
  await expectFocusVisible(page);

  await tabTo(page, page.getByRole('radio', { name: /^Doelen/ }), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  const card = (rung: string) => column(rung).getByRole('button', { name: /Rust plannen met een weekbord/ });
  await press(page, card('Eigen kracht'), 'Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(card('Gebruikelijke hulp')).toBeFocused();
  await expectFocusVisible(page);

  await tabTo(page, page.getByRole('radio', { name: /^Ladder/ }), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'Nog te doen' })).toBeVisible();
  await expectFocusVisible(page);

  await openTab(page, 'Resultaten');
  await press(page, page.getByRole('button', { name: /^Meting toevoegen/ }).first());
  const meting = page.getByRole('region', { name: 'Meting toevoegen' });
  await tabTo(page, meting.getByRole('slider'));
  await page.keyboard.press('End');
  await type(page, meting.getByLabel('Toelichting'), 'Het ging goed deze week.');
  await press(page, meting.getByRole('button', { name: 'Meting opslaan' }));
  await expect(meting).toBeHidden();
  await expectFocusVisible(page);

  await openTab(page, 'Documenten');
  await press(page, page.getByRole('button', { name: 'PDF maken' }));
  await expect(page.getByRole('region', { name: 'Voorbeeld' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Opnieuw maken' }));
  await look(page, 'toetsenbord-documenten');
});
