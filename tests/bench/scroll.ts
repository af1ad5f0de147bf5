import type { Page } from '@playwright/test';
import { benchFolder } from './bench-core.ts';
import { percentile, report, type Measurement } from './measure.ts';
import { demoOf, visit } from './window.ts';

const DOSSIERS = 10_000;
const ROW_HEIGHT = 52;
const TURNS = 150;
const STEP = 600;
/** A frame of a screen that draws 60 a second, and what its rhythm wavers. */
const FRAME_MS = 17.7;

interface Scrolled {
  readonly frames: number[];
  readonly mostRows: number;
}

/** Wheel scrolling through a caseload of 10,000, against an equally tall page with nothing on it in the same browser. */
export async function measureScroll(): Promise<Measurement[]> {
  const profile = benchFolder('scroll');
  await demoOf(profile, DOSSIERS);
  const { ours, plain } = await visit(profile, ['--demo'], async (page) => {
    await page.getByRole('link', { name: 'Caseload', exact: true }).click();
    await page.getByText('Alle dossiers', { exact: true }).click();
    await page.waitForFunction(
      (count) => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > count,
      DOSSIERS,
    );
    const scrolled = await scroll(page, '.kt-virtual__grid');
    await page.goto('about:blank');
    await page.setContent(
      `<div id="tall" style="height:90vh;overflow:auto"><div style="height:${DOSSIERS * ROW_HEIGHT}px"></div></div>`,
    );
    return { ours: scrolled, plain: await scroll(page, '#tall') };
  });
  return [
    report(
      'scroll a caseload of 10,000: frame, p95',
      'ms',
      { ours: percentile(ours.frames, 0.95), reference: percentile(plain.frames, 0.95) },
      { most: FRAME_MS },
    ),
    report(
      'scroll a caseload of 10,000: most rows on the page',
      'rows',
      { ours: ours.mostRows, reference: null },
      { most: 99 },
    ),
  ];
}

/** Turns the wheel over a scroller; gives the time between frames and the most rows that were there in one. */
async function scroll(page: Page, selector: string): Promise<Scrolled> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const noted = await page.evaluateHandle(() => {
    const value = { frames: [] as number[], mostRows: 0, done: false };
    let last = performance.now();
    const frame = (now: number): void => {
      value.frames.push(now - last);
      last = now;
      value.mostRows = Math.max(value.mostRows, document.querySelectorAll('[role=row]').length);
      if (!value.done) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return value;
  });
  for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, STEP);
  const top = await page.locator(selector).evaluate((element) => element.scrollTop);
  if (top < STEP * 10) throw new Error(`${selector} did not scroll`);
  return noted.evaluate((value) => {
    value.done = true;
    // the first is the time until the measuring began
    return { frames: value.frames.slice(1), mostRows: value.mostRows };
  });
}
