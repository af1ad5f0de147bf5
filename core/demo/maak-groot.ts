import { testBsns } from '#shared/domain/basis/bsn.ts';
import { plusDagen, plusMaanden, type Dag } from '#shared/domain/basis/datum.ts';
import { H5, MEDEWERKERS } from '#shared/domain/catalogus/voorbeeld-mensen.ts';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import { LEEFGEBIEDEN } from '#shared/domain/codes/leefgebied.ts';
import type { Fields } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import { maakBouwer, type Bouwer, type DemoDossier } from './bouwer.ts';
import { kiesAchternaam, kiesAdres, kiesVoornaam } from './namen.ts';
import { maakToeval } from '#shared/domain/basis/toeval.ts';

const STATUSSEN: readonly Fields<'plan'>['status'][] = ['concept', 'lopend', 'lopend', 'lopend', 'waakvlam'];
const SOORT_BIJ_AANTAL: readonly Fields<'huishouden'>['soort'][] = [
  'alleen',
  'alleen',
  'paar',
  'gezin',
  'gezin',
];

function voegPersonen(
  bouwer: Bouwer,
  aantal: number,
  naam: readonly [string, string],
  bsns: Iterator<string>,
  op: Dag,
): string[] {
  const { toeval, voeg, vandaag } = bouwer;
  return Array.from({ length: aantal }, (_, index) => {
    const geslacht = toeval.kans(0.5) ? 'm' : 'v';
    const leeftijd = index < 2 ? toeval.tussen(24, 88) : toeval.tussen(1, 17);
    return voeg(
      'persoon',
      {
        ...leeg('persoon', op),
        voornaam: kiesVoornaam(toeval, geslacht, leeftijd, 'nl'),
        voorvoegsel: naam[0],
        achternaam: naam[1],
        geboortedatum: plusDagen(plusMaanden(vandaag, -leeftijd * 12), -toeval.tussen(1, 360)),
        // the test range has some eight thousand numbers; who comes later has none
        bsn: String(bsns.next().value ?? '') || null,
        geslacht: geslacht === 'm' ? '1' : '2',
      },
      op,
    );
  });
}

/** Many light dossiers, one at a time, for measuring: a household of two to four, a plan, one or two doelen. */
export function* maakGroot(seed: number, aantal: number, vandaag: Dag): Generator<DemoDossier> {
  const toeval = maakToeval(seed);
  const bsns = testBsns();
  for (let nummer = 1; nummer <= aantal; nummer += 1) {
    const id = `groot${String(nummer).padStart(7, '0')}${toeval.letters(6)}`;
    const bouwer = maakBouwer(id, toeval, vandaag);
    const op = plusDagen(vandaag, -toeval.tussen(1, 900));
    const gemeente = toeval.kies(H5);
    const team = MEDEWERKERS.filter((one) => one.gemeente === gemeente && one.rol === 'consulent');
    const naam = kiesAchternaam(toeval, 'nl');
    const personen = toeval.tussen(2, 4);
    const huishouden: Fields<'huishouden'> = {
      ...leeg('huishouden', op),
      dossiernummer: `${op.slice(0, 4)}-GRO-${String(nummer).padStart(6, '0')}`,
      naam: `Gezin ${naam.filter(Boolean).join(' ')}`,
      soort: SOORT_BIJ_AANTAL[personen] ?? 'gezin',
      ...kiesAdres(toeval, gemeente),
      gemeente,
      team: GEMEENTEN.find((one) => one.code === gemeente)?.team ?? '',
      consulent: toeval.kies(team).naam,
    };
    bouwer.voeg('huishouden', huishouden, op);
    const ids = voegPersonen(bouwer, personen, naam, bsns, op);
    huishouden.regisseurId = ids[0] ?? null;
    const status = toeval.kies(STATUSSEN);
    const versie = status === 'concept' ? 0 : 1;
    bouwer.voeg(
      'plan',
      { ...leeg('plan', op), status, versie, hoofddoel: 'Het huishouden redt zich weer zelf.' },
      op,
    );
    for (let doel = 0; doel < toeval.tussen(1, 2); doel += 1) {
      const gebied = toeval.kies(LEEFGEBIEDEN);
      bouwer.voeg(
        'doel',
        {
          ...leeg('doel', op),
          persoonIds: ids.slice(0, 1),
          leefgebied: gebied.code,
          titel: `Beter: ${gebied.naam.toLowerCase()}`,
          nulmeting: toeval.tussen(2, 5),
          nulmetingOp: op,
          streefwaarde: toeval.tussen(6, 9),
          streefdatum: plusMaanden(vandaag, toeval.tussen(1, 9)),
          volgorde: doel,
        },
        op,
      );
    }
    yield bouwer.dossier;
  }
}
