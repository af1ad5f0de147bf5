import { z } from 'zod';
import { dag } from '../../domain/basis/datum.ts';
import { id } from '../../domain/huishouden/schema.ts';
import { regionProcedure } from './procedure.ts';

const medewerkerId = z.string().min(1).max(64);

const vervanging = z.object({
  medewerker: z.object({ id: z.string(), naam: z.string() }),
  dossierId: z.string(),
  vanaf: dag,
  /** last day; null: until somebody ends it */
  tot: dag.nullable(),
});
export type Vervanging = z.infer<typeof vervanging>;

/** Most dossiers in one call: the caseload of a colleague who falls ill. */
const MOST = 500;

/**
 * Standing in: a colleague of the gemeente works in dossiers of another team for a period, and sees them no longer than that. A
 * teamleider says so for the own team. Failures: periode-onmogelijk, collega-onbekend, dossier-onbekend.
 */
export const vervangingContract = {
  lijst: regionProcedure(
    {
      method: 'GET',
      path: '/vervangingen',
      summary: 'Wie tijdelijk waarneemt in dossiers van het eigen team',
    },
    z.object({}),
    z.array(vervanging),
  ),
  zet: regionProcedure(
    { method: 'POST', path: '/vervangingen', summary: 'Een collega tijdelijk laten waarnemen' },
    z.object({ medewerkerId, dossierIds: z.array(id).min(1).max(MOST), vanaf: dag, tot: dag }),
    z.object({ aantal: z.number().int() }),
  ),
  /** ends it with yesterday, or takes it back when it had not begun */
  stop: regionProcedure(
    {
      method: 'DELETE',
      path: '/vervangingen/{medewerkerId}/{dossierId}/{vanaf}',
      summary: 'Waarneming beëindigen',
    },
    z.object({ medewerkerId, dossierId: id, vanaf: dag }),
    z.object({}),
  ),
};
