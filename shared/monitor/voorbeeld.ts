/**
 * A fictitious history for the demo: indicaties and what plans brought, of invented people without a name. The figures of the
 * demo are counted from it by the same code as real ones; the sizes look like those of source 004.
 */
import { plusDagen, plusMaanden, type Dag } from '../domain/basis/datum.ts';
import { maakToeval, type Toeval } from '../domain/basis/toeval.ts';
import { GEMEENTEN, type GemeenteCode } from '../domain/codes/gemeente.ts';
import type { Trede } from '../domain/codes/trede.ts';
import type { Zwaarte } from './cel.ts';
import { EERSTE_PEILDATUM, peildataTot } from './peildatum.ts';
import { createTelling, type Geteld, type Stand } from './stand.ts';
import { maakUitkomst, type Uitkomst } from './uitkomst.ts';
import { feitenVanKwartaal } from './voorbeeld-feiten.ts';

/** The same in every demo, so that a table that was shared shows the same figures. */
export const DEMO_SEED = 20_150_101;

/** How many people of a gemeente have something, compared with Rijswijk. */
const OMVANG: Readonly<Record<GemeenteCode, number>> = {
  '0503': 1.7,
  '1842': 0.3,
  '0603': 1,
  '1783': 1.5,
  '1926': 0.7,
  '1916': 1.2,
  '0637': 1.8,
  '0518': 4,
  '0629': 0.4,
  '0626': 0.4,
};

/** One product in a gemeente of the size of Rijswijk. */
interface Soort {
  readonly trede: Trede;
  readonly product: string;
  /** how many have it in 2015, and how many per cent more or fewer there are each year */
  readonly aantal: number;
  readonly groei: number;
  /** how long it lasts, in months */
  readonly maanden: number;
  /** share of each zwaarte in 2015 and ten years later; empty: the product has none */
  readonly zwaarten: readonly (readonly [zwaarte: Zwaarte, begin: number, later: number])[];
  readonly pgb: number;
  /** chance that it is for somebody who has the product already */
  readonly zelfde: number;
}

const SOORTEN: readonly Soort[] = [
  { product: '01', aantal: 380, groei: -1.5, maanden: 36, pgb: 0.03, zelfde: 0 },
  {
    product: '02',
    aantal: 370,
    groei: 1,
    maanden: 20,
    pgb: 0.08,
    zelfde: 0.02,
    zwaarten: [
      ['basis', 0.56, 0.3],
      ['speciaal', 0.44, 0.7],
    ] as const,
  },
  {
    product: '07',
    aantal: 166,
    groei: 3,
    maanden: 22,
    pgb: 0.06,
    zelfde: 0,
    zwaarten: [
      ['licht', 0.36, 0.14],
      ['basis', 0.2, 0.2],
      ['speciaal', 0.44, 0.66],
    ] as const,
  },
  { product: '04', aantal: 9, groei: 2, maanden: 9, pgb: 0.05, zelfde: 0.1 },
  { product: '11', aantal: 250, groei: -1, maanden: 48, pgb: 0.01, zelfde: 0.3 },
  { product: '12', aantal: 470, groei: 0.3, maanden: 60, pgb: 0.01, zelfde: 0.2 },
  { product: '13', aantal: 520, groei: -0.8, maanden: 72, pgb: 0.01, zelfde: 0.4 },
  { product: '45', aantal: 64, groei: 2.5, maanden: 14, pgb: 0.05, zelfde: 0.05 },
].map((soort) => ({ trede: 'maatwerk', zwaarten: [], ...soort }));

/** The app counts lighter inzet too; in the demo from this day on. */
const APP_SINDS: Dag = '2023-01-01';
const LICHTER: readonly Soort[] = (
  [
    ['eigen-kracht', 150],
    ['gebruikelijke-hulp', 70],
    ['netwerk', 170],
    ['algemeen', 210],
    ['voorliggend', 60],
  ] as const
).map(([trede, aantal]) => ({
  trede,
  product: '',
  aantal,
  groei: 7,
  maanden: 12,
  zwaarten: [],
  pgb: 0,
  zelfde: 0,
}));

