import { dagenTussen, dagKort, plusDagen, plusMaanden, type Dag } from '#shared/domain/basis/datum.ts';
import type { Balk, Punt } from '#shared/domain/tijdlijn.ts';

export type Zoom = 'jaar' | 'drie' | 'alles';

/** Part of the time that is looked at; both days are in it. */
export interface Venster {
  readonly van: Dag;
  readonly tot: Dag;
}

const RAND = 14;
/** A few days of overlap when one inzet takes over from another are no stapeling. */
const OVERDRACHT = 14;
/** How far a step back or on goes, in months; everything needs no steps. */
export const STAP: Readonly<Record<Zoom, number>> = { jaar: 6, drie: 12, alles: 0 };

/** The days that are in view: half a year to both sides, two years back and one on, or everything there is. */
export function vensterVan(
  zoom: Zoom,
  midden: Dag,
  alles: { readonly punten: readonly Pick<Punt, 'datum'>[]; readonly balken: readonly Balk[] },
): Venster {
  if (zoom === 'jaar') return { van: plusMaanden(midden, -6), tot: plusMaanden(midden, 6) };
  if (zoom === 'drie') return { van: plusMaanden(midden, -24), tot: plusMaanden(midden, 12) };
  const dagen = [
    midden,
    ...alles.punten.map((one) => one.datum),
    ...alles.balken.flatMap((one) => (one.tot === null ? [one.vanaf] : [one.vanaf, one.tot])),
  ].sort();
  return { van: plusDagen(dagen[0] ?? midden, -RAND), tot: plusDagen(dagen.at(-1) ?? midden, RAND) };
}

/** True when a bar has a day in view. */
export function inVenster(balk: Pick<Balk, 'vanaf' | 'tot'>, venster: Venster): boolean {
  return balk.vanaf <= venster.tot && (balk.tot === null || balk.tot >= venster.van);
}

/** Place of a day on a line of this width, in pixels; a day out of view is at the edge. */
export function plaats(dag: Dag, { van, tot }: Venster, breedte: number): number {
  const share = dagenTussen(van, dag) / Math.max(1, dagenTussen(van, tot));
  return Math.min(1, Math.max(0, share)) * breedte;
}

/** A stretch of days on which the same number of inzet runs. */
export interface Strook {
  readonly van: Dag;
  /** last day */
  readonly tot: Dag;
  readonly aantal: number;
}

/** How much runs at once over the days in view, as stretches without holes: gaps are stretches of 0. */
export function dekking(balken: readonly Pick<Balk, 'vanaf' | 'tot'>[], venster: Venster): Strook[] {
  const changes = new Set([venster.van]);
  for (const { vanaf, tot } of balken) {
    if (vanaf > venster.van && vanaf <= venster.tot) changes.add(vanaf);
    const after = tot === null ? null : plusDagen(tot, 1);
    if (after !== null && after > venster.van && after <= venster.tot) changes.add(after);
  }
  const starts = [...changes].sort();
  const stroken: Strook[] = [];
  for (const [index, van] of starts.entries()) {
    const next = starts[index + 1];
    const tot = next === undefined ? venster.tot : plusDagen(next, -1);
    const aantal = balken.filter((one) => one.vanaf <= van && (one.tot === null || one.tot >= van)).length;
    const last = stroken.at(-1);
    if (last?.aantal === aantal) stroken[stroken.length - 1] = { ...last, tot };
    else stroken.push({ van, tot, aantal });
  }
  return stroken;
}

/** The stretches without any inzet after the first one began, and before the plan's last one ended. */
export function gaten(stroken: readonly Strook[]): Strook[] {
  const first = stroken.findIndex((one) => one.aantal > 0);
  const last = stroken.findLastIndex((one) => one.aantal > 0);
  return stroken.filter((one, index) => one.aantal === 0 && index > first && index < last);
}

/** The picture in a sentence or two: how much runs, how much at once, where nothing runs. */
export function inWoorden(
  balken: readonly Pick<Balk, 'vanaf' | 'tot'>[],
  venster: Venster,
  vandaag: Dag,
): string {
  if (balken.length === 0) return 'In deze tijd staat er geen inzet.';
  const stroken = dekking(balken, venster);
  const nu = stroken.find((one) => one.van <= vandaag && one.tot >= vandaag)?.aantal;
  const meest = Math.max(
    ...stroken.map((one) => (dagenTussen(one.van, one.tot) >= OVERDRACHT ? one.aantal : 0)),
  );
  const [gat] = gaten(stroken);
  return [
    nu === undefined
      ? ''
      : nu === 0
        ? 'Vandaag loopt er niets.'
        : nu === 1
          ? 'Vandaag loopt er 1 vorm van hulp.'
          : `Vandaag lopen er ${nu} vormen van hulp tegelijk.`,
    nu !== undefined && meest > Math.max(1, nu) ? `Op het drukst ${meest} tegelijk.` : '',
    gat ? `Van ${dagKort(gat.van)} tot ${dagKort(gat.tot)} liep er niets.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
