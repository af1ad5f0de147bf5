import { plusDagen, type Dag } from '../basis/datum.ts';
import type { Aanbieder, Catalogus, Contract, Tarief, Voorziening } from './schema.ts';

const eerder = (tot: Dag | null, gisteren: Dag): Dag => (tot === null || tot > gisteren ? gisteren : tot);

/** What the old list has and the new one lacks. */
function verdwenen<T extends { readonly id: string }>(oud: readonly T[], nieuw: readonly T[]): T[] {
  const ids = new Set(nieuw.map(({ id }) => id));
  return oud.filter(({ id }) => !ids.has(id));
}

const vanContract = (row: Contract): string => `${row.aanbiederId} ${row.voorzieningId}`;
const vanTarief = (row: Tarief): string =>
  `${row.voorzieningId} ${row.aanbiederId ?? ''} ${row.eenheid} ${row.pgbCenten === null}`;

/**
 * A new catalogue, with what the old one had and plans still name: as ended since yesterday, so that a card keeps its
 * names and nobody chooses it anew. An ended contract or tarief stays only where the new catalogue says nothing about the
 * same thing: what the gemeente says now always counts. `houd` tells which voorzieningen and aanbieders to keep.
 */
export function metVervallen(
  oud: Catalogus,
  nieuw: Catalogus,
  { houd, vandaag }: { readonly houd: (id: string) => boolean; readonly vandaag: Dag },
): Catalogus {
  const gisteren = plusDagen(vandaag, -1);
  const voorzieningen: Voorziening[] = [
    ...nieuw.voorzieningen,
    ...verdwenen(oud.voorzieningen, nieuw.voorzieningen)
      .filter(({ id }) => houd(id))
      .map((row) => ({ ...row, geldigTot: eerder(row.geldigTot, gisteren) })),
  ];
  const aanbieders: Aanbieder[] = [
    ...nieuw.aanbieders,
    ...verdwenen(oud.aanbieders, nieuw.aanbieders)
      .filter(({ id }) => houd(id))
      .map((row) => ({ ...row, vervallenOp: row.vervallenOp ?? vandaag })),
  ];
  const bekend = new Set([...voorzieningen, ...aanbieders].map(({ id }) => id));
  const blijft = (row: { voorzieningId: string; aanbiederId: string | null; vanaf: Dag }): boolean =>
    houd(row.voorzieningId) &&
    bekend.has(row.voorzieningId) &&
    (row.aanbiederId === null || bekend.has(row.aanbiederId)) &&
    row.vanaf <= gisteren;
  const contracten = new Set(nieuw.contracten.map(vanContract));
  const tarieven = new Set(nieuw.tarieven.map(vanTarief));
  const beeindigd = <T extends { tot: Dag | null }>(row: T): T => ({
    ...row,
    tot: eerder(row.tot, gisteren),
  });
  return {
    ...nieuw,
    voorzieningen,
    aanbieders,
    contracten: [
      ...nieuw.contracten,
      ...verdwenen(oud.contracten, nieuw.contracten)
        .filter((row) => blijft(row) && !contracten.has(vanContract(row)))
        .map(beeindigd),
    ],
    tarieven: [
      ...nieuw.tarieven,
      ...verdwenen(oud.tarieven, nieuw.tarieven)
        .filter((row) => blijft(row) && !tarieven.has(vanTarief(row)))
        .map(beeindigd),
    ],
  };
}