const MAANDEN_PER_KWARTAAL = 3;
const PER_JAAR = 4;
/** So long before the first peildatum the arrivals begin, so that it finds a stock as it would have grown. */
const AANLOOP = 24;

function kiesZwaarte({ zwaarten }: Soort, jaren: number, toeval: Toeval): Zwaarte {
  const later = Math.min(1, Math.max(0, jaren / 10));
  let left = toeval.deel();
  for (const [zwaarte, begin, end] of zwaarten) {
    left -= begin + (end - begin) * later;
    if (left < 0) return zwaarte;
  }
  return zwaarten.at(-1)?.[0] ?? '';
}

/** How many come in a quarter of a stock that they keep up: the part after the comma is a chance. */
function aankomst(verwacht: number, toeval: Toeval): number {
  const number = verwacht * (0.85 + 0.3 * toeval.deel());
  return Math.floor(number) + (toeval.kans(number % 1) ? 1 : 0);
}

function telSoort(
  soort: Soort,
  { omvang, van, tot, toeval }: { omvang: number; van: Dag; tot: Dag; toeval: Toeval },
  tel: (one: Geteld) => void,
): void {
  const last = (days: number) => Math.max(20, Math.round(days * (0.3 + 1.4 * toeval.deel())));
  const lengte = Math.round((soort.maanden * 365) / 12);
  let mensen = 0;
  let kwartaal = 0;
  for (let eerste = van; eerste <= tot; eerste = plusMaanden(eerste, MAANDEN_PER_KWARTAAL)) {
    const jaren = kwartaal / PER_JAAR;
    const stock = soort.aantal * omvang * (1 + soort.groei / 100) ** jaren;
    const isBegin = kwartaal === 0;
    const aantal = isBegin
      ? Math.round(stock)
      : aankomst((stock * MAANDEN_PER_KWARTAAL) / soort.maanden, toeval);
    kwartaal += 1;
    for (let index = 0; index < aantal; index += 1) {
      const isSame = mensen > 0 && toeval.kans(soort.zelfde);
      if (!isSame) mensen += 1;
      const begin = isBegin ? eerste : plusDagen(eerste, toeval.tussen(0, 88));
      const duur = isBegin ? Math.round(last(lengte) * toeval.deel()) : last(lengte);
      tel({
        trede: soort.trede,
        product: soort.product,
        zwaarte: kiesZwaarte(soort, jaren, toeval),
        leveringsvorm: soort.trede !== 'maatwerk' ? '' : toeval.kans(soort.pgb) ? 'pgb' : 'zin',
        client: String(isSame ? toeval.tussen(1, mensen) : mensen),
        begin,
        einde: plusDagen(begin, duur),
      });
    }
  }
}

/** What of one gemeente is known on each peildatum: newest counted 14 days before `vandaag`. */
export interface VoorbeeldGemeente {
  readonly peildata: readonly Dag[];
  readonly standen: readonly Stand[];
  /** null: before the gemeente began with the app */
  readonly uitkomsten: readonly (Uitkomst | null)[];
}

/** Counts the fictitious history of a gemeente. The same seed and day give the same figures. */
export function voorbeeldVan(gemeente: GemeenteCode, seed: number, vandaag: Dag): VoorbeeldGemeente {
  const peildata = peildataTot(vandaag);
  const telling = createTelling(peildata);
  const toeval = maakToeval(seed + GEMEENTEN.findIndex(({ code }) => code === gemeente) * 7919);
  const omvang = OMVANG[gemeente];
  const van = plusMaanden(EERSTE_PEILDATUM, -AANLOOP);
  for (const soort of SOORTEN) telSoort(soort, { omvang, van, tot: vandaag, toeval }, telling.tel);
  for (const soort of LICHTER) telSoort(soort, { omvang, van: APP_SINDS, tot: vandaag, toeval }, telling.tel);
  return {
    peildata,
    standen: telling.standen(),
    uitkomsten: peildata.map((op) =>
      plusMaanden(op, -MAANDEN_PER_KWARTAAL) >= APP_SINDS
        ? maakUitkomst(feitenVanKwartaal(op, omvang, toeval), op)
        : null,
    ),
  };
}
