import { implement } from '@orpc/server';
import { DOSSIER_WEG } from '#shared/domain/dossier-weg.ts';
import { appContract } from '#shared/contract/app.ts';
import { EDITABLE_KINDS, type EditableKind } from '#shared/contract/dossier.ts';
import type { Gebeurtenis } from '#shared/contract/sessie.ts';
import { ok } from '#shared/domain/result.ts';
import { lastAuditOf, readAuditOf, writeAudit } from '#db/audit.ts';
import { dropDraft, listDrafts, putDraft } from '#db/drafts.ts';
import { readVandaag, searchCaseload } from '../caseload/lists.ts';
import type { CoreContext, OpenSession } from '../context.ts';
import { planDocument } from '../documents/plan-document.ts';
import { loadDossier } from '../dossier/cache.ts';
import { createDossier, findDuplicates } from '../dossier/create.ts';
import { createRow, removeRow, updateRow } from '../dossier/rows.ts';
import { undo, undoable } from '../dossier/undo.ts';
import { schaalAf } from '../plan/afschalen.ts';
import { beginEvaluatie } from '../plan/evaluatie-beginnen.ts';
import { rondEvaluatieAf } from '../plan/afronden.ts';
import { zetStap } from '../plan/stap.ts';
import { toetsPlan } from '../plan/toetsing.ts';
import { readKeuzes, readRapport, readTabel, readUitkomsten } from '../monitor/monitor.ts';
import { openDemo } from '../session/demo.ts';
import * as sessie from '../session/sessie.ts';
import { readAandacht } from '../team/aandacht.ts';
import { draagOver, readCollegas } from '../team/overdracht.ts';
import { readSturing } from '../team/sturing.ts';
import { readToetsing } from '../team/toetsing.ts';
import { readWaarnemingen, stopWaarneming, zetWaarneming } from '../team/waarneming.ts';
import { readWerklast } from '../team/werklast.ts';
import { beheerRouter } from './beheer.ts';
import { regioRouter } from './regio.ts';
import { withStore } from './with-store.ts';

const os = implement(appContract).$context<CoreContext>();

const sessieRouter = {
  status: os.sessie.status.handler(({ context }) => ok(sessie.status(context))),
  openDemo: os.sessie.openDemo.handler(({ context }) => openDemo(context)),
  nieuw: os.sessie.nieuw.handler(({ context, input }) =>
    sessie.nieuweStore(context, 'eigen', input.passphrase, input.wie),
  ),
  ontgrendel: os.sessie.ontgrendel.handler(({ context, input }) =>
    sessie.ontgrendel(context, 'eigen', input.passphrase),
  ),
  vergrendel: os.sessie.vergrendel.handler(({ context, input }) =>
    ok(sessie.vergrendel(context, input.reden ?? 'gebruiker')),
  ),
  wijzigWie: os.sessie.wijzigWie.handler(({ context, input }) => sessie.wijzigWie(context, input)),
  wijzigThema: os.sessie.wijzigThema.handler(({ context, input }) =>
    sessie.wijzigThema(context, input.thema),
  ),
  wijzigWachtzin: os.sessie.wijzigWachtzin.handler(({ context, input }) =>
    sessie.wijzigWachtzin(context, input.oud, input.nieuw),
  ),
  reservekopieen: os.sessie.reservekopieen.handler(({ context }) => ok(sessie.reservekopieen(context))),
  maakReservekopie: os.sessie.maakReservekopie.handler(({ context }) => sessie.maakReservekopie(context)),
  zetTerug: os.sessie.zetTerug.handler(({ context, input }) =>
    sessie.zetTerug(context, input.bestand, input.passphrase),
  ),
  legOpzij: os.sessie.legOpzij.handler(({ context }) => sessie.legOpzij(context)),
  wisDemo: os.sessie.wisDemo.handler(({ context }) => sessie.wisDemo(context)),
  catalogus: os.sessie.catalogus.handler(({ context }) => withStore(context, (open) => ok(open.catalogus))),
};

