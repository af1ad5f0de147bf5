/**
 * The way of each line of the ecogram, and the place of its word. A line bends around whoever stands between its two
 * ends, stops at the names under them, and its word stands where it covers nobody. Pure and deterministic.
 */
import type { Knoop } from './knopen.ts';
import { ASPECT, type Layout, type Punt } from './layout.ts';
import { STRAAL, type Lijn } from './lijnen.ts';

/** A quadratic curve, and where its word stands. */
export interface Baan {
  readonly van: Punt;
  readonly bocht: Punt;
  readonly naar: Punt;
  readonly woordOp: Punt;
}

interface Vlak {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Obstakel {
  readonly id: string;
  readonly midden: Punt;
  readonly naam: Vlak;
}

const TEKEN = { naam: 6.8, rol: 5.8, woord: 6 } as const;
const LUCHT = 3;
const BOCHTEN = [0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5];
const PLEKKEN = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
const STAPPEN = 40;

const vlak = (midden: Punt, width: number, height: number): Vlak => ({
  left: midden.x - width / 2,
  right: midden.x + width / 2,
  top: midden.y - height / 2,
  bottom: midden.y + height / 2,
});
const inVlak = ({ x, y }: Punt, box: Vlak): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;
const overlapt = (a: Vlak, b: Vlak): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

function obstakelsVan(knopen: readonly Knoop[], layout: Layout): Obstakel[] {
  return knopen.flatMap((knoop): Obstakel[] => {
    const midden = layout.plekken.get(knoop.id);
    if (!midden) return [];
    const width = Math.max(knoop.kort.length * TEKEN.naam, knoop.rolKort.length * TEKEN.rol) + 2 * LUCHT;
    const bottom = STRAAL + (knoop.rolKort === '' ? 18 : 31);
    return [
      {
        id: knoop.id,
        midden,
        naam: vlak({ x: midden.x, y: midden.y + (STRAAL + bottom) / 2 }, width, bottom - STRAAL),
      },
    ];
  });
}

const isIn = (punt: Punt, { midden, naam }: Obstakel): boolean =>
  Math.hypot(punt.x - midden.x, punt.y - midden.y) < STRAAL + LUCHT || inVlak(punt, naam);

/** The point of a curve at `t`, from 0 at its start to 1 at its end. */
export function puntOp({ van, bocht, naar }: Omit<Baan, 'woordOp'>, t: number): Punt {
  const at = (a: number, b: number, c: number): number =>
    (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
  return { x: at(van.x, bocht.x, naar.x), y: at(van.y, bocht.y, naar.y) };
}

type Kromme = Omit<Baan, 'woordOp'>;

function punten(kromme: Kromme): Punt[] {
  return Array.from({ length: STAPPEN + 1 }, (_, step) => puntOp(kromme, step / STAPPEN));
}

/** The curve that meets the fewest people on its way; the straight one when nobody stands there. */
function omMensenHeen(van: Punt, naar: Punt, anderen: readonly Obstakel[]): Kromme {
  const options = BOCHTEN.map((deel) => {
    const kromme: Kromme = {
      van,
      naar,
      bocht: {
        x: (van.x + naar.x) / 2 - (naar.y - van.y) * deel,
        y: (van.y + naar.y) / 2 + (naar.x - van.x) * deel,
      },
    };
    const geraakt = punten(kromme).filter((punt) => anderen.some((other) => isIn(punt, other))).length;
    return { kromme, kosten: geraakt + Math.abs(deel) };
  });
  return options.reduce((best, option) => (option.kosten < best.kosten ? option : best)).kromme;
}

/** The part of a curve outside the signs and names of both ends; all of it where these lie over each other. */
function buiten(kromme: Kromme, van: Obstakel | undefined, naar: Obstakel | undefined): Kromme {
  const steps = punten(kromme);
  const half = STAPPEN / 2;
  const first = van ? steps.findLastIndex((punt, index) => index < half && isIn(punt, van)) + 1 : 0;
  const inNaar = naar ? steps.findIndex((punt, index) => index > half && isIn(punt, naar)) : -1;
  const last = inNaar < 0 ? STAPPEN : inNaar - 1;
  if (last <= first) return kromme;
  const [from, to] = [first / STAPPEN, last / STAPPEN];
  const blossom = (a: number, b: number, c: number): number =>
    (1 - from) * (1 - to) * a + ((1 - from) * to + from * (1 - to)) * b + from * to * c;
  return {
    van: puntOp(kromme, from),
    naar: puntOp(kromme, to),
    bocht: {
      x: blossom(kromme.van.x, kromme.bocht.x, kromme.naar.x),
      y: blossom(kromme.van.y, kromme.bocht.y, kromme.naar.y),
    },
  };
}

/** The words on a line; empty for a line that speaks for itself. */
export const woordVan = (lijn: Lijn): string =>
  lijn.woord === '' ? '' : `${lijn.woord}${lijn.spanning ? ' (spanning)' : ''}`;

export interface Banen {
  readonly perLijn: ReadonlyMap<string, Baan>;
  /** where the name of the household stands, inside its circle */
  readonly kringNaam: Punt;
}

/** The way of every line, the places of the words of `metWoord`, and of the name of the household. */
export function banenVan(
  lijnen: readonly Lijn[],
  knopen: readonly Knoop[],
  layout: Layout,
  kringNaam: string,
  metWoord: (lijn: Lijn) => boolean,
): Banen {
  const obstakels = obstakelsVan(knopen, layout);
  const krommen = lijnen.map((lijn) => {
    const ends = [lijn.vanId, lijn.naarId].map((id) => obstakels.find((entry) => entry.id === id));
    const others = obstakels.filter(({ id }) => id !== lijn.vanId && id !== lijn.naarId);
    return buiten(omMensenHeen(lijn.van, lijn.naar, others), ends[0], ends[1]);
  });
  const tekens = obstakels.flatMap(({ midden, naam }) => [vlak(midden, 2 * STRAAL, 2 * STRAAL), naam]);
  const allePunten = krommen.map(punten);
  const opLijnen = (box: Vlak, behalve: number): number =>
    allePunten.reduce(
      (sum, steps, index) =>
        index === behalve ? sum : sum + steps.filter((punt) => inVlak(punt, box)).length,
      0,
    );

  const middle = { x: layout.width / 2, y: layout.height / 2 };
  const titel = (punt: Punt): Vlak => vlak({ ...punt, y: punt.y - 4 }, kringNaam.length * TEKEN.naam, 16);
  // as near to the edge as the words fit between both sides of the circle
  const deel = Math.min(0.9, (kringNaam.length * TEKEN.naam) / 2 / (layout.kring * ASPECT));
  const rand = layout.kring * Math.sqrt(1 - deel * deel);
  const [boven, onder] = [Math.max(18, rand - 4) * -1 + 12, rand - 6].map((dy) => {
    const punt = { x: middle.x, y: middle.y + dy };
    const box = titel(punt);
    return { punt, kosten: opLijnen(box, -1) + 40 * tekens.filter((sign) => overlapt(sign, box)).length };
  }) as [{ punt: Punt; kosten: number }, { punt: Punt; kosten: number }];
  const naamOp = onder.kosten < boven.kosten ? onder.punt : boven.punt;

  const bezet: Vlak[] = [...tekens, titel(naamOp)];
  const perLijn = new Map<string, Baan>();
  krommen.forEach((kromme, index) => {
    const lijn = lijnen[index];
    if (!lijn) return;
    const woord = woordVan(lijn);
    if (woord === '' || !metWoord(lijn)) {
      perLijn.set(lijn.id, { ...kromme, woordOp: puntOp(kromme, 0.5) });
      return;
    }
    const options = PLEKKEN.map((t) => {
      const midden = puntOp(kromme, t);
      const box = vlak(midden, woord.length * TEKEN.woord + 2 * LUCHT, 15);
      const kosten =
        40 * bezet.filter((other) => overlapt(other, box)).length +
        2 * opLijnen(box, index) +
        Math.abs(t - 0.5);
      return { midden, box, kosten };
    });
    const best = options.reduce((a, b) => (b.kosten < a.kosten ? b : a));
    bezet.push(best.box);
    perLijn.set(lijn.id, { ...kromme, woordOp: best.midden });
  });
  return { perLijn, kringNaam: naamOp };
}
