import { implement } from '@orpc/server';
import { regioContract } from '#shared/contract/regio.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import type { CoreContext, OpenSession } from '../context.ts';
import { configure, signInAtRegion, signOut } from '../sync/account.ts';
import * as asking from '../sync/asking.ts';
import { askIntake, decideIntake, intakeInWords } from '../sync/intake.ts';
import { readDecided } from '../sync/decided.ts';
import { decide, findRefused, putAway, resend } from '../sync/decide.ts';
import { withStore } from './with-store.ts';

const os = implement(regioContract).$context<CoreContext>();

/** After it, where synchronising stands. */
function thenStatus(context: CoreContext, work: (open: OpenSession) => Result<unknown>) {
  return withStore(context, (open) => {
    const done = work(open);
    if (!done.ok) return done;
    open.sync.publish();
    return ok(open.sync.status());
  });
}

/** Everything about the region. */
export const regioRouter = {
  status: os.status.handler(({ context }) => withStore(context, (open) => ok(open.sync.status()))),
  stelIn: os.stelIn.handler(({ context, input }) => withStore(context, (open) => configure(open, input))),
  meldAan: os.meldAan.handler(({ context, signal }) => signInAtRegion(context, signal)),
  meldAf: os.meldAf.handler(({ context }) => withStore(context, (open) => ok(signOut(open)))),
  nu: os.nu.handler(({ context }) =>
    thenStatus(context, (open) => {
      open.sync.engine.now();
      return ok(null);
    }),
  ),
  antwoord: os.antwoord.handler(({ context, input }) =>
    thenStatus(context, (open) => {
      open.sync.engine.answer(input.aantal, input.loslaten);
      return ok(null);
    }),
  ),
  dossier: os.dossier.handler(({ context, input }) =>
    withStore(context, (open) => ok(asking.readDossierState(open, input.dossierId))),
  ),
  conflicten: os.conflicten.handler(({ context, input }) =>
    withStore(context, (open) => ok(asking.readConflicts(open, input.dossierId))),
  ),
  beslis: os.beslis.handler(({ context, input }) =>
    withStore(context, (open) => decide(context, open, input)),
  ),
  besloten: os.besloten.handler(({ context, input }) =>
    withStore(context, (open) => ok(readDecided(open, input.dossierId))),
  ),
  samengevoegd: os.samengevoegd.handler(({ context, input }) =>
    withStore(context, (open) => ok(asking.readMerges(open, input.dossierId))),
  ),
  gezien: os.gezien.handler(({ context, input }) =>
    withStore(context, (open) => ok(asking.seeMerge(context, open, input))),
  ),
  intake: os.intake.handler(async ({ context }) => {
    const answer = await askIntake(context);
    // it may have been locked meanwhile
    return answer.ok ? withStore(context, (open) => ok(intakeInWords(open, answer.value))) : answer;
  }),
  beslisIntake: os.beslisIntake.handler(async ({ context, input }) => {
    const done = await decideIntake(context, input);
    return thenStatus(context, (open) => {
      // also when somebody else was first: what is shown is then out of date
      open.sync.engine.now();
      return done;
    });
  }),
  nietAangenomen: os.nietAangenomen.handler(({ context }) =>
    withStore(context, (open) => ok(asking.readRefused(open))),
  ),
  opnieuw: os.opnieuw.handler(({ context, input }) =>
    thenStatus(context, (open) => resend(context, open, input.seq)),
  ),
  legWeg: os.legWeg.handler(({ context, input }) => thenStatus(context, (open) => putAway(open, input.seq))),
  bewaar: os.bewaar.handler(({ context, input }) =>
    withStore(context, (open) => {
      const shown = asking.readRefused(open).find(({ seq }) => seq === input.seq);
      const entry = findRefused(open, input.seq);
      return shown && entry
        ? ok(asking.refusedAsFile(shown, entry.operation))
        : fail('niet-meer', 'Deze wijziging is al verstuurd of weggelegd.');
    }),
  ),
};
