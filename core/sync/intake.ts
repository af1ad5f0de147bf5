import type { IntakeStuk as AtRegion } from '#shared/contract/region/intake.ts';
import type { IntakeStuk } from '#shared/contract/regio.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { operationOf, type OperationChange } from '#shared/sync/operation.ts';
import { transaction, type Store } from '#db/store.ts';
import { listInIntake, recordDecided } from '#db/sync/outbox.ts';
import type { CoreContext, OpenSession } from '../context.ts';
import { askRegion } from './ask-region.ts';
import { operationInWords } from './asking.ts';
import { dossierReader } from './place.ts';
import type { WholeRegion } from './region-link.ts';

// The intake (sync.md, Scope): changes of people who might not write in a dossier any more. The teamleider asks the region
// itself and decides there; its author hears what became of it at the next meeting.

const PER_QUESTION = 500;

/** Hears what became of own changes that waited for a teamleider; how many were decided. */
export async function hearDecided(store: Store, region: WholeRegion): Promise<number> {
  const waiting = listInIntake(store, store.device);
  let decided = 0;
  for (let index = 0; index < waiting.length; index += PER_QUESTION) {
    const seqs = waiting.slice(index, index + PER_QUESTION);
    const answer = await region.intake.uitkomsten({ device: store.device, seqs });
    if (!answer.ok) return decided;
    transaction(store, () => {
      for (const { seq, uitkomst, code, reden } of answer.value) {
        if (uitkomst === 'intake' || uitkomst === 'deferred') continue;
        recordDecided(store, store.device, {
          seq,
          isTaken: uitkomst !== 'rejected',
          code,
          reason: reden ?? '',
        });
        decided += 1;
      }
    });
  }
  return decided;
}

/** What waits for this teamleider, as the region has it. Failures: geen-verbinding, regio-weigert, op-slot. */
export async function askIntake(context: CoreContext): Promise<Result<readonly AtRegion[]>> {
  const answer = await askRegion(context, (region) => region.intake.lijst({}));
  return answer.ok ? ok(answer.value.stukken) : answer;
}

/** A change of the intake in the words of the screens. */
export function intakeInWords(open: OpenSession, stukken: readonly AtRegion[]): IntakeStuk[] {
  const dossierOf = dossierReader(open);
  return stukken.map(({ device, seq, dossierId, door, op, ontvangenOp, schemaVersion, changes }) => {
    const dossier = dossierOf(dossierId);
    const operation = operationOf(
      { device, seq, actor: door, dossier_id: dossierId, schema_version: schemaVersion, device_time: op },
      changes as OperationChange[],
    );
    return {
      device,
      seq,
      dossierId,
      dossiernaam: dossier?.huishouden.naam ?? null,
      door,
      op,
      ontvangenOp,
      velden: operationInWords(operation, dossier),
    };
  });
}

/** Takes a change over, or not. Failures: intake-weg, intake-wacht, geen-verbinding, regio-weigert. */
export async function decideIntake(
  context: CoreContext,
  input: { device: string; seq: number; aannemen: boolean; reden: string },
): Promise<Result<unknown>> {
  return askRegion(context, (region) => region.intake.beslis(input));
}
