import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { appRoot } from './host.ts';

/** Saves what the page shows as test-results/look/<name>-light.png and <name>-dark.png, for a person to look at. */
export async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const path = join(appRoot, 'test-results/look', `${name}-${colorScheme}.png`);
    await page.screenshot({ path, animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
}
