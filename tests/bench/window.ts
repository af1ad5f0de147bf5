import { spawn } from 'node:child_process';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createRouterClient } from '@orpc/server';
import { benchCore, benchFolder, fillStore } from './bench-core.ts';
import { median, report, timed, type Measurement } from './measure.ts';

const DOSSIERS = 5000;
const STARTS = 7;
const HOST = path.resolve('dist/browser-host/browser-host.js');
const CHROMIUM = process.env['KEUKENTAFEL_CHROMIUM'] ?? '/usr/bin/chromium';

/** Cold start to the first usable screen against an empty window of the same host. */
export async function measureWindow(): Promise<Measurement[]> {
  const profile = benchFolder('window');
  await demoOf(profile, DOSSIERS);
  const cold: number[] = [];
  const empty: number[] = [];
  for (let index = 0; index < STARTS; index += 1) {
    cold.push(
      await timed(() =>
        visit(profile, ['--demo'], async (page) => {
          await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
        }),
      ),
    );
    // the same host and browser with nothing in it: the start screen of an empty profile
    empty.push(
      await timed(() =>
        visit(benchFolder('empty'), [], async (page) => {
          await page.locator('button').first().waitFor();
        }),
      ),
    );
  }
  return [
    report(
      'cold start with 5,000 dossiers',
      'ms',
      { ours: median(cold), reference: median(empty) },
      { ratio: 1.3 },
    ),
  ];
}

/** A profile with a demo of `count` light dossiers beside its own. */
export async function demoOf(profile: string, count: number): Promise<void> {
  const { core } = await benchCore({ folder: profile, count: 0 });
  const client = createRouterClient(core.router, { context: core.context });
  const iterator = await client.sessie.openDemo({});
  while (!(await iterator.next()).done);
  fillStore(core, { count });
  await core.close();
}

/** Starts the browser host and a browser on it, and stops both after. */
export async function visit<T>(profile: string, args: string[], use: (page: Page) => Promise<T>): Promise<T> {
  const host = spawn(process.execPath, [HOST, '--no-open', '--profile', profile, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let text = '';
      host.stdout.on('data', (data: Buffer) => {
        text += data.toString();
        const found = /http:\/\/127\S+/.exec(text)?.[0];
        if (found) resolve(found);
      });
      host.once('exit', () => {
        reject(new Error(text));
      });
    });
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(address);
      return await use(page);
    } finally {
      await browser.close();
    }
  } finally {
    host.removeAllListeners('exit');
    const gone = new Promise((resolve) => host.once('exit', resolve));
    host.kill('SIGTERM');
    await gone;
  }
}
