import type { Dossier, Row } from '#shared/domain/entities.ts';
import { opsomming } from '#shared/domain/basis/woorden.ts';
import { roepnaam, volledigeNaam } from '#shared/domain/huishouden/naam.ts';

/** Who a doel or an inzet can be for: the household first, then the people around it. */
export function personChoices(dossier: Dossier): { value: string; label: string }[] {
  const alive = dossier.persoon.filter((persoon) => persoon.overledenOp === null);
  const household = alive.filter((persoon) => persoon.kring === 'huishouden');
  const network = alive.filter((persoon) => persoon.kring === 'netwerk');
  return [...household, ...network].map((persoon) => ({
    value: persoon.id,
    label: persoon.rol ? `${volledigeNaam(persoon)} (${persoon.rol})` : volledigeNaam(persoon),
  }));
}

/** Names at the table of these persons; the whole household when none is named. */
export function forWhom(persoonIds: readonly string[], personen: readonly Row<'persoon'>[]): string {
  const names = persoonIds.flatMap((id) => personen.filter((row) => row.id === id).map(roepnaam));
  return names.length > 0 ? opsomming(names) : 'hele huishouden';
}
