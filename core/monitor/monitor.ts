import type {
  Keuzes,
  RapportAntwoord,
  RapportVraag,
  TabelAntwoord,
  UitkomstenAntwoord,
  UitkomstenVraag,
} from '#shared/contract/monitor.ts';
import { fail, type Result } from '#shared/domain/result.ts';
import type { Vraag } from '#shared/monitor/tabel.ts';
import { LOCKED, vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { explainFailure, type WholeRegion } from '../sync/region-link.ts';
import { readAddress } from '../sync/settings.ts';
import { nietAnalist } from './analist.ts';
import { voorbeeldMonitor, type VoorbeeldMonitor } from './voorbeeld.ts';

const GEEN_VERBINDING = fail(
  'monitor-geen-verbinding',
  'De regiomonitor werkt alleen met verbinding. De cijfers staan bij de regio, niet op deze laptop. Maak verbinding en probeer het opnieuw.',
);
const AFGEMELD = fail(
  'monitor-afgemeld',
  'De regiomonitor werkt alleen als u bent aangemeld bij de regio. Meld u aan bij Instellingen, en kom hier terug.',
);

/** The fictitious figures of the demo, counted once a session. */
const voorbeelden = new WeakMap<OpenSession['store'], VoorbeeldMonitor>();

function voorbeeld(context: CoreContext, { store }: OpenSession): VoorbeeldMonitor {
  const known = voorbeelden.get(store) ?? voorbeeldMonitor(vandaag(context));
  voorbeelden.set(store, known);
  return known;
}

/** The part of the region that is asked. */
type Regio = WholeRegion['monitor'];

/** Asks the region, or in a demo that has none the fictitious figures. Nothing of the answer is kept on this laptop. */
async function vraagMonitor<T>(
  context: CoreContext,
  {
    demo,
    regio,
  }: {
    readonly demo: (monitor: VoorbeeldMonitor) => Result<T>;
    readonly regio: (monitor: Regio) => Promise<Result<T>>;
  },
): Promise<Result<T>> {
  const { open } = context.state;
  if (!open) return LOCKED;
  const refused = nietAnalist(open);
  if (refused) return refused;
  if (readAddress(open.store) === '') {
    return open.omgeving === 'demo' ? demo(voorbeeld(context, open)) : AFGEMELD;
  }
  try {
    return await regio(open.sync.region().monitor);
  } catch (error) {
    const hindrance = explainFailure(error);
    if (hindrance.kind === 'signed-out') return AFGEMELD;
    if (hindrance.kind === 'no-line') return GEEN_VERBINDING;
    return fail(
      'monitor-geweigerd',
      'message' in hindrance ? hindrance.message : 'De toegang van deze laptop tot de regio is ingetrokken.',
    );
  }
}

/** What there is to choose from. Failures: see shared/contract/monitor.ts, for all four. */
export function readKeuzes(context: CoreContext): Promise<Result<Keuzes>> {
  return vraagMonitor(context, {
    demo: (monitor) => monitor.keuzes(),
    regio: (monitor) => monitor.opties({}),
  });
}

/** Counts by group. */
export function readTabel(context: CoreContext, vraag: Vraag): Promise<Result<TabelAntwoord>> {
  return vraagMonitor(context, {
    demo: (monitor) => monitor.tabel(vraag),
    regio: (monitor) => monitor.tabel(vraag),
  });
}

/** The tables of the council letter. */
export function readRapport(context: CoreContext, vraag: RapportVraag): Promise<Result<RapportAntwoord>> {
  return vraagMonitor(context, {
    demo: (monitor) => monitor.rapport(vraag),
    regio: (monitor) => monitor.rapport(vraag),
  });
}

/** What plans brought, by quarter. */
export function readUitkomsten(
  context: CoreContext,
  vraag: UitkomstenVraag,
): Promise<Result<UitkomstenAntwoord>> {
  return vraagMonitor(context, {
    demo: (monitor) => monitor.uitkomsten(vraag),
    regio: (monitor) => monitor.uitkomsten(vraag),
  });
}
