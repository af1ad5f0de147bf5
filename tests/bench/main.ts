import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Measurement } from './measure.ts';
import { measureMonitor } from './monitor.ts';
import { measureSave } from './save.ts';
import { measureLists, measureSearch } from './search.ts';
import { measureScroll } from './scroll.ts';
import { measureSync } from './sync.ts';
import { measureBadLine } from './sync/bad-line.ts';
import { measureWindow } from './window.ts';

// npm run bench [-- name …]: prints one JSON array; compares with the baseline on the side. Ratios travel between
// machines, milliseconds do not: a ratio that grew by half against the baseline is said aloud.
const PARTS: Record<string, () => Promise<Measurement[]>> = {
  save: measureSave,
  search: measureSearch,
  lists: measureLists,
  window: measureWindow,
  scroll: measureScroll,
  sync: measureSync,
  line: measureBadLine,
  monitor: measureMonitor,
};
const BASELINE = path.join(import.meta.dirname, 'baseline.json');
const GREW = 1.5;

const wanted = process.argv.slice(2).filter((name) => name in PARTS);
const results: Measurement[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`meten: ${name} …\n`);
  results.push(...(await measure()));
}
for (const name of fs.readdirSync(os.tmpdir())) {
  if (name.startsWith('keukentafel-bench-'))
    fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
}

const baseline = fs.existsSync(BASELINE)
  ? (JSON.parse(fs.readFileSync(BASELINE, 'utf8')) as Measurement[])
  : [];
for (const result of results) {
  const before = baseline.find((entry) => entry.name === result.name);
  if (before?.ratio && result.ratio && result.ratio > before.ratio * GREW) {
    process.stderr.write(`slechter dan de vorige keer: ${result.name}: ${before.ratio} → ${result.ratio}\n`);
  }
}
if (process.argv.includes('--keep')) {
  const others = baseline.filter((entry) => results.every((result) => result.name !== entry.name));
  fs.writeFileSync(BASELINE, `${JSON.stringify([...others, ...results], null, 2)}\n`);
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
