import type { Page } from '@playwright/test';
import { meldAan } from './aanmelden.ts';
import { test as base } from './app.ts';
import { startRegion, type RegionUnderTest } from './region.ts';

export type SignIn = (page: Page, naam: string) => Promise<void>;

/** A spec with a region of its own, and a way in for its fictitious people. */
export const test = base.extend<{ region: RegionUnderTest; signIn: SignIn }>({
  region: async ({}, use) => {
    const region = await startRegion();
    await use(region);
    await region.stop();
  },
  signIn: async ({ region, chromium }, use) =>
    use((page, naam) => meldAan(page, chromium, { adres: region.address, naam })),
});
