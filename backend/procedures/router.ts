import { implement } from '@orpc/server';
import { regionContract } from '#shared/contract/region/index.ts';
import { lijst, registreer, trekIn } from './apparaat.ts';
import { lees } from './catalogus.ts';
import type { RegionContext } from './context.ts';
import { ik } from './sessie.ts';

const os = implement(regionContract).$context<RegionContext>();

/** Every procedure of the region. Who may call it stands in `auth/access.ts`. */
export const regionRouter = os.router({
  sessie: { ik: os.sessie.ik.handler(({ context }) => ik(context)) },
  apparaat: {
    registreer: os.apparaat.registreer.handler(({ context, input }) => registreer(context, input)),
    lijst: os.apparaat.lijst.handler(({ context }) => lijst(context)),
    trekIn: os.apparaat.trekIn.handler(({ context, input }) => trekIn(context, input)),
  },
  catalogus: { lees: os.catalogus.lees.handler(({ context, input }) => lees(context, input)) },
});