const caseloadRouter = {
  search: os.caseload.search.handler(({ context, input }) =>
    withStore(context, (open) => searchCaseload(context, open, input)),
  ),
  vandaag: os.caseload.vandaag.handler(({ context, input }) =>
    withStore(context, (open) => readVandaag(context, open, input.consulent)),
  ),
};

/** Looking again, or looking at what one just changed, is one look. */
const ONE_LOOK_MS = 10 * 60_000;

function noteOpened(open: OpenSession, dossierId: string, now: Date): void {
  const last = lastAuditOf(open.store, dossierId);
  const age = last ? now.getTime() - Date.parse(last.at) : Infinity;
  if (last?.actor === open.wie.naam && age >= 0 && age < ONE_LOOK_MS) return;
  writeAudit(open.store, {
    at: now.toISOString(),
    actor: open.wie.naam,
    action: 'dossier.open',
    dossierId,
  });
}

const teamRouter = {
  werklast: os.team.werklast.handler(({ context }) =>
    withStore(context, (open) => readWerklast(context, open)),
  ),
  sturing: os.team.sturing.handler(({ context }) => withStore(context, (open) => readSturing(context, open))),
  toetsing: os.team.toetsing.handler(({ context }) =>
    withStore(context, (open) => readToetsing(context, open)),
  ),
  draagOver: os.team.draagOver.handler(({ context, input }) =>
    withStore(context, (open) => draagOver(context, open, input)),
  ),
  waarnemingen: os.team.waarnemingen.handler(({ context }) => readWaarnemingen(context)),
  zetWaarneming: os.team.zetWaarneming.handler(({ context, input }) => zetWaarneming(context, input)),
  stopWaarneming: os.team.stopWaarneming.handler(async ({ context, input }) => {
    const done = await stopWaarneming(context, input);
    return done.ok ? ok({}) : done;
  }),
  collegas: os.team.collegas.handler(({ context }) => withStore(context, (open) => readCollegas(open))),
  aandacht: os.team.aandacht.handler(({ context }) =>
    withStore(context, (open) => readAandacht(context, open)),
  ),
};

const monitorRouter = {
  keuzes: os.monitor.keuzes.handler(({ context }) => readKeuzes(context)),
  tabel: os.monitor.tabel.handler(({ context, input }) => readTabel(context, input)),
  rapport: os.monitor.rapport.handler(({ context, input }) => readRapport(context, input)),
  uitkomsten: os.monitor.uitkomsten.handler(({ context, input }) => readUitkomsten(context, input)),
};

const dossierRouter = {
  create: os.dossier.create.handler(({ context, input }) =>
    withStore(context, (open) => createDossier(context, open, input)),
  ),
  open: os.dossier.open.handler(({ context, input }) =>
    withStore(context, (open) => {
      const dossier = loadDossier(open, input.dossierId);
      if (!dossier) return DOSSIER_WEG;
      // who looked is recorded: the inwoner can be told (product.md, Toestemming & recht)
      noteOpened(open, input.dossierId, context.deps.clock());
      return ok(dossier);
    }),
  ),
  lookAlikes: os.dossier.lookAlikes.handler(({ context, input }) =>
    withStore(context, (open) => findDuplicates(open, input)),
  ),
  wijzigHuishouden: os.dossier.wijzigHuishouden.handler(({ context, input }) =>
    withStore(context, (open) => updateRow(context, open, 'huishouden', { ...input, id: input.dossierId })),
  ),
  wijzigPlan: os.dossier.wijzigPlan.handler(({ context, input }) =>
    withStore(context, (open) => {
      const plan = loadDossier(open, input.dossierId)?.plan;
      return plan ? updateRow(context, open, 'plan', { ...input, id: plan.id }) : DOSSIER_WEG;
    }),
  ),
  stap: os.dossier.stap.handler(({ context, input }) =>
    withStore(context, (open) => zetStap(context, open, input)),
  ),
  toets: os.dossier.toets.handler(({ context, input }) =>
    withStore(context, (open) => toetsPlan(context, open, input)),
  ),
  versies: os.dossier.versies.handler(({ context, input }) =>
    withStore(context, (open) => {
      const dossier = loadDossier(open, input.dossierId);
      return dossier ? ok([...dossier.planversie]) : DOSSIER_WEG;
    }),
  ),
  undoable: os.dossier.undoable.handler(({ context, input }) =>
    withStore(context, (open) => undoable(open, input.dossierId)),
  ),
  undo: os.dossier.undo.handler(({ context, input }) =>
    withStore(context, (open) => undo(context, open, input)),
  ),
  audit: os.dossier.audit.handler(({ context, input }) =>
    withStore(context, (open) => ok(readAuditOf(open.store, input.dossierId))),
  ),
};

