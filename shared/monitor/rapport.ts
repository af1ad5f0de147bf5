/** The tables of the council letter: tables 1 and 2 and bijlage 1 of the inkoopplan of Rijswijk (source 004). */
import { z } from 'zod';
import { dagKort, type Dag } from '../domain/basis/datum.ts';
import { PRODUCTEN } from './cel.ts';
import { maakTabel, vraagSchema, type Gebied, type Rij, type Standen, type Tabel } from './tabel.ts';
import { aandeelTekst, ontwikkelingTekst, tekstVan } from './waarde.ts';

const rapportTabel = z.object({
  titel: z.string(),
  kolommen: z.array(z.string()),
  rijen: z.array(
    z.object({
      naam: z.string(),
      /** as it stands in the table: `1.539`, `<10`, `194–202`, `22%`; empty: not told */
      cellen: z.array(z.string()),
      soort: z.enum(['gewoon', 'waarvan', 'totaal']),
    }),
  ),
});
export type RapportTabel = z.infer<typeof rapportTabel>;
export const rapportSchema = z.object({
  naam: z.string(),
  tabellen: z.array(rapportTabel),
  /** what a reader has to know of these figures, in Dutch */
  opmerkingen: z.array(z.string()),
});
export type Rapport = z.infer<typeof rapportSchema>;

const HULP_EN_HULPMIDDELEN = ['01', '11', '12', '13'];
const BEGELEIDING = '02';
const DAGBESTEDING = '07';
const NAMEN: Readonly<Record<string, string>> = {
  [BEGELEIDING]: 'Individuele begeleiding',
  [DAGBESTEDING]: 'Dagbesteding',
};

const aantal = (rij: Rij | null | undefined, index: number): string => {
  const value = rij?.waarden[index];
  return value ? tekstVan(value) : '';
};

/** Which figures a report asks of the monitor. */
function vragen(gebied: Gebied, peildata: readonly [Dag, Dag]) {
  const vraag = (rijen: string[], product: string[], maat = 'indicaties') =>
    vraagSchema.parse({
      gebieden: [gebied],
      peildata,
      rijen,
      maat,
      filter: { trede: ['maatwerk'], product },
    });
  return {
    voorzieningen: vraag(['product'], HULP_EN_HULPMIDDELEN),
    clienten: vraag(['product'], HULP_EN_HULPMIDDELEN, 'clienten'),
    begeleiding: vraag(['product'], [BEGELEIDING, DAGBESTEDING]),
    individueel: vraag(['zwaarte'], [BEGELEIDING]),
    dagbesteding: vraag(['zwaarte'], [DAGBESTEDING]),
  };
}

function tabel1(voorzieningen: Tabel, clienten: Tabel, dagen: readonly string[]): RapportTabel {
  const [own, people] = [voorzieningen.blokken[0], clienten.blokken[0]];
  return {
    titel: 'Tabel 1. Voorzieningen en cliënten, zorg in natura en persoonsgebonden budget',
    kolommen: dagen.flatMap((dag) => [`Aantal voorzieningen per ${dag}`, `Aantal cliënten per ${dag}`]),
    rijen: HULP_EN_HULPMIDDELEN.map((product) => {
      const of = (rijen: readonly Rij[] = []) => rijen.find(({ sleutel }) => sleutel[0] === product);
      return {
        naam: PRODUCTEN[product] ?? product,
        cellen: dagen.flatMap((_, index) => [
          aantal(of(own?.rijen), index) || '0',
          aantal(of(people?.rijen), index) || '0',
        ]),
        soort: 'gewoon' as const,
      };
    }),
  };
}

function ontwikkelTabel(titel: string, tabel: Tabel, dagen: readonly string[]): RapportTabel {
  const [own] = tabel.blokken;
  const isSame = own !== undefined && String(own.geteld[0]) === String(own.geteld.at(-1));
  const cellen = (rij: Rij | null | undefined) => [
    ...dagen.map((_, index) => aantal(rij, index)),
    isSame ? ontwikkelingTekst(rij?.waarden[0] ?? null, rij?.waarden.at(-1) ?? null) : '',
  ];
  return {
    titel,
    kolommen: [...dagen.map((dag) => `Per ${dag}`), 'Ontwikkeling'],
    rijen: [
      { naam: 'Totaal indicaties Wmo-begeleiding', cellen: cellen(own?.totaal), soort: 'totaal' as const },
      ...(own?.rijen ?? []).map((rij) => ({
        naam: `Waarvan ${NAMEN[rij.sleutel[0] ?? ''] ?? rij.naam}`,
        cellen: cellen(rij),
        soort: 'waarvan' as const,
      })),
    ],
  };
}

function zwaarteTabel(titel: string, naam: string, tabel: Tabel, dagen: readonly string[]): RapportTabel {
  const [own] = tabel.blokken;
  const cellen = (rij: Rij | null | undefined) =>
    dagen.flatMap((_, index) => [
      aantal(rij, index),
      aandeelTekst(rij?.waarden[index], own?.totaal?.waarden[index]),
    ]);
  return {
    titel,
    kolommen: dagen.flatMap((dag) => [`Per ${dag}`, '%']),
    rijen: [
      ...(own?.rijen ?? []).map((rij) => ({
        naam: `${naam} ${rij.naam.toLowerCase()}`,
        cellen: cellen(rij),
        soort: 'gewoon' as const,
      })),
      { naam: `Totaal ${naam.toLowerCase()}`, cellen: cellen(own?.totaal), soort: 'totaal' as const },
    ],
  };
}

/** The five tables for a gemeente or verband, between two peildata. */
export function maakRapport(gebied: Gebied, peildata: readonly [Dag, Dag], standen: Standen): Rapport {
  const asked = vragen(gebied, peildata);
  const dagen = peildata.map(dagKort);
  const begeleiding = maakTabel(asked.begeleiding, standen);
  const [block] = begeleiding.blokken;
  return {
    naam: block?.naam ?? gebied,
    tabellen: [
      tabel1(maakTabel(asked.voorzieningen, standen), maakTabel(asked.clienten, standen), dagen),
      ontwikkelTabel('Tabel 2. Gebruik van begeleiding', begeleiding, dagen),
      ontwikkelTabel('Bijlage 1.1. Ontwikkeling van indicaties Wmo-begeleiding', begeleiding, dagen),
      zwaarteTabel(
        'Bijlage 1.2. Zwaarte van individuele begeleiding',
        'Individuele begeleiding',
        maakTabel(asked.individueel, standen),
        dagen,
      ),
      zwaarteTabel(
        'Bijlage 1.3. Zwaarte van dagbesteding',
        'Dagbesteding',
        maakTabel(asked.dagbesteding, standen),
        dagen,
      ),
    ],
    opmerkingen: block ? opmerkingen(block, dagen) : [],
  };
}

function opmerkingen(block: Tabel['blokken'][number], dagen: readonly string[]): string[] {
  const missing = block.ontbreekt.flatMap((gemeenten, index) =>
    gemeenten.length === 0
      ? []
      : [`Per ${dagen[index] ?? ''} ontbreken cijfers van ${gemeenten.length} gemeenten.`],
  );
  const isSame = String(block.geteld[0]) === String(block.geteld.at(-1));
  return isSame
    ? missing
    : [...missing, 'Op de twee peildata zijn niet dezelfde gemeenten geteld: er staat geen ontwikkeling.'];
}
