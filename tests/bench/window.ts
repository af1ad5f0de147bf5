import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { createRouterClient } from '@orpc/server';
import { benchCore, benchFolder, fillStore } from './bench-core.ts';
import { median, report, timed, type Measurement } from './measure.ts';

const DOSSIERS = 5000;
const STARTS = 7;
const HOST = path.resolve('dist/browser-host/browser-host.js');
const CHROMIUM = process.env['KEUKENTAFEL_CHROMIUM'] ?? '/usr/bin/chromium';

/** Cold start to the first usable screen against an empty window of the same host, and memory after a working day. */
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
  const memory = await workingDay(profile);
  return [
    report(
      'cold start with 5,000 dossiers',
      'ms',
      { ours: median(cold), reference: median(empty) },
      { ratio: 1.3 },
    ),
    report('renderer and core after a working day', 'MB', { ours: memory, reference: null }, { most: 350 }),
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
export async function visit<T>(
  profile: string,
  args: string[],
  use: (page: Page, host: ChildProcess, browser: Browser) => Promise<T>,
): Promise<T> {
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
      return await use(page, host, browser);
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

const NAMES = ['DEM-0003', 'DEM-0010', 'DEM-0012', 'DEM-0017', 'DEM-0024', 'DEM-0009', 'DEM-0005'];
const TABS = [
  'Huishouden',
  'Netwerk',
  'Gesprek',
  'Plan',
  'Mantelzorg',
  'Resultaten',
  'Tijdlijn',
  'Overzicht',
];

/** Thirty dossiers, every tab of each, with a search in between; then what core and renderer hold, in MB. */
async function workingDay(profile: string): Promise<number> {
  let megabytes = 0;
  await visit(profile, ['--demo'], async (page, host, browser) => {
    await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
    for (let index = 0; index < 30; index += 1) {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').fill(NAMES[index % NAMES.length] ?? 'jansen');
      await expect(page.getByRole('menuitem')).toHaveCount(1);
      await page.keyboard.press('Enter');
      for (const tab of TABS) await page.getByRole('link', { name: tab, exact: true }).click();
    }
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter((entry) => entry.type === 'renderer').map((entry) => pss(entry.id));
    megabytes = pss(host.pid ?? 0) + Math.max(...renderers);
  });
  return megabytes;
}

/** Memory of a process in MB: its own, and its share of what it shares (libraries of the browser) with others. */
function pss(pid: number): number {
  const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}
