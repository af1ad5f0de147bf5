import { implement } from '@orpc/server';
import { regionContract } from '#shared/contract/region/index.ts';
import { lijst, registreer, trekIn } from './apparaat.ts';
import * as beheer from './beheer.ts';
import { lees } from './catalogus.ts';
import type { RegionContext } from './context.ts';
import { ik } from './sessie.ts';
import * as vervanging from './vervanging.ts';
import * as monitor from './monitor.ts';
import * as intake from '../sync/intake.ts';
import { digests, hello, marks, pull, relay, scope, snapshots } from '../sync/read.ts';
import { push } from '../sync/push.ts';

const os = implement(regionContract).$context<RegionContext>();

/** Every procedure of the region. Who may call it stands in `auth/access.ts`. */
export const regionRouter = os.router({
  sessie: { ik: os.sessie.ik.handler(({ context }) => ik(context)) },
  apparaat: {
    registreer: os.apparaat.registreer.handler(({ context, input }) => registreer(context, input)),
    lijst: os.apparaat.lijst.handler(({ context }) => lijst(context)),
    trekIn: os.apparaat.trekIn.handler(({ context, input }) => trekIn(context, input)),
  },
  sync: {
    hello: os.sync.hello.handler(({ context }) => hello(context)),
    push: os.sync.push.handler(({ context, input }) => push(context, input)),
    pull: os.sync.pull.handler(({ context, input }) => pull(context, input)),
    scope: os.sync.scope.handler(({ context, input }) => scope(context, input)),
    snapshots: os.sync.snapshots.handler(({ context, input }) => snapshots(context, input)),
    digests: os.sync.digests.handler(({ context, input }) => digests(context, input)),
    marks: os.sync.marks.handler(({ context, input }) => marks(context, input)),
    relay: os.sync.relay.handler(({ context, input }) => relay(context, input)),
  },
  intake: {
    lijst: os.intake.lijst.handler(({ context }) => intake.lijst(context)),
    beslis: os.intake.beslis.handler(({ context, input }) => intake.beslis(context, input)),
    uitkomsten: os.intake.uitkomsten.handler(({ context, input }) => intake.uitkomsten(context, input)),
  },
  vervanging: {
    lijst: os.vervanging.lijst.handler(({ context }) => vervanging.lijst(context)),
    zet: os.vervanging.zet.handler(({ context, input }) => vervanging.zet(context, input)),
    stop: os.vervanging.stop.handler(({ context, input }) => vervanging.stop(context, input)),
  },
  monitor: {
    opties: os.monitor.opties.handler(({ context }) => monitor.opties(context)),
    tabel: os.monitor.tabel.handler(({ context, input }) => monitor.tabel(context, input)),
    rapport: os.monitor.rapport.handler(({ context, input }) => monitor.rapport(context, input)),
    uitkomsten: os.monitor.uitkomsten.handler(({ context, input }) => monitor.uitkomsten(context, input)),
  },
  beheer: {
    lees: os.beheer.lees.handler(({ context, input }) => beheer.lees(context, input)),
    bewaar: os.beheer.bewaar.handler(({ context, input }) => beheer.bewaar(context, input)),
    verwijder: os.beheer.verwijder.handler(({ context, input }) => beheer.verwijder(context, input)),
    stelIn: os.beheer.stelIn.handler(({ context, input }) => beheer.stelIn(context, input)),
    laadInstrument: os.beheer.laadInstrument.handler(({ context, input }) =>
      beheer.laadInstrument(context, input),
    ),
    leesIn: os.beheer.leesIn.handler(({ context, input }) => beheer.leesIn(context, input)),
    uitvoer: os.beheer.uitvoer.handler(({ context, input }) => beheer.uitvoer(context, input)),
    geschiedenis: os.beheer.geschiedenis.handler(({ context, input }) => beheer.geschiedenis(context, input)),
    bezetting: os.beheer.bezetting.handler(({ context, input }) => beheer.bezetting(context, input)),
  },
  catalogus: { lees: os.catalogus.lees.handler(({ context, input }) => lees(context, input)) },
});
