import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { H5 } from '#shared/domain/catalogus/voorbeeld-mensen.ts';
import type { MedewerkerRow } from '#shared/contract/region/beheer-rijen.ts';
import {
  ensureGemeente,
  readCatalogus,
  readMedewerkers,
  readTeams,
  saveCatalogus,
  saveMedewerkers,
  saveTeams,
} from '../beheer/store.ts';
import { DEMO_ACCOUNTS, demoTeam } from '../demo-issuer/accounts.ts';
import { OPDRACHTREGEL } from '../sql/audit.ts';
import { asOwner } from '../sql/scope.ts';
import type { Database } from '../sql/sql.ts';

/** Roles that belong to the team; a beheerder and the analyst work for all of it. */
const IN_TEAM = ['consulent', 'teamleider'];

function demoMedewerkers(gemeente: string, issuer: string): MedewerkerRow[] {
  const team = demoTeam(gemeente);
  return DEMO_ACCOUNTS.filter(({ gemeenten }) => gemeenten.includes(gemeente)).map(({ id, naam, rol }) => ({
    id,
    naam,
    rollen: [IN_TEAM.includes(rol) ? `${rol}:${team.id}` : rol],
    issuer,
    subject: id,
    actief: true,
  }));
}

/**
 * Fills the five gemeenten of the example with teams, fictitious people and the example catalogue. Done again it keeps what a
 * beheerder changed meanwhile; only where people sign in follows the provider, which moves with its port.
 */
export async function seedDemo(db: Database, issuer: string, at: Date): Promise<void> {
  const { medewerkers: _people, ...inhoud } = VOORBEELD_CATALOGUS;
  const door = { at, actor: OPDRACHTREGEL };
  for (const gemeente of H5) {
    await asOwner(db, gemeente, async (tx) => {
      await ensureGemeente(tx, gemeente);
      if ((await readTeams(tx, gemeente)).length === 0)
        await saveTeams(tx, gemeente, [demoTeam(gemeente)], door);
      const present = new Map((await readMedewerkers(tx, gemeente)).map((one) => [one.id, one]));
      const people = demoMedewerkers(gemeente, issuer).map((one) => {
        const known = present.get(one.id);
        return known ? { ...known, issuer: known.issuer && issuer } : one;
      });
      await saveMedewerkers(tx, gemeente, people, door);
      if (!(await readCatalogus(tx, gemeente))) await saveCatalogus(tx, gemeente, inhoud, door);
    });
  }
}