const evaluatieRouter = {
  begin: os.evaluatie.begin.handler(({ context, input }) =>
    withStore(context, (open) => beginEvaluatie(context, open, input)),
  ),
  rondAf: os.evaluatie.rondAf.handler(({ context, input }) =>
    withStore(context, (open) => rondEvaluatieAf(context, open, input)),
  ),
};

const inzetRouter = {
  schaalAf: os.inzet.schaalAf.handler(({ context, input }) =>
    withStore(context, (open) => schaalAf(context, open, input)),
  ),
};

/** The three procedures of one kind of row, all by the same use cases. */
function rowRouter(kind: EditableKind) {
  // one kind stands for all: the contracts differ only in the fields that their schema lets through
  const contract = os.rij[kind as 'taak'];
  return {
    create: contract.create.handler(({ context, input }) =>
      withStore(context, (open) => createRow(context, open, kind as 'taak', input)),
    ),
    update: contract.update.handler(({ context, input }) =>
      withStore(context, (open) => updateRow(context, open, kind as 'taak', input)),
    ),
    remove: contract.remove.handler(({ context, input }) =>
      withStore(context, (open) => removeRow(context, open, kind, input)),
    ),
  };
}

const rijRouter = Object.fromEntries(
  EDITABLE_KINDS.map((kind) => [kind, rowRouter(kind)]),
) as unknown as Parameters<typeof os.router>[0]['rij'];

const draftRouter = {
  put: os.draft.put.handler(({ context, input }) =>
    withStore(context, (open) => {
      putDraft(open.store, { ...input, at: context.deps.clock().toISOString() });
      return ok({});
    }),
  ),
  drop: os.draft.drop.handler(({ context, input }) =>
    withStore(context, (open) => {
      dropDraft(open.store, input.key);
      return ok({});
    }),
  ),
  list: os.draft.list.handler(({ context, input }) =>
    withStore(context, (open) => ok(listDrafts(open.store, input.prefix))),
  ),
};

async function* gebeurtenissen(
  context: CoreContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<Gebeurtenis, void> {
  for await (const gebeurtenis of context.bus.subscribe('gebeurtenis', signal ? { signal } : {})) {
    yield gebeurtenis;
  }
}

/** The whole contract, implemented. */
export const router = os.router({
  sessie: sessieRouter,
  caseload: caseloadRouter,
  team: teamRouter,
  monitor: monitorRouter,
  dossier: dossierRouter,
  evaluatie: evaluatieRouter,
  inzet: inzetRouter,
  rij: rijRouter,
  draft: draftRouter,
  document: {
    plan: os.document.plan.handler(({ context, input }) => planDocument(context, input)),
  },
  regio: regioRouter,
  beheer: beheerRouter,
  gebeurtenissen: os.gebeurtenissen.handler(({ context, signal }) => gebeurtenissen(context, signal)),
});
export type AppRouter = typeof router;
