import { oc } from '@orpc/contract';
import { z } from 'zod';
import { operationSchema } from '../../sync/check.ts';
import type { MergeNote, RowEffect } from '../../sync/row.ts';
import { DEVICE, ROW_ID } from '../../sync/sure-form.ts';
import { quick } from '../quick.ts';
import { REFUSALS } from './procedure.ts';
import { PUSH_MOST, isSurelyPushAnswer, isSurelyPushed } from './sure-push.ts';

export { PUSH_MOST } from './sure-push.ts';

const dossierId = z.string().regex(ROW_ID);
const gemeente = z.string().regex(/^\d{4}$/);
const device = z.string().regex(DEVICE);
const position = z.number().int().min(0);
const fields = z.record(z.string(), z.unknown());

/** Most log entries in one page of a pull. */
export const PULL_MOST = 1000;
/** Most dossiers in one page of snapshots. */
export const SNAPSHOT_MOST = 100;

const candidateSchema = z.object({
  dot: z.string(),
  kind: z.enum(['value', 'delete']),
  value: z.unknown(),
  actor: z.string(),
  at: z.string(),
});
const conflictsSchema = z.record(z.string(), z.array(candidateSchema));

const rowSchema = z.object({
  entity: z.string(),
  id: z.string(),
  fields,
  versions: z.record(z.string(), z.string()),
  deleted: z.string().nullable(),
  changedAt: z.string(),
  changedBy: z.string(),
  conflicts: conflictsSchema,
});

const originalSchema = z.object({
  version: z.string().nullable(),
  value: z.unknown(),
  actor: z.string(),
  at: z.string(),
});
const mergeSchema = z.object({
  entity: z.string(),
  id: z.string(),
  field: z.string(),
  version: z.string(),
  value: z.unknown(),
  first: originalSchema,
  second: originalSchema,
});

/** Which copy of the region's data this is: another epoch means that a backup was put back. */
export const datasetSchema = z.object({ dataset: z.string(), epoch: z.number().int() });

export const answerSchema = z.object({
  seq: z.number().int(),
  outcome: z.enum(['applied', 'conflict', 'rejected', 'deferred', 'intake']),
  /** it was here already: this is what was answered then */
  duplicate: z.boolean(),
  code: z.string().nullable(),
  gemeente: z.string().nullable(),
  position: position.nullable(),
});
export type Answer = z.infer<typeof answerSchema>;

/** What the region's log says of one operation, to a device that lays it over what it has. */
export interface Entry {
  readonly gemeente: string;
  readonly position: number;
  readonly device: string;
  readonly seq: number;
  readonly actor: string;
  readonly dossier_id: string;
  readonly schema_version: number;
  readonly device_time: string;
  /** null: this device sent it, and has it */
  readonly changes: readonly unknown[] | null;
  /** null: just what the changes say */
  readonly effects: readonly RowEffect[] | null;
  readonly merges: readonly MergeNote[];
}

/** The entries of a page of the log. */
export function readEntries(text: string): Entry[] {
  return JSON.parse(text) as Entry[];
}

export const snapshotSchema = z.object({
  dossierId,
  gemeente,
  /** last position of its gemeente that it includes */
  position,
  rows: z.array(rowSchema),
  merges: z.array(mergeSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

const region = oc.errors(REFUSALS);
const withDataset = { ...datasetSchema.shape };
const outdated = z.object({ outdated: z.literal(true), ...datasetSchema.shape });

/** What a device brings: operations in the order of their numbers, under its own name or an earlier one of its own. */
export const pushedSchema = z.object({
  ...withDataset,
  device,
  operations: z.array(operationSchema).min(1).max(PUSH_MOST),
});

export const pushAnswerSchema = z.union([
  outdated,
  z.object({
    answers: z.array(answerSchema),
    /** a hole: the region waits for this number */
    expected: z.number().int().nullable(),
    /**
     * all were applied, each doing just what it says, at positions one after the other, under this name: whoever has pulled up
     * to the first needs no pull for these
     */
    told: z.object({ actor: z.string() }).optional(),
  }),
]);

/** The sync API of the region (sync.md). Every answer is about the device and the person of the request, nobody else. */
export const syncContract = {
  hello: region
    .route({ method: 'POST', path: '/sync/hello', summary: 'What the region knows of this device' })
    .input(z.object({ device }))
    .output(
      z.object({
        ...withDataset,
        /** last number that the region has of this device */
        lastSeq: z.number().int(),
        schema: z.number().int(),
        positions: z.record(gemeente, position),
        /** changes when the dossiers of this person change by a move or an assignment */
        scope: z.string(),
        revoked: z.boolean(),
      }),
    ),
  push: region
    .route({ method: 'POST', path: '/sync/push', summary: 'Bring operations, in the order of their numbers' })
    .input(quick(pushedSchema, isSurelyPushed))
    .output(quick(pushAnswerSchema, isSurelyPushAnswer)),
  pull: region
    .route({ method: 'POST', path: '/sync/pull', summary: 'What happened since, in the order of positions' })
    .input(
      z.object({
        ...withDataset,
        device,
        since: z.record(gemeente, position),
        most: z.number().int().min(1).max(PULL_MOST),
      }),
    )
    .output(
      z.union([
        outdated,
        z.object({
          /**
           * a JSON array of entries, as text: what lies in the log as text goes on as it is, without being taken apart and put
           * together again on the way; see `readEntries`
           */
          entries: z.string(),
          /** go on from here */
          since: z.record(gemeente, position),
          more: z.boolean(),
          scope: z.string(),
          lastSeq: z.number().int(),
        }),
      ]),
    ),
  scope: region
    .route({ method: 'POST', path: '/sync/scope', summary: 'The dossiers of this person' })
    .input(z.object({ device, after: dossierId.nullable(), most: z.number().int().min(1).max(10_000) }))
    .output(
      z.object({
        ...withDataset,
        scope: z.string(),
        dossiers: z.array(z.object({ dossierId, gemeente })),
        more: z.boolean(),
        positions: z.record(gemeente, position),
      }),
    ),
  snapshots: region
    .route({ method: 'POST', path: '/sync/snapshots', summary: 'Whole dossiers as they are now' })
    .input(z.object({ device, dossierIds: z.array(dossierId).min(1).max(SNAPSHOT_MOST) }))
    .output(
      z.object({
        ...withDataset,
        snapshots: z.array(snapshotSchema),
        /** asked for, in scope, left for a next page */
        left: z.array(dossierId),
      }),
    ),
  digests: region
    .route({ method: 'POST', path: '/sync/digests', summary: 'Fingerprints of dossiers' })
    .input(z.object({ device, dossierIds: z.array(dossierId).min(1).max(1000) }))
    .output(
      z.object({
        ...withDataset,
        digests: z.array(z.object({ dossierId, digest: z.string(), position })),
      }),
    ),
  marks: region
    .route({
      method: 'POST',
      path: '/sync/marks',
      summary: 'Last numbers of devices, after a backup was put back',
    })
    .input(z.object({ device, devices: z.array(device).max(10_000) }))
    .output(z.object({ ...withDataset, marks: z.record(device, z.number().int()) })),
  relay: region
    .route({ method: 'POST', path: '/sync/relay', summary: 'Bring what others had made and the region lost' })
    .input(z.object({ ...withDataset, device, operations: z.array(operationSchema).min(1).max(PUSH_MOST) }))
    .output(z.union([outdated, z.object({ taken: z.number().int() })])),
};
