/**
 * The fixture of all specs that look at the app: `app.page` shows a running copy of the built app, with the real core and
 * the real store, on an empty profile of its own (or on the demo, with `test.use({ demo: true })`).
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { callHost, startInBrowser, startLoopbackHost } from './browser-host.ts';
import { startOnDesktop, type RunningDesktop } from './desktop-host.ts';
import { viewport, type HostStart, type RunningHost } from './host.ts';

export interface AppOptions {
  readonly host: 'browser' | 'desktop';
  /** Start in the demo-omgeving. */
  readonly demo: boolean;
  /** More arguments for the host. */
  readonly hostArguments: readonly string[];
}

export interface App {
  /** The page that shows the app now; ask again after restart(). */
  readonly page: Page;
  readonly host: 'browser' | 'desktop';
  readonly profileDir: string;
  /** Electron itself, in the desktop project; null on the browser host. */
  readonly desktop: RunningDesktop['electron'] | null;
  /** Starts again on the same profile: after kill(), or after stopping tidily first. */
  restart(): Promise<void>;
  /** Stops tidily: the store is closed. */
  stop(): Promise<void>;
  /** SIGKILL of the host, core and page included. */
  kill(): Promise<void>;
}

interface WorkerTools {
  /** A Chromium of this worker, started when it is first asked for. */
  chromium: () => Promise<Browser>;
  /** A demo profile made once per worker, to be copied. */
  demoProfile: () => Promise<string>;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

async function makeDemoProfile(dir: string): Promise<string> {
  const profileDir = join(dir, 'profiel');
  const host = await startLoopbackHost({ profileDir, demo: true, args: [] });
  const client = await callHost(host);
  for await (const step of await client.sessie.openDemo({})) {
    if (step.soort === 'mislukt') throw new Error(step.error.message);
  }
  await host.stop();
  return profileDir;
}

/** Errors of the page and breaches of its policy: none is allowed while the host runs. */
function listen(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) problems.push(message.text());
  });
}

type Tools = AppOptions & WorkerTools;

/** Runs a copy of the app on an empty profile of its own for as long as `use` takes. */
async function runApp(
  { host, demo, hostArguments, chromium, demoProfile }: Tools,
  use: (app: App) => Promise<void>,
): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), 'kt-app-'));
  const profileDir = join(parent, 'profiel');
  if (demo) cpSync(await demoProfile(), profileDir, { recursive: true });
  const start: HostStart = { profileDir, demo, args: hostArguments };
  const problems: string[] = [];
  const context: BrowserContext | null =
    host === 'browser'
      ? await (
          await chromium()
        ).newContext({ viewport, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', acceptDownloads: true })
      : null;

  let electron: RunningDesktop['electron'] | null = null;
  const state: { running: RunningHost | null } = { running: null };
  let page: Page | undefined;
  const launch = async () => {
    if (context === null) {
      const desktop = await startOnDesktop(start);
      electron = desktop.electron;
      state.running = desktop;
    } else {
      state.running = await startInBrowser(context, start, page);
    }
    const shown = state.running.page;
    if (page !== shown) listen(shown, problems);
    page = shown;
  };
  const end = async (how: 'stop' | 'kill') => {
    const ending = state.running;
    state.running = null;
    await ending?.[how]();
  };

  await launch();
  await use({
    get page() {
      if (page === undefined) throw new Error('the app has no page');
      return page;
    },
    get desktop() {
      return electron;
    },
    host,
    profileDir,
    restart: async () => {
      await end('stop');
      // What the page said while its host was away is not held against it.
      problems.length = 0;
      await launch();
    },
    stop: () => end('stop'),
    kill: () => end('kill'),
  });

  const stayedUp = state.running !== null;
  await context?.close();
  await end('stop');
  rmSync(parent, { recursive: true, force: true });
  if (stayedUp) expect(problems, 'errors of the page, or breaches of its policy').toEqual([]);
}

export const test = base.extend<
  AppOptions & { app: App; /** a second app, on a profile of its own */ colleague: App },
  WorkerTools
>({
  host: ['browser', { option: true }],
  demo: [false, { option: true }],
  hostArguments: [[], { option: true }],

  chromium: [
    async ({ playwright }, use) => {
      const get = () =>
        playwright.chromium.launch({
          executablePath: process.env['KEUKENTAFEL_CHROMIUM'] ?? '/usr/bin/chromium',
          args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
        });
      const started: { browser?: Promise<Browser> } = {};
      await use(() => (started.browser ??= get()));
      await (await started.browser)?.close();
    },
    { scope: 'worker' },
  ],

  demoProfile: [
    async ({}, use) => {
      const dir = mkdtempSync(join(tmpdir(), 'kt-demo-'));
      await use(once(() => makeDemoProfile(dir)));
      rmSync(dir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  app: async ({ host, demo, hostArguments, chromium, demoProfile }, use) =>
    runApp({ host, demo, hostArguments, chromium, demoProfile }, use),

  colleague: async ({ host, demo, hostArguments, chromium, demoProfile }, use) =>
    runApp({ host, demo, hostArguments, chromium, demoProfile }, use),

  page: async ({ app }, use) => use(app.page),
});

export { expect } from '@playwright/test';
export { look } from './look.ts';
