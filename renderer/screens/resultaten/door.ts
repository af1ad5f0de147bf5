import type { Fields } from '#shared/domain/entities.ts';

/** Who says how it goes, in words. */
export const DOOR: Readonly<Record<Fields<'meting'>['door'], string>> = {
  inwoner: 'Inwoner',
  naaste: 'Naaste',
  consulent: 'Consulent',
  aanbieder: 'Aanbieder',
};
