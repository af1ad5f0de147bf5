import { ENTITIES } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { readTeam } from '#db/team.ts';
import { transaction } from '#db/store.ts';
import { newId, vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { loadDossier } from '../dossier/cache.ts';
import { save } from '../dossier/rows.ts';
import { nietTeamleider } from './leider.ts';

interface Collega {
  readonly naam: string;
  readonly team: string;
}
interface Overdracht {
  readonly dossierIds: readonly string[];
  readonly naar: Collega;
  readonly toelichting: string;
}

/** Consulenten of the own gemeente, of every team, by name. Failure: geen-teamleider. */
export function readCollegas(open: OpenSession): Result<(Collega & { readonly id: string })[]> {
  const refused = nietTeamleider(open);
  if (refused) return refused;
  const found = open.catalogus.medewerkers
    .filter(({ gemeente, rol }) => gemeente === open.wie.gemeente && rol === 'consulent')
    .map(({ id, naam, team }) => ({ id, naam, team }));
  return ok(found.sort((a, b) => a.naam.localeCompare(b.naam, 'nl')));
}

/** Stops the transaction: what was handed over before is undone with it. */
class Stopped extends Error {
  readonly outcome: Result<never>;
  constructor(outcome: Result<never>) {
    super('a dossier could not be handed over');
    this.outcome = outcome;
  }
}

/**
 * Hands dossiers of the own team over (illness, leave, end of contract): the new consulent, the new team when it is another, and a
 * task for today that holds the note. All of them or none. A device that may not see them any more delivers what waits and
 * then forgets them (sync.md, Scope). Failures: geen-teamleider, niet-uw-team, ongeldig.
 */
export function draagOver(
  context: CoreContext,
  open: OpenSession,
  { dossierIds, naar, toelichting }: Overdracht,
): Result<{ aantal: number }> {
  const collegas = readCollegas(open);
  if (!collegas.ok) return collegas;
  if (!collegas.value.some(({ naam, team }) => naam === naar.naam && team === naar.team)) {
    const waarom = 'Deze collega staat niet (meer) in de lijst van uw gemeente. Kies iemand anders.';
    return fail('ongeldig', waarom, { naar: waarom });
  }
  if (toelichting.trim() === '') {
    const waarom = 'Schrijf op wat de collega moet weten: wat loopt er, en wat is er beloofd?';
    return fail('ongeldig', waarom, { toelichting: waarom });
  }
  const { gemeente, team } = open.wie;
  const own = new Set(readTeam(open.store, { gemeente, team }).map(({ dossierId }) => dossierId));
  const wanted = [...new Set(dossierIds)];
  if (!wanted.every((dossierId) => own.has(dossierId)))
    return fail(
      'niet-uw-team',
      'Een van deze dossiers is niet (meer) van uw team. Kies opnieuw; er is niets veranderd.',
    );
  try {
    return transaction(open.store, () => {
      for (const dossierId of wanted) handOver(context, open, dossierId, naar, toelichting.trim());
      return ok({ aantal: wanted.length });
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    // what memory holds may be of the transaction that was undone
    for (const dossierId of wanted) open.dossiers.delete(dossierId);
    return error.outcome;
  }
}

function handOver(
  context: CoreContext,
  open: OpenSession,
  dossierId: string,
  naar: Collega,
  toelichting: string,
): void {
  const dossier = loadDossier(open, dossierId);
  if (!dossier) throw new Error('a dossier of the caseload is not there');
  const { consulent } = dossier.huishouden;
  const today = vandaag(context);
  const titel = ENTITIES.taak.shape.titel.parse(
    consulent === '' ? 'Nieuw dossier: maak kennis' : `Overgenomen van ${consulent}: maak kennis`,
  );
  const saved = save(context, open, {
    dossierId,
    action: 'dossier.overgedragen',
    changes: [
      {
        kind: 'huishouden',
        id: dossierId,
        type: 'update',
        fields: { consulent: naar.naam, ...(naar.team !== '' && { team: naar.team }) },
      },
      {
        kind: 'taak',
        id: newId(context),
        type: 'create',
        fields: { ...leeg('taak', today), titel, opDatum: today, toelichting },
      },
    ],
    id: dossierId,
    undoable: false,
  });
  if (!saved.ok) throw new Stopped(saved);
}
