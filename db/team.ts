import type { CaseloadRow } from '#shared/contract/caseload.ts';
import type { Last } from '#shared/domain/team/gewicht.ts';
import type { Stuurfeiten } from '#shared/domain/team/sturing.ts';
import type { Store } from './store.ts';

/** A dossier of a team as its caseload weighs it. */
export interface TeamDossier {
  readonly dossierId: string;
  readonly naam: string;
  readonly consulent: string;
  readonly signalen: CaseloadRow['signalen'];
  readonly laatsteContact: string | null;
  /** see Summary in db/caseload.ts */
  readonly weken: readonly (Last | null)[];
}

/** All dossiers of a team that this device holds, by name. Team '' means all of the gemeente. */
export function readTeam(store: Store, of: { gemeente: string; team: string }): TeamDossier[] {
  return store
    .sql(
      `SELECT dossier_id, naam, consulent, signalen, laatste_contact, weken FROM caseload
       WHERE gemeente = ? AND (? = '' OR team = ?) ORDER BY sorteernaam, dossier_id`,
    )
    .all(of.gemeente, of.team, of.team)
    .map((raw) => ({
      dossierId: String(raw['dossier_id']),
      naam: String(raw['naam']),
      consulent: String(raw['consulent']),
      signalen: JSON.parse(String(raw['signalen'])) as CaseloadRow['signalen'],
      laatsteContact: raw['laatste_contact'] === null ? null : String(raw['laatste_contact']),
      weken: JSON.parse(String(raw['weken'])) as (Last | null)[],
    }));
}

/** What the dossiers of a team add to its figures; nothing of which dossier it is. */
export function readStuurfeiten(store: Store, of: { gemeente: string; team: string }): Stuurfeiten[] {
  return store
    .sql("SELECT sturing FROM caseload WHERE gemeente = ? AND (? = '' OR team = ?) AND sturing <> ''")
    .all(of.gemeente, of.team, of.team)
    .map((raw) => JSON.parse(String(raw['sturing'])) as Stuurfeiten);
}
