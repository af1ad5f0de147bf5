import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '#tests/support/temp.ts';
import { odsFile, type OdsSheet } from './ods.ts';

const SHEETS: readonly OdsSheet[] = [
  {
    naam: 'Tabel',
    rijen: [
      ['Gebied', 'Product', '1-1-2015', 'Ontwikkeling in %'],
      ['H5', 'Begeleiding & dagbesteding', 1539, -3.5],
      ["'s-Gravenhage", '<10', '194–202', null],
      ['=1+1', 'eerste regel\ntweede "regel"', 0, 12],
    ],
  },
  { naam: 'Begrippen', rijen: [['Indicatie', 'Eén maatwerkvoorziening, à la carte €']] },
];

const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** What LibreOffice reads of a sheet (counted from 1), as comma-separated text. */
function readBack(file: Uint8Array, sheet: number): string[][] {
  const folder = tempFolder();
  writeFileSync(path.join(folder, 'tabel.ods'), file);
  // comma, quoted, UTF-8, numbers as they are and not as they are shown, that sheet
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,${sheet}`;
  execFileSync(soffice ?? '', [
    `-env:UserInstallation=file://${folder}/lo`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    folder,
    path.join(folder, 'tabel.ods'),
  ]);
  const name = SHEETS[sheet - 1]?.naam ?? '';
  const text = readFileSync(path.join(folder, `tabel-${name}.csv`), 'utf8');
  return parse(text, { relax_column_count: true });
}

describe('a spreadsheet file', () => {
  it('begins with its kind, uncompressed, and names its parts', () => {
    const file = odsFile(SHEETS);
    expect(strFromU8(file.slice(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    expect(Object.keys(unzipSync(file))).toEqual(['mimetype', 'META-INF/manifest.xml', 'content.xml']);
  });

  it('is the same for the same table', () => {
    expect(odsFile(SHEETS)).toEqual(odsFile(SHEETS));
  });

  it('holds numbers as numbers, words as words, and nothing that XML cannot hold', () => {
    const xml = strFromU8(unzipSync(odsFile([{ naam: 'A/B', rijen: [['a\u0000<b>', 7]] }]))['content.xml']!);
    expect(xml).toContain('table:name="A B"');
    expect(xml).toContain('<text:p>a&lt;b&gt;</text:p>');
    expect(xml).toContain('office:value-type="float" office:value="7"');
  });

  it.skipIf(soffice === undefined)(
    'comes back from LibreOffice as the same cells (skipped where LibreOffice is not installed)',
    () => {
      const file = odsFile(SHEETS);
      for (const [index, { rijen }] of SHEETS.entries()) {
        expect(readBack(file, index + 1)).toEqual(
          rijen.map((row) => row.map((value) => String(value ?? ''))),
        );
      }
    },
    120_000,
  );
});
