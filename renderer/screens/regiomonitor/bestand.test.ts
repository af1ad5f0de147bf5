import { describe, expect, it } from 'vitest';
import { maakStand } from '#shared/monitor/stand.ts';
import { maakTabel, vraagSchema, type Standen } from '#shared/monitor/tabel.ts';
import { toCsv } from '#renderer/client/save-file.ts';
import { rapportBestand, tabelBestand } from './bestand.ts';

const cel = (zwaarte: 'licht' | 'basis' | 'speciaal', aantal: number) => ({
  trede: 'maatwerk' as const,
  product: '07',
  zwaarte,
  leveringsvorm: 'zin' as const,
  aantal,
});
const standen: Standen = (_gemeente, op) =>
  maakStand(
    op < '2016'
      ? [cel('licht', 60), cel('basis', 6), cel('speciaal', 88)]
      : [cel('licht', 33), cel('basis', 34), cel('speciaal', 1136)],
    new Map(),
  );
const vraag = vraagSchema.parse({
  gebieden: ['0603'],
  peildata: ['2015-01-01', '2016-01-01'],
  rijen: ['zwaarte'],
});

describe('a table as a file', () => {
  const { naam, bladen } = tabelBestand(vraag, maakTabel(vraag, standen), {
    begrippen: [{ naam: 'Indicatie', tekst: 'Wat telt.' }],
    uitleg: ['Geteld op 15-01-2016.'],
  });

  it('has exact counts as numbers, shielded ones in words, and ranges of percentages that are no sum', () => {
    expect(bladen[0].rijen).toEqual([
      [
        'Gebied',
        'Zwaarte',
        '01-01-2015',
        '01-01-2016',
        'Aandeel in % 01-01-2015',
        'Aandeel in % 01-01-2016',
        'Verschil',
        'Ontwikkeling in %',
      ],
      ['Rijswijk', 'Licht', '57–65', 33, 'van 37 tot 42', 3, null, 'van -49 tot -42'],
      ['Rijswijk', 'Basis', '<10', 34, 'van 1 tot 6', 3, null, null],
      ['Rijswijk', 'Speciaal', 88, 1136, 57, 94, 1048, 1191],
      ['Rijswijk', 'Totaal', 154, 1203, 100, 100, 1049, 681],
    ]);
    expect(toCsv(bladen[0].rijen)).not.toMatch(/'[-+]/);
  });

  it('is named by what it holds, and tells what its words mean on another sheet', () => {
    expect(naam).toBe('regiomonitor-0603-2016-01-01');
    expect(bladen[1]?.rijen.flat()).toEqual(
      expect.arrayContaining(['Geteld op 15-01-2016.', 'Indicatie', 'Wat telt.']),
    );
  });
});

describe('a report as a file', () => {
  it('has a sheet for each table, with numbers as numbers again', () => {
    const { bladen } = rapportBestand(
      'H5',
      {
        naam: 'H5',
        opmerkingen: [],
        tabellen: [
          {
            titel: 'Tabel 1. Voorzieningen',
            kolommen: ['Per 01-01-2015', 'Ontwikkeling'],
            rijen: [
              { naam: 'Rolstoelen', cellen: ['1.018', '+22%'], soort: 'gewoon' },
              { naam: 'Woonvoorzieningen', cellen: ['<10', ''], soort: 'gewoon' },
            ],
          },
        ],
      },
      [],
    );
    expect(bladen.map((blad) => blad.naam)).toEqual(['Alle tabellen', 'Tabel 1', 'Begrippen']);
    expect(bladen[1]?.rijen).toEqual([
      ['Tabel 1. Voorzieningen'],
      ['', 'Per 01-01-2015', 'Ontwikkeling in %'],
      ['Rolstoelen', 1018, 22],
      ['Woonvoorzieningen', '<10', null],
    ]);
  });
});
