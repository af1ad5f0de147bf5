import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from '../catalogus/voorbeeld.ts';
import { hoogteTrede } from '../codes/trede.ts';
import { VANDAAG } from '../proefdossier.ts';
import { aanbiedersVoor, zoekVoorzieningen, type Zoekvraag } from './zoeken.ts';

const zoek = (vraag: Partial<Zoekvraag> = {}) =>
  zoekVoorzieningen(VOORBEELD_CATALOGUS, {
    tekst: '',
    gemeente: '0603',
    leefgebieden: [],
    leeftijden: [],
    vandaag: VANDAAG,
    ...vraag,
  });
const ids = (vraag: Partial<Zoekvraag>) => zoek(vraag).map((een) => een.voorziening.id);

describe('zoekVoorzieningen', () => {
  it('shows what fits first, and light before heavy within it', () => {
    const gevonden = zoek({ leefgebieden: ['huishouden'] });
    const past = gevonden.filter((een) => een.past);
    expect(gevonden.slice(0, past.length)).toEqual(past);
    const hoogtes = past.map((een) => hoogteTrede(een.voorziening.trede));
    expect(hoogtes).toEqual([...hoogtes].sort());
    expect(past.map((een) => een.voorziening.id)).toContain('was-en-koffie');
    expect(past.at(-1)?.voorziening.trede).toBe('maatwerk');
  });

  it('keeps local offers to their gemeente', () => {
    expect(ids({ tekst: 'was koffie' })).toEqual(['was-en-koffie']);
    expect(ids({ tekst: 'was koffie', gemeente: '1783' })).toEqual([]);
  });

  it('finds words without accents or capitals, also in the explanation and the category', () => {
    expect(ids({ tekst: 'TAALCAFE' })).toEqual(['taalcafe']);
    expect(ids({ tekst: 'taalcafé' })).toEqual(['taalcafe']);
    expect(ids({ tekst: 'traplift' })).toEqual(['woningaanpassing']);
    expect(ids({ tekst: '12S01' })).toEqual(['scootmobiel']);
    expect(ids({ tekst: 'dagbesteding bestaatniet' })).toEqual([]);
  });

  it('keeps to one rung when asked, and says what does not suit the ages', () => {
    expect(new Set(zoek({ trede: 'voorliggend' }).map((een) => een.voorziening.trede))).toEqual(
      new Set(['voorliggend']),
    );
    const bijKind = zoek({ tekst: 'dagbesteding licht', leeftijden: [9] });
    expect(bijKind.map((een) => een.past)).not.toContain(true);
    expect(zoek({ tekst: 'ambulante', leeftijden: [9, 40] })[0]?.past).toBe(true);
  });

  it('leaves out what is not in force on the day', () => {
    expect(ids({ vandaag: '2022-12-31' })).toEqual([]);
    const oud = VOORBEELD_CATALOGUS.voorzieningen.map((een) => ({ ...een, geldigTot: '2026-11-23' }));
    const vraag = {
      tekst: '',
      gemeente: '0603',
      leefgebieden: [],
      leeftijden: [],
      vandaag: VANDAAG,
    } as const;
    expect(zoekVoorzieningen({ voorzieningen: oud }, vraag)).toEqual([]);
  });
});

describe('aanbiedersVoor', () => {
  it('names those with a contract here and now, by name', () => {
    const namen = aanbiedersVoor(VOORBEELD_CATALOGUS, 'schoon-leefbaar-huis', '0603', VANDAAG).map(
      (een) => een.naam,
    );
    expect(namen).toEqual(['Thuishulp Zilverschoon', 'Zorg aan de Vliet']);
    expect(aanbiedersVoor(VOORBEELD_CATALOGUS, 'schoon-leefbaar-huis', '0603', '2022-06-01')).toEqual([]);
    expect(aanbiedersVoor(VOORBEELD_CATALOGUS, 'was-en-koffie', '0603', VANDAAG)).toEqual([]);
  });
});
