import type { ConsulentLast } from '#shared/contract/team.ts';
import type { Gewichten } from '#shared/domain/catalogus/schema.ts';

/** Name above a caseload; dossiers that nobody has are named too. */
export function naamConsulent(naam: string): string {
  return naam === '' ? 'Nog niemand' : naam;
}

/** Points below the norm; negative above it. */
export function ruimte({ gewicht }: Pick<ConsulentLast, 'gewicht'>, { norm }: Gewichten): number {
  return norm - gewicht;
}

/** The trend of twelve weeks in words. */
export function verloopInWoorden({ weken }: Pick<ConsulentLast, 'weken'>): string {
  const eerst = weken[0]?.gewicht ?? 0;
  const nu = weken.at(-1)?.gewicht ?? 0;
  if (nu === eerst) return `${nu}, gelijk aan twaalf weken geleden`;
  return nu > eerst ? `van ${eerst} naar ${nu}, zwaarder` : `van ${eerst} naar ${nu}, lichter`;
}

/** A share in whole per cents; a stroke where there is nothing to share. */
export function deel(van: number, alles: number): string {
  return alles === 0 ? '–' : `${Math.round((van / alles) * 100)}%`;
}

/** A number in Dutch notation; a stroke when it is not known. */
export function getal(waarde: number | null): string {
  return waarde === null ? '–' : waarde.toLocaleString('nl-NL');
}

export function dagenTekst(dagen: number | null): string {
  return dagen === null ? '–' : dagen === 1 ? '1 dag' : `${dagen} dagen`;
}
