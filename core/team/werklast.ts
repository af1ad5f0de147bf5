import type { ConsulentLast, DossierGewicht, Werklast } from '#shared/contract/team.ts';
import { plusDagen, type Dag } from '#shared/domain/basis/datum.ts';
import type { Gewichten } from '#shared/domain/catalogus/schema.ts';
import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { gewichtDelen, gewichtVan } from '#shared/domain/team/gewicht.ts';
import { WEKEN } from '#shared/domain/team/verloop.ts';
import { readTeam, type TeamDossier } from '#db/team.ts';
import { refreshAll, refreshChanged } from '../caseload/refresh.ts';
import { vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { nietTeamleider } from './leider.ts';

const DAGEN = 7;

/**
 * The caseload of the own team by consulent, weighted, each with its dossiers and its last twelve weeks. Colleagues without a
 * dossier are there too: they may take one. What nobody has stands under ''. Failure: geen-teamleider.
 */
export function readWerklast(context: CoreContext, open: OpenSession): Result<Werklast> {
  const refused = nietTeamleider(open);
  if (refused) return refused;
  refreshAll(context);
  refreshChanged(context);
  const { gemeente, team } = open.wie;
  const { gewichten } = open.catalogus;
  const today = vandaag(context);
  const byName = new Map<string, TeamDossier[]>();
  for (const { naam } of collegas(open)) byName.set(naam, []);
  for (const dossier of readTeam(open.store, { gemeente, team })) {
    const list = byName.get(dossier.consulent);
    if (list) list.push(dossier);
    else byName.set(dossier.consulent, [dossier]);
  }
  const consulenten = [...byName].map(([consulent, dossiers]) =>
    toLast(consulent, dossiers, gewichten, today),
  );
  return ok({ gemeente, team, vandaag: today, gewichten, consulenten });
}

/** Consulenten of the own team, by name. */
function collegas(open: OpenSession) {
  const { gemeente, team } = open.wie;
  return open.catalogus.medewerkers.filter(
    (one) => one.gemeente === gemeente && one.rol === 'consulent' && (team === '' || one.team === team),
  );
}

function toLast(
  consulent: string,
  dossiers: readonly TeamDossier[],
  gewichten: Gewichten,
  today: Dag,
): ConsulentLast {
  const shown = dossiers.flatMap((dossier) => toGewicht(dossier, gewichten));
  shown.sort((a, b) => b.gewicht - a.gewicht);
  return {
    consulent,
    gewicht: shown.reduce((sum, one) => sum + one.gewicht, 0),
    dossiers: shown,
    crisis: dossiers.reduce((sum, { weken }) => sum + (weken.at(-1)?.crisis ?? 0), 0),
    weken: Array.from({ length: WEKEN }, (_, index) => {
      const lasten = dossiers.flatMap(({ weken }) => weken[index] ?? []);
      const weights = lasten.map((last) => gewichtVan(last, gewichten));
      return {
        datum: plusDagen(today, (index + 1 - WEKEN) * DAGEN),
        gewicht: weights.reduce((sum, weight) => sum + weight, 0),
        dossiers: weights.filter((weight) => weight > 0).length,
      };
    }),
  };
}

function toGewicht(dossier: TeamDossier, gewichten: Gewichten): DossierGewicht[] {
  const last = dossier.weken.at(-1);
  // what is closed weighs nothing and is no caseload
  if (!last || gewichtVan(last, gewichten) === 0) return [];
  return [
    {
      dossierId: dossier.dossierId,
      naam: dossier.naam,
      fase: last.fase,
      laatsteContact: dossier.laatsteContact,
      gewicht: gewichtVan(last, gewichten),
      delen: gewichtDelen(last, gewichten, PLANSTATUSSEN),
      signalen: dossier.signalen.length,
    },
  ];
}
