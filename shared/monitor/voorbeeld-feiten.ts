import { plusDagen, plusMaanden, type Dag } from '../domain/basis/datum.ts';
import type { Toeval } from '../domain/basis/toeval.ts';
import { lastklasseVan } from '../domain/mantelzorg/klasse.ts';
import type { UitkomstFeiten } from './uitkomst.ts';

const LEEG: UitkomstFeiten = {
  instroomOp: null,
  uitstroomOp: null,
  evaluaties: [],
  mantelzorg: [],
  lasten: [],
  plan: null,
};

/** So many in a quarter in a gemeente of the size of Rijswijk. */
const PER_KWARTAAL = {
  instroom: 46,
  uitstroom: 38,
  evaluaties: 150,
  mantelzorgers: 240,
  maatregelen: 44,
  plannen: 320,
};
/** How much better each year goes than the one before, in the demo. */
const BETER = 0.02;
const EERSTE_JAAR = 2023;

/** Invented dossiers of the quarter that ends the day before a peildatum. */
export function feitenVanKwartaal(peildatum: Dag, omvang: number, toeval: Toeval): UitkomstFeiten[] {
  const eerste = plusMaanden(peildatum, -3);
  const beter = BETER * (Number(peildatum.slice(0, 4)) - EERSTE_JAAR);
  const dagIn = (van: Dag): Dag => plusDagen(van, toeval.tussen(0, 88));
  const keer = (naam: keyof typeof PER_KWARTAAL, maak: () => UitkomstFeiten): UitkomstFeiten[] =>
    Array.from({ length: Math.round(PER_KWARTAAL[naam] * omvang * (0.8 + 0.4 * toeval.deel())) }, maak);
  const last = (): number => Math.min(10, Math.max(0, Math.round(toeval.tussen(1, 6) + toeval.tussen(0, 5))));
  return [
    ...keer('instroom', () => ({ ...LEEG, instroomOp: dagIn(eerste) })),
    ...keer('uitstroom', () => ({ ...LEEG, uitstroomOp: dagIn(eerste) })),
    ...keer('evaluaties', () => evaluatie(dagIn(eerste), beter, toeval)),
    ...keer('mantelzorgers', () => ({ ...LEEG, lasten: [lastklasseVan({ waarde: last() })] })),
    ...keer('maatregelen', () => {
      const voor = last();
      const na = Math.max(0, voor - toeval.tussen(-1, 3));
      return { ...LEEG, mantelzorg: [{ vanaf: dagIn(plusMaanden(eerste, -3)), voor, na }] };
    }),
    ...keer('plannen', () => ({
      ...LEEG,
      plan: toeval.kans(0.3 + beter) ? 'alleen-lichter' : 'met-maatwerk',
    })),
  ];
}

function evaluatie(op: Dag, beter: number, toeval: Toeval): UitkomstFeiten {
  const oordelen = Array.from({ length: toeval.tussen(1, 3) }, () => toeval.deel());
  const tot = (grens: number) => oordelen.filter((een) => een < grens).length;
  const [behaald, metDeels] = [tot(0.5 + beter), tot(0.82 + beter)];
  const keuze = toeval.deel();
  return {
    ...LEEG,
    evaluaties: [
      {
        op,
        besluit: keuze < 0.22 + beter ? 'afschalen' : keuze < 0.36 ? 'opschalen' : 'voortzetten',
        behaald,
        deels: metDeels - behaald,
        niet: oordelen.length - metDeels,
        tevredenheid: toeval.kans(0.7) ? toeval.tussen(6, 9) : null,
      },
    ],
  };
}
