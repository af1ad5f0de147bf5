import { isDeepStrictEqual } from 'node:util';
import type { Verandering } from '#shared/contract/region/beheer.ts';
import { beheerwaarde, naamBeheerveld, vlak } from '#shared/domain/catalogus/velden.ts';

/** Fields that say the same twice, or are texts of a licence that a list of changes does not repeat. */
const STIL = ['id', 'vragen', 'grenzen', 'uitleg.vragen'];

/** What differs between two states of a row, in words. `was` or `werd` null: it was not there, or is no longer. */
export function veldenVan(was: object | null, werd: object | null): Verandering['velden'] {
  const [from, to] = [vlak(was ?? {}), vlak(werd ?? {})];
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (name) => !STIL.includes(name) && !isDeepStrictEqual(from[name], to[name]),
  );
  return names.map((name) => ({
    veld: naamBeheerveld(name),
    van: was === null ? null : beheerwaarde(name, from[name]),
    naar: werd === null ? null : beheerwaarde(name, to[name]),
  }));
}
