import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { H5 } from '#shared/domain/catalogus/voorbeeld-mensen.ts';
import type { MedewerkerRow } from '../beheer/rows.ts';
import { ensureGemeente, saveCatalogus, saveMedewerkers, saveTeams } from '../beheer/store.ts';
import { DEMO_ACCOUNTS, demoTeam } from '../demo-issuer/accounts.ts';
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

/** Fills the five gemeenten of the example with teams, fictitious people and the example catalogue. Can be repeated. */
export async function seedDemo(db: Database, issuer: string): Promise<void> {
  const { medewerkers: _people, ...inhoud } = VOORBEELD_CATALOGUS;
  for (const gemeente of H5) {
    await asOwner(db, gemeente, async (tx) => {
      await ensureGemeente(tx, gemeente);
      await saveTeams(tx, gemeente, [demoTeam(gemeente)]);
      await saveMedewerkers(tx, gemeente, demoMedewerkers(gemeente, issuer));
      await saveCatalogus(tx, gemeente, inhoud);
    });
  }
}
