import { z } from 'zod';
import { dag } from '../basis/datum.ts';
import { regel, verhaal } from '../basis/tekst.ts';
import { id } from '../huishouden/schema.ts';

/** What of a plan a remark can be about. */
export const DELEN_PLAN = {
  plan: 'Het plan als geheel',
  doel: 'Doel',
  inzet: 'Inzet',
  mantelzorg: 'Mantelzorg',
} as const;

/** A remark of who reviews a plan (vier ogen), on any part of it; it stays readable after it was dealt with. */
export const opmerkingSchema = z.object({
  bij: z.enum(['plan', 'doel', 'inzet', 'mantelzorg']),
  /** the doel, inzet or mantelzorg; null for the plan as a whole */
  rijId: id.nullable(),
  tekst: verhaal,
  door: regel,
  op: dag,
  afgehandeldOp: dag.nullable(),
  afgehandeldDoor: regel,
});
