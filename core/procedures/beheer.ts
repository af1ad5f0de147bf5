import { implement } from '@orpc/server';
import { beheerContract } from '#shared/contract/beheer.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { CoreContext } from '../context.ts';
import { askRegion } from '../sync/ask-region.ts';
import type { WholeRegion } from '../sync/region-link.ts';

const os = implement(beheerContract).$context<CoreContext>();

/** Changes something at the region, and then lets this device fetch what it has become, as all others will. */
async function change<T>(
  context: CoreContext,
  call: (region: WholeRegion) => Promise<Result<T>>,
): Promise<Result<T>> {
  const done = await askRegion(context, call);
  if (done.ok) context.state.open?.sync.engine.now();
  return done;
}

/** Beheer: everything is asked of the region. */
export const beheerRouter = {
  gemeenten: os.gemeenten.handler(async ({ context }) => {
    const who = await askRegion(context, (region) => region.sessie.ik({}));
    if (!who.ok) return who;
    const { gemeenten, rollen } = who.value;
    return ok(
      gemeenten
        .filter(({ code }) => rollen.some((one) => one.rol === 'beheerder' && one.gemeente === code))
        .map(({ code, naam }) => ({ code, naam })),
    );
  }),
  lees: os.lees.handler(({ context, input }) => askRegion(context, (region) => region.beheer.lees(input))),
  bewaar: os.bewaar.handler(({ context, input }) => change(context, (region) => region.beheer.bewaar(input))),
  verwijder: os.verwijder.handler(({ context, input }) =>
    change(context, (region) => region.beheer.verwijder(input)),
  ),
  stelIn: os.stelIn.handler(({ context, input }) => change(context, (region) => region.beheer.stelIn(input))),
  laadInstrument: os.laadInstrument.handler(({ context, input }) =>
    change(context, (region) => region.beheer.laadInstrument(input)),
  ),
  leesIn: os.leesIn.handler(({ context, input }) => change(context, (region) => region.beheer.leesIn(input))),
  uitvoer: os.uitvoer.handler(({ context, input }) =>
    askRegion(context, (region) => region.beheer.uitvoer(input)),
  ),
  geschiedenis: os.geschiedenis.handler(({ context, input }) =>
    askRegion(context, (region) => region.beheer.geschiedenis(input)),
  ),
  bezetting: os.bezetting.handler(({ context, input }) =>
    askRegion(context, (region) => region.beheer.bezetting(input)),
  ),
  apparaten: os.apparaten.handler(async ({ context, input }) => {
    const all = await askRegion(context, (region) => region.apparaat.lijst({}));
    return all.ok ? ok(all.value.filter(({ gemeente }) => gemeente === input.gemeente)) : all;
  }),
  trekApparaatIn: os.trekApparaatIn.handler(({ context, input }) =>
    askRegion(context, (region) => region.apparaat.trekIn(input)),
  ),
};
