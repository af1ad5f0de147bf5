import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const start = path.join(import.meta.dirname, 'start.mjs');

/** The options in the README's table, with a value where they take one: `--profile DIR` is ['--profile', 'x']. */
function optionsOfReadme(): string[][] {
  const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `(--[^|]*)\|/gm)].map(([, cell]) => cell ?? '');
  const words = rows.flatMap((cell) => [...cell.replaceAll('`', ' ').matchAll(/(--[\w-]+)( (?!or\b)\w+)?/g)]);
  return words.map(([, name = '', value]) => {
    if (value === undefined) return [name];
    return [name, value.trim() === value.trim().toUpperCase() ? 'x' : value.trim()];
  });
}

test('npm start takes every option that the README names', () => {
  const options = optionsOfReadme();
  expect(options).toContainEqual(['--host', 'desktop']);
  expect(options).toContainEqual(['--region', 'x']);
  for (const option of options) {
    const help = execFileSync(process.execPath, [start, ...option, '--help'], { encoding: 'utf8' });
    expect(help).toContain(option[0]);
  }
});

test('npm start says so when an option is not known, and does nothing', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, '--anders'], { encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('Een optie is onbekend of onvolledig.');
});
