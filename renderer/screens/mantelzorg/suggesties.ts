import { dagKort, type Dag } from '#shared/domain/basis/datum.ts';
import type { Catalogus, Voorziening } from '#shared/domain/catalogus/schema.ts';
import type { Dossier, Row } from '#shared/domain/entities.ts';
import type { SoortMaatregel } from '#shared/domain/mantelzorg/schema.ts';

/** A voorziening that can lighten the care. */
export type Verlichting = Voorziening & { readonly maatregel: SoortMaatregel };

/** What the catalogue has against overload, here and today, that this mantelzorg does not have yet. */
export function suggesties(
  catalogus: Pick<Catalogus, 'voorzieningen'>,
  dossier: Pick<Dossier, 'huishouden' | 'maatregel'>,
  mantelzorgId: string,
  vandaag: Dag,
): Verlichting[] {
  const has = new Set(
    dossier.maatregel
      .filter((row) => row.mantelzorgId === mantelzorgId && looptNog(row, vandaag))
      .map((row) => row.soort),
  );
  const { gemeente } = dossier.huishouden;
  return catalogus.voorzieningen.filter(
    (one): one is Verlichting =>
      one.maatregel !== null &&
      !has.has(one.maatregel) &&
      (one.gemeenten.length === 0 || one.gemeenten.includes(gemeente)) &&
      one.geldigVanaf <= vandaag &&
      (one.geldigTot === null || one.geldigTot >= vandaag),
  );
}

/** True for a measure that is not over. */
export function looptNog(maatregel: Pick<Row<'maatregel'>, 'tot'>, vandaag: Dag): boolean {
  return maatregel.tot === null || maatregel.tot >= vandaag;
}

/** `vanaf 01-10-2026`, `van 01-10-2026 tot 01-02-2027`; empty when nothing is known. */
export function periodeInWoorden({ vanaf, tot }: { vanaf: Dag | null; tot: Dag | null }): string {
  if (vanaf !== null && tot !== null) return `van ${dagKort(vanaf)} tot ${dagKort(tot)}`;
  if (vanaf !== null) return `vanaf ${dagKort(vanaf)}`;
  return tot === null ? '' : `tot ${dagKort(tot)}`;
}
