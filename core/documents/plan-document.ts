import { DOSSIER_WEG } from '#shared/domain/dossier-weg.ts';
import type { DocumentVoortgang } from '#shared/contract/document.ts';
import { leesPlaninhoud, maakPlaninhoud, type Planinhoud } from '#shared/domain/plan/inhoud.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { attempt } from '#db/failure.ts';
import { writeAudit } from '#db/audit.ts';
import { readDossier } from '#db/records.ts';
import { LOCKED, type CoreContext } from '../context.ts';
import { planPapier, type PlanPapier } from './plan-view.ts';
import { zet } from './typst.ts';

/** House colour on paper; a gemeente's own theme comes with Beheer. */
const ACCENT = '#17626b';
const STEPS = 3;

/** Makes the plan on paper and tells how far it is; a version is set from what was frozen, never from today's rows. */
export async function* planDocument(
  context: CoreContext,
  input: { dossierId: string; versie: number | null },
): AsyncGenerator<DocumentVoortgang, void> {
  yield { soort: 'bezig', stap: 'Plan lezen', gedaan: 0, totaal: STEPS };
  const paper = readPaper(context, input);
  if (!paper.ok) {
    yield { soort: 'mislukt', error: paper.error };
    return;
  }
  yield { soort: 'bezig', stap: 'Bladzijden opmaken', gedaan: 1, totaal: STEPS };
  // the setting itself does not pause: let the screen hear of the step first
  await Promise.resolve();
  const { pdf, svg, paginas } = zet({
    assetsDir: context.deps.assetsDir,
    template: 'plan.typ',
    data: paper.value,
    accent: ACCENT,
    gemaaktOp: context.deps.clock(),
  });
  yield { soort: 'bezig', stap: 'PDF klaarzetten', gedaan: 2, totaal: STEPS };
  yield {
    soort: 'klaar',
    // a file name may end up anywhere: it says what it is, not of whom
    bestandsnaam: input.versie === null ? 'plan-concept.pdf' : `plan-versie-${input.versie}.pdf`,
    pdf: Buffer.from(pdf).toString('base64'),
    svg,
    paginas,
  };
}

function readPaper(
  context: CoreContext,
  input: { dossierId: string; versie: number | null },
): Result<PlanPapier> {
  const { open } = context.state;
  if (!open) return LOCKED;
  const read = attempt(() => {
    const dossier = readDossier(open.store, input.dossierId);
    writeAudit(open.store, {
      at: context.deps.clock().toISOString(),
      actor: open.wie.naam,
      action: 'document.plan',
      dossierId: input.dossierId,
    });
    return dossier;
  });
  if (!read.ok) return read;
  const dossier = read.value;
  if (!dossier) return DOSSIER_WEG;
  if (input.versie === null) return ok(planPapier(maakPlaninhoud(dossier, open.catalogus), null));
  const version = dossier.planversie.find((row) => row.nummer === input.versie);
  if (!version) return fail('versie-weg', 'Deze versie van het plan is er niet. Kies een andere.');
  const inhoud: Result<Planinhoud> = leesPlaninhoud(version.inhoud);
  if (!inhoud.ok) return inhoud;
  return ok(planPapier(inhoud.value, { nummer: version.nummer, op: version.vastgesteldOp }));
}
