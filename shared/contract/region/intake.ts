import { z } from 'zod';
import { deviceId, moment, regionProcedure } from './procedure.ts';

const operatie = { device: deviceId, seq: z.number().int().min(1) };

/** A change that arrived from somebody who might not write in its dossier any more, or whose device was withdrawn. */
const stuk = z.object({
  ...operatie,
  dossierId: z.string(),
  door: z.string(),
  /** by the clock of that device */
  op: moment,
  ontvangenOp: moment,
  schemaVersion: z.number().int(),
  changes: z.array(z.unknown()),
});
export type IntakeStuk = z.infer<typeof stuk>;

/** Longest list of one answer; what is left comes when these are decided. */
export const INTAKE_MOST = 200;

/** Work that waits for a teamleider (sync.md, Scope): nobody's words vanish because their access did. */
export const intakeContract = {
  lijst: regionProcedure(
    { method: 'GET', path: '/intake', summary: 'Wijzigingen van wie geen toegang meer had, oudste eerst' },
    z.object({}),
    z.object({ stukken: z.array(stuk), meer: z.boolean() }),
  ),
  /** takes a change over as if its author still might, or not, with the reason that the author reads */
  beslis: regionProcedure(
    { method: 'POST', path: '/intake/{device}/{seq}', summary: 'Een wijziging overnemen of niet' },
    z.object({ ...operatie, aannemen: z.boolean(), reden: z.string().trim().max(2000) }),
    /** `conflict`: taken over beside another value, about which somebody decides */
    z.object({ uitkomst: z.enum(['applied', 'conflict', 'rejected']), code: z.string().nullable() }),
  ),
  /** what became of own changes that were in the intake */
  uitkomsten: regionProcedure(
    { method: 'POST', path: '/intake/uitkomsten', summary: 'Wat er van eigen wijzigingen is geworden' },
    z.object({ device: deviceId, seqs: z.array(z.number().int().min(1)).min(1).max(500) }),
    z.array(
      z.object({
        seq: z.number().int(),
        uitkomst: z.enum(['applied', 'conflict', 'rejected', 'intake', 'deferred']),
        code: z.string().nullable(),
        reden: z.string().nullable(),
        door: z.string().nullable(),
      }),
    ),
  ),
};
