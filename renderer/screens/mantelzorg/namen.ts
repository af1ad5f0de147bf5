import { opsomming } from '#shared/domain/basis/woorden.ts';
import type { Dossier, Row } from '#shared/domain/entities.ts';
import { roepnaam } from '#shared/domain/huishouden/naam.ts';

/** What a person of the dossier is called at the table. */
export function naamVan(dossier: Pick<Dossier, 'persoon'>, persoonId: string): string {
  const persoon = dossier.persoon.find((row) => row.id === persoonId);
  return persoon ? roepnaam(persoon) : 'De mantelzorger';
}

/** `Karin zorgt voor Annie en Wim` */
export function zorgInWoorden(
  dossier: Pick<Dossier, 'persoon'>,
  zorg: Pick<Row<'mantelzorg'>, 'mantelzorgerId' | 'voorIds' | 'gestoptOp'>,
): string {
  const voor = opsomming(zorg.voorIds.map((id) => naamVan(dossier, id)));
  const doet = zorg.gestoptOp === null ? 'zorgt' : 'zorgde';
  return `${naamVan(dossier, zorg.mantelzorgerId)} ${doet} voor ${voor}`;
}
