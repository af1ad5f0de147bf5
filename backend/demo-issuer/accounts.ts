import { GEMEENTEN, naamGemeente } from '#shared/domain/codes/gemeente.ts';
import { H5, MEDEWERKERS } from '#shared/domain/catalogus/voorbeeld-mensen.ts';
import type { Rol } from '#shared/contract/region/procedure.ts';

/** One fictitious person who can sign in at the demo provider; the subject of the token is the id. */
export interface DemoAccount {
  readonly id: string;
  readonly naam: string;
  readonly rol: Rol;
  /** where this person works */
  readonly gemeenten: readonly string[];
  /** heading under which the sign-in page shows this person */
  readonly groep: string;
}

/** The password of every fictitious person; shown on the page, it protects nothing. */
export const DEMO_PASSWORD = 'keukentafel';

/** Team of a gemeente in the demo: one each, with the gemeente's own name for it. */
export function demoTeam(gemeente: string): { id: string; naam: string } {
  const naam = GEMEENTEN.find(({ code }) => code === gemeente)?.team ?? 'Wijkteam';
  return { id: naam.toLowerCase().replaceAll(' ', '-'), naam };
}

/** The colleagues of the example catalogue; the beheerder and the analyst work for the whole region. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...MEDEWERKERS.map((one): DemoAccount => {
    const regional = one.rol === 'beheerder';
    return {
      id: one.id,
      naam: one.naam,
      rol: one.rol,
      gemeenten: regional ? H5 : [one.gemeente],
      groep: regional ? 'Regio' : naamGemeente(one.gemeente),
    };
  }),
  { id: 'analist', naam: 'Joris van den Berg', rol: 'regio-analist', gemeenten: H5, groep: 'Regio' },
];
