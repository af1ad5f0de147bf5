/** The arrows hold because this rule can fail: each forbidden import, written down, is found. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
let house: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'kt-arrows-'));
  for (const file of ['package.json', 'tsconfig.json', 'build/dependency-rules.cjs']) {
    cpSync(join(root, file), join(house, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  const files: Record<string, string> = {
    'shared/a.ts':
      "import { readFileSync } from 'node:fs';\nimport { c } from '#core/c.ts';\nexport const a = [readFileSync, c];",
    'shared/fine.ts': 'export const fine = 1;',
    'db/b.ts':
      "import Database from 'better-sqlite3';\nimport { fine } from '#shared/fine.ts';\nexport const b = [Database, fine];",
    'core/c.ts':
      "import Database from 'better-sqlite3';\nimport type { R } from '#renderer/r.ts';\nexport const c: [unknown, R?] = [Database];",
    'core/e.ts': "import { app } from 'electron';\nexport const e = app;",
    'core/gone.ts': "import { nothing } from '#shared/nothing.ts';\nexport const gone = nothing;",
    'renderer/r.ts': "import { b } from '#db/b.ts';\nexport type R = typeof b;",
    'backend/one.ts': "import { two } from './two.ts';\nexport const one: unknown = two;",
    'backend/two.ts': "import { one } from './one.ts';\nexport const two: unknown = one;",
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the dependency rule', () => {
  it('finds every forbidden arrow, and lets the allowed ones be', () => {
    const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [
      cli,
      '--config',
      'build/dependency-rules.cjs',
      '--output-type',
      'json',
      'shared',
      'db',
      'core',
      'renderer',
      'backend',
    ];
    const { stdout } = spawnSync(process.execPath, args, {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    });
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: { from: string; to: string; rule: { name: string } }[] };
    };
    const found = summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'shared/a.ts shared-knows-nothing',
        'shared/a.ts shared-has-no-io',
        'core/c.ts sql-lives-in-db',
        'core/c.ts core-knows-db-shared',
        'core/e.ts electron-stays-in-electron',
        'core/gone.ts everything-resolves',
        'renderer/r.ts renderer-knows-shared',
        'backend/one.ts no-circles',
      ]),
    );
    expect(found.filter((line) => line.startsWith('db/') || line.startsWith('shared/fine'))).toEqual([]);
  });

  it('is kept by npm run check', () => {
    const scripts = execFileSync(process.execPath, ['-p', "require('./package.json').scripts.check"], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(scripts).toContain('check:arrows');
  });
});
