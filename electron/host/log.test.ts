import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeError, openLog, redact } from './log.ts';

describe('redact', () => {
  it.each([
    '111222333',
    'Mevrouw De Graaf',
    'jansen',
    'Jansen',
    '01-02-1944',
    'Kerkstraat 1',
    'j@example.nl',
    'NAAM',
  ])('writes nothing of the text %s', (text) => {
    const written = JSON.stringify(redact({ level: 'info', code: 'saved', detail: { who: text } }));
    expect(written).not.toContain(text);
  });

  it('writes no number that could be a BSN, a birth date or a telephone number', () => {
    expect(
      redact({ level: 'info', code: 'x', detail: { n: 111222333, m: 19440201, ok: 12 } }).detail,
    ).toEqual({
      n: 0,
      m: 0,
      ok: 12,
    });
  });

  it('writes no text that was passed for a code or for a name of a detail', () => {
    const written = JSON.stringify(redact({ level: 'info', code: 'De Graaf', detail: { 'De Graaf': 1 } }));
    expect(written).not.toContain('Graaf');
  });

  it('keeps codes', () => {
    expect(redact({ level: 'warn', code: 'store-full', detail: { sqlite: 'SQLITE_FULL', n: 3 } })).toEqual({
      level: 'warn',
      code: 'store-full',
      detail: { sqlite: 'SQLITE_FULL', n: 3 },
    });
  });
});

describe('describeError', () => {
  it('says the kind and not the message', () => {
    expect(JSON.stringify(describeError(new TypeError('mevrouw De Graaf')))).not.toContain('Graaf');
    expect(describeError(new TypeError('x'))['kind']).toBe('TypeError');
  });
});

describe('openLog', () => {
  it('appends lines that only the owner can read', () => {
    const dir = mkdtempSync(join(tmpdir(), 'kt-log-'));
    const log = openLog(dir, () => new Date('2026-11-24T10:00:00Z'));
    log({ level: 'info', code: 'started' });
    log({ level: 'error', code: 'stopped' });
    const file = join(dir, 'logboek', 'keukentafel.jsonl');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual(['started', 'stopped']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    rmSync(dir, { recursive: true });
  });
});
