import { createHash } from 'node:crypto';
import { DOSSIER_WEG } from '#shared/domain/dossier-weg.ts';
import type { Delta, STAPPEN } from '#shared/contract/dossier.ts';
import { plusDagen, plusMaanden, type Dag } from '#shared/domain/basis/datum.ts';
import type { Dossier, Fields } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import { maakPlaninhoud } from '#shared/domain/plan/inhoud.ts';
import { stappen } from '#shared/domain/plan/levensloop.ts';
import { fail, type Result } from '#shared/domain/result.ts';
import type { ChangeRequest } from '#db/journal.ts';
import { newId, vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { loadDossier } from '../dossier/cache.ts';
import { save } from '../dossier/rows.ts';

type Stap = (typeof STAPPEN)[number];

interface StapInput {
  readonly dossierId: string;
  readonly naar: Stap;
  readonly datum: Dag;
  readonly toelichting: string;
}

/** Takes one step of the plan's life cycle, when the rules allow it. Failures: stap-kan-niet with the reason. */
export function zetStap(context: CoreContext, open: OpenSession, input: StapInput): Result<Delta> {
  const dossier = loadDossier(open, input.dossierId);
  if (!dossier) return DOSSIER_WEG;
  const today = vandaag(context);
  const step = stappen(dossier, { catalogus: open.catalogus, vandaag: today }).find(
    (entry) => entry.naar === input.naar,
  );
  if (!step) return fail('stap-kan-niet', 'Deze stap past niet bij waar het plan nu is.');
  if (!step.kan) return fail('stap-kan-niet', step.waarom);
  if (input.datum > today)
    return fail('stap-kan-niet', 'De datum ligt in de toekomst. Kies vandaag of eerder.');
  const changes = changesFor(context, open, dossier, input);
  return save(context, open, {
    dossierId: input.dossierId,
    action: `plan.${input.naar}`,
    changes,
    id: dossier.plan.id,
    undoable: false,
  });
}

function changesFor(
  context: CoreContext,
  open: OpenSession,
  dossier: Dossier,
  input: StapInput,
): ChangeRequest[] {
  const plan = (fields: Partial<Fields<'plan'>>): ChangeRequest => ({
    kind: 'plan',
    id: dossier.plan.id,
    type: 'update',
    fields,
  });
  switch (input.naar) {
    case 'vastgesteld':
      return vaststellen(context, open, dossier, input);
    case 'nieuwe-versie':
      return [
        plan({
          status: 'concept',
          toetsingDoor: '',
          toetsingOp: null,
          toetsingOpmerking: '',
          akkoordDoor: '',
          akkoordOp: null,
          afgeslotenOp: null,
        }),
      ];
    case 'afgesloten':
      return [
        plan({ status: 'afgesloten', afgeslotenOp: input.datum, afsluitReden: input.toelichting }),
        ...stopMaatwerk(dossier, input.datum),
        ...vervallenTaken(dossier, ['evaluatie']),
      ];
    default:
      return [plan({ status: input.naar })];
  }
}

function vaststellen(
  context: CoreContext,
  open: OpenSession,
  dossier: Dossier,
  input: StapInput,
): ChangeRequest[] {
  const nummer = dossier.plan.versie + 1;
  const evaluatieOp =
    dossier.plan.evaluatieOp !== null && dossier.plan.evaluatieOp > input.datum
      ? dossier.plan.evaluatieOp
      : plusMaanden(input.datum, open.catalogus.termijnen.evaluatieNaMaanden);
  const agreed: Dossier = {
    ...dossier,
    plan: {
      ...dossier.plan,
      status: 'vastgesteld',
      versie: nummer,
      startOp: dossier.plan.startOp ?? input.datum,
      evaluatieOp,
    },
  };
  const inhoud = JSON.stringify(maakPlaninhoud(agreed, open.catalogus));
  const versie: Fields<'planversie'> = {
    nummer,
    vastgesteldOp: input.datum,
    vastgesteldDoor: open.wie.naam,
    akkoordDoor: dossier.plan.akkoordDoor,
    inhoud,
    vingerafdruk: createHash('sha256').update(inhoud).digest('hex'),
  };
  const taak = (soort: Fields<'taak'>['soort'], titel: string, opDatum: Dag): ChangeRequest => ({
    kind: 'taak',
    id: newId(context),
    type: 'create',
    fields: { ...leeg('taak', opDatum), soort, titel },
  });
  return [
    { kind: 'planversie', id: newId(context), type: 'create', fields: versie },
    {
      kind: 'plan',
      id: dossier.plan.id,
      type: 'update',
      fields: { status: 'vastgesteld', versie: nummer, startOp: agreed.plan.startOp, evaluatieOp },
    },
    ...vervallenTaken(dossier, ['evaluatie', 'nabellen']),
    // residents complain that nobody ever rings back (domain.md): the call is planned before anybody can forget it
    taak(
      'nabellen',
      `Nabellen na vaststellen van versie ${nummer}`,
      plusDagen(input.datum, open.catalogus.termijnen.nabellenNaDagen),
    ),
    taak('evaluatie', `Evaluatie van versie ${nummer}`, evaluatieOp),
  ];
}

/** Calls and evaluations that an earlier version planned and that this step replaces. */
function vervallenTaken(dossier: Dossier, soorten: readonly Fields<'taak'>['soort'][]): ChangeRequest[] {
  return dossier.taak
    .filter((taak) => taak.gedaanOp === null && soorten.includes(taak.soort))
    .map((taak) => ({ kind: 'taak', id: taak.id, type: 'delete' }));
}

/** Closing ends what was granted; what anybody may use goes on. */
function stopMaatwerk(dossier: Dossier, op: Dag): ChangeRequest[] {
  return dossier.inzet
    .filter(
      (inzet) =>
        inzet.trede === 'maatwerk' && inzet.gestoptOp === null && (inzet.tot === null || inzet.tot > op),
    )
    .map((inzet) => ({
      kind: 'inzet',
      id: inzet.id,
      type: 'update',
      fields: { gestoptOp: op, stopReden: 'Plan afgesloten' },
    }));
}
