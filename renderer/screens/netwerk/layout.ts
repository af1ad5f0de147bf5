/**
 * Places of everybody in the ecogram: the household in the middle, the network around it, professionals and aanbieders
 * outside. Pure and deterministic: the same people stand at the same place every time. Distances are kept in a space
 * where the picture is as wide as it is high; two boxes of a node never touch when their points are `APART` apart there.
 */
import type { Dossier } from '#shared/domain/entities.ts';

export interface Punt {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** half the height of the circle around the household; its half width is this times `ASPECT` */
  readonly kring: number;
  readonly plekken: ReadonlyMap<string, Punt>;
}

/** Room that a node takes with its name under it. */
export const VAK = { width: 110, height: 62 } as const;
export const ASPECT = 1.7;
const APART = Math.hypot(VAK.width / ASPECT, VAK.height);
const RING = APART;
const MARGE = 48;
const KLEINSTE_HOOGTE = 520;
const KLEINSTE_KRING = 72;

interface Groepen {
  readonly huishouden: readonly string[];
  readonly netwerk: readonly string[];
  readonly betrokkenen: readonly string[];
}

/** How many nodes fit on a ring of this radius without touching. */
function capacity(radius: number): number {
  return radius < APART / 2 ? 1 : Math.max(1, Math.floor(Math.PI / Math.asin(APART / 2 / radius) + 1e-9));
}

interface Ringen {
  readonly plekken: readonly (readonly [id: string, radius: number, angle: number])[];
  readonly buitenste: number;
}

/** Spreads ids over as many rings as they need, from `first` outwards. */
function ringen(ids: readonly string[], first: number, start: number): Ringen {
  const plekken: [string, number, number][] = [];
  let rest = [...ids];
  let radius = first;
  let buitenste = first;
  while (rest.length > 0) {
    const here = rest.slice(0, capacity(radius));
    rest = rest.slice(here.length);
    here.forEach((id, index) => {
      plekken.push([id, radius, start + (index / here.length) * 2 * Math.PI]);
    });
    buitenste = radius;
    radius += RING;
  }
  return { plekken, buitenste };
}

/** A few people stand left and right, where the picture has the most room; more start near the top. */
function start(count: number): number {
  return count <= 2 ? -Math.PI / 5 : -Math.PI / 3;
}

/** The ring turned so that whoever stands in it is farthest from the ring inside it. */
function vrijste(ids: readonly string[], first: number, inner: Ringen): Ringen {
  const at = ([, radius, angle]: Ringen['plekken'][number]): Punt => ({
    x: Math.cos(angle) * radius,
    y: Math.sin(angle) * radius,
  });
  const nearest = (ring: Ringen): number =>
    Math.min(
      ...ring.plekken
        .map(at)
        .flatMap((a) => inner.plekken.map(at).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    );
  const options = Array.from({ length: 24 }, (_, step) =>
    ringen(ids, first, start(ids.length) + (step / 24) * 2 * Math.PI),
  );
  return options.reduce((best, option) => (nearest(option) > nearest(best) + 1 ? option : best));
}

/** Places for three groups; the size of the picture grows with them. */
export function schik({ huishouden, netwerk, betrokkenen }: Groepen): Layout {
  const boven = -Math.PI / 2;
  const fits = huishouden.length <= 1 ? 0 : APART / 2 / Math.sin(Math.PI / Math.min(huishouden.length, 7));
  const kern = ringen(huishouden, fits, huishouden.length === 2 ? Math.PI : boven);
  const kring = Math.max(KLEINSTE_KRING, kern.buitenste + VAK.height * 0.9);
  const net = ringen(netwerk, Math.max(kring + RING * 0.75, kern.buitenste + RING), start(netwerk.length));
  const binnen = netwerk.length > 0 ? net.buitenste : kring - RING * 0.2;
  const first = Math.max(binnen + RING, kern.buitenste + RING);
  const prof = vrijste(betrokkenen, first, net);
  const outer = Math.max(
    kring,
    netwerk.length > 0 ? net.buitenste : 0,
    betrokkenen.length > 0 ? prof.buitenste : 0,
  );
  const height = Math.max(KLEINSTE_HOOGTE, 2 * (outer + MARGE));
  const width = height * ASPECT;
  const plekken = new Map(
    [...kern.plekken, ...net.plekken, ...prof.plekken].map(([id, radius, angle]) => [
      id,
      {
        x: width / 2 + Math.cos(angle) * radius * ASPECT,
        y: height / 2 + Math.sin(angle) * radius,
      },
    ]),
  );
  return { width, height, kring, plekken };
}

/** The layout of a dossier: people near whom they know, and whoever was moved by hand where they were put. */
export function layoutVan(dossier: Pick<Dossier, 'persoon' | 'betrokkene' | 'relatie'>): Layout {
  const leden = dossier.persoon.filter((row) => row.kring === 'huishouden').map((row) => row.id);
  const nabij = (id: string): number => {
    const band = dossier.relatie.find((row) => row.vanId === id || row.naarId === id);
    const index = band ? leden.indexOf(band.vanId === id ? band.naarId : band.vanId) : -1;
    return index === -1 ? leden.length : index;
  };
  const netwerk = dossier.persoon
    .filter((row) => row.kring === 'netwerk')
    .map((row) => row.id)
    .sort((a, b) => nabij(a) - nabij(b));
  const auto = schik({
    huishouden: leden,
    netwerk,
    betrokkenen: dossier.betrokkene.map((row) => row.id),
  });
  const plekken = new Map(auto.plekken);
  for (const row of [...dossier.persoon, ...dossier.betrokkene]) {
    if (row.plek) {
      plekken.set(row.id, { x: (row.plek.x / 100) * auto.width, y: (row.plek.y / 100) * auto.height });
    }
  }
  return { ...auto, plekken };
}

/** A point as it is kept: per cent of the picture, inside it, so that a name stays in sight. */
export function alsPlek(punt: Punt, layout: Pick<Layout, 'width' | 'height'>): Punt {
  const part = (value: number, size: number, edge: number): number =>
    Math.round(Math.min(100 - edge, Math.max(edge, (value / size) * 100)) * 10) / 10;
  return { x: part(punt.x, layout.width, 4), y: part(punt.y, layout.height, 5) };
}

/** Where a line from outside meets the circle of the household. */
export function randVanKring(van: Punt, layout: Layout): Punt {
  const middle = { x: layout.width / 2, y: layout.height / 2 };
  const [dx, dy] = [(van.x - middle.x) / ASPECT, van.y - middle.y];
  const length = Math.hypot(dx, dy);
  if (length <= layout.kring) return middle;
  return {
    x: middle.x + (dx / length) * layout.kring * ASPECT,
    y: middle.y + (dy / length) * layout.kring,
  };
}
