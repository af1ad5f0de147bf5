import { z } from 'zod';
import { gemeenteCode } from '../../domain/codes/gemeente.ts';
import { apparaatSchema, moment, regionProcedure, rol } from './procedure.ts';

const ik = z.object({
  persoon: z.object({ id: z.string(), naam: z.string() }),
  gemeenten: z.array(
    z.object({
      code: gemeenteCode,
      naam: z.string(),
      naamTeam: z.string(),
      /** design tokens of the gemeente, by name */
      thema: z.record(z.string(), z.string()),
      /** names this gemeente's data; another one means another or a new database */
      datasetId: z.string(),
      /** goes up each time a backup was put back */
      epoch: z.number().int(),
    }),
  ),
  teams: z.array(z.object({ gemeente: gemeenteCode, id: z.string(), naam: z.string() })),
  rollen: z.array(z.object({ gemeente: gemeenteCode, rol, team: z.string().nullable() })),
  /** the device of this call, when it named one */
  apparaat: apparaatSchema.nullable(),
  api: z.number().int(),
  schema: z.number().int(),
  /** the server's time, for showing how far the own clock is off */
  nu: moment,
});
export type Ik = z.infer<typeof ik>;

/** Who is signed in, as the region's own tables have it. */
export const sessieContract = {
  ik: regionProcedure(
    { method: 'GET', path: '/sessie', summary: 'Wie ben ik, in welke gemeenten en met welke rollen' },
    z.object({}),
    ik,
  ),
};
