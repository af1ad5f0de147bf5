import { ORPCError } from '@orpc/client';
import type { RegioStatus } from '#shared/contract/regio.ts';
import { countWaiting } from '#db/journal.ts';
import type { Store } from '#db/store.ts';
import { readCatalogusOrigin } from '#db/catalogus.ts';
import { countAsking, countsOnAfter } from '#db/sync/conflicts.ts';
import { readRegionState } from '#db/sync/region-state.ts';
import type { CoreContext } from '../context.ts';
import { createEngine } from './engine.ts';
import { hearDecided } from './intake.ts';
import { adaptivePages } from './pages.ts';
import {
  connectRegion,
  explainFailure,
  hearNudges,
  SignedOut,
  type RegionLinkOptions,
  type WholeRegion,
} from './region-link.ts';
import * as settings from './settings.ts';
import type { RunningSync } from './running-sync.ts';
import { runCatalogue } from './running-catalogue.ts';
import { refreshTokens, type Tokens } from './sign-in.ts';
import { syncOnce, type SyncOutcome } from './sync-once.ts';

/** A token is not used in its last half minute: it could end under way. */
const MARGIN_MS = 30_000;

/** The region refused this device's registration, with its Dutch sentence. */
class NotRegistered extends Error {
  readonly isRevoked: boolean;
  constructor(code: string, message: string) {
    super(message);
    this.isRevoked = code === 'apparaat-ingetrokken';
  }
}

/**
 * Starts the synchronisation of a store that was just opened. It does nothing until a region is set up and signed in to.
 * `withdrawn`: the region withdrew this device, and has all that was made on it.
 */
export function startSync(context: CoreContext, store: Store, withdrawn: () => void): RunningSync {
  const { deps, bus } = context;
  const ended = new AbortController();
  const { pages, measured } = adaptivePages(deps.clock);
  const access = accessTokens(context, store, ended.signal);
  const link = (): RegionLinkOptions => ({
    address: settings.readAddress(store),
    fetch: deps.fetch,
    device: () => store.device,
    token: access.token,
    signal: ended.signal,
  });

  const changed = (dossierIds: ReadonlySet<string>): void => {
    const { open } = context.state;
    if (!open || ended.signal.aborted) return;
    for (const dossierId of dossierIds) {
      open.dossiers.delete(dossierId);
      open.signals.changed.add(dossierId);
      bus.publish('gebeurtenis', { soort: 'dossier', dossierId, dot: null, rijen: null });
    }
  };

  const register = async (): Promise<void> => {
    if (settings.isRegistered(store)) return;
    const answer = await connectRegion(link()).apparaat.registreer({
      device: store.device,
      naam: settings.readDeviceName(store, deps.computerName),
      na: countsOnAfter(store),
    });
    if (!answer.ok) throw new NotRegistered(answer.error.code, answer.error.message);
    settings.writeRegistered(store, true);
  };

  let inIntake = 0;
  /** What waits for a teamleider, on both sides. It is no part of the meeting: without an answer the next one asks again. */
  const followIntake = async (region: WholeRegion): Promise<void> => {
    await hearDecided(store, region);
    const leads = context.state.open?.store === store && context.state.open.wie.rol === 'teamleider';
    const answer = leads ? await region.intake.lijst({}) : null;
    inIntake = answer?.ok === true ? answer.value.stukken.length : 0;
  };

  const catalogue = runCatalogue(context, store, ended.signal);
  const meetOnce = async (options: Parameters<Parameters<typeof createEngine>[0]['meet']>[0]) => {
    await register();
    // an analyst has counts of the region, and no dossier
    if (context.state.open?.store === store && context.state.open.wie.rol === 'regio-analist')
      return { kind: 'done' as const, differed: [] };
    const region = connectRegion(link());
    const outcome = await syncOnce({
      store,
      region: measured(region.sync),
      catalogue: (at) => catalogue.fetch(region, at),
      clock: deps.clock,
      changed,
      page: pages,
      ...options,
    });
    if (outcome.kind === 'done') await followIntake(region).catch(() => undefined);
    return outcome;
  };

  const engine = createEngine({
    clock: deps.clock,
    later: deps.later,
    random: () => (deps.randomBytes(1)[0] ?? 0) / 256,
    blocked: () => {
      if (settings.readAddress(store) === '') return 'uit';
      return settings.readSignIn(store) ? null : 'afgemeld';
    },
    meet: async (options): Promise<SyncOutcome> => {
      try {
        return await meetOnce(options);
      } catch (error) {
        // what this device believes of itself is out of date: once more, with a new token and a new registration
        if (!(error instanceof ORPCError)) throw error;
        if (error.code === 'apparaat-onbekend') settings.writeRegistered(store, false);
        else if (error.code === 'niet-aangemeld') access.forget();
        else throw error;
        return await meetOnce(options);
      }
    },
    explain: (error) => {
      if (error instanceof NotRegistered) {
        return error.isRevoked ? { kind: 'revoked' } : { kind: 'refused', message: error.message };
      }
      const hindrance = explainFailure(error);
      deps.log({ level: 'info', code: `sync-${hindrance.kind}` });
      return hindrance;
    },
    listen: ({ nudged, opened }, signal) =>
      hearNudges(
        { ...link(), signal: AbortSignal.any([signal, ended.signal]) },
        {
          opened,
          nudged: (gemeente, position) => {
            // of what this device brought itself it hears too
            if ((readRegionState(store).since[gemeente] ?? 0) < position) nudged();
          },
        },
      ),
    say: () => {
      publish();
    },
    met: ({ differed }) => {
      const now = deps.clock();
      settings.writeLast(store, now.toISOString());
      if (differed.length > 0) {
        deps.log({ level: 'error', code: 'sync-digest-differed', detail: { dossiers: differed.length } });
      }
    },
    revoked: (delivered) => {
      if (delivered || countWaiting(store, null) === 0) withdrawn();
    },
  });

  const status = (): RegioStatus => {
    const asking = countAsking(store, null);
    return {
      staat: engine.state(),
      adres: settings.readAddress(store),
      persoon: settings.readSignIn(store)?.persoon ?? null,
      apparaatNaam: settings.readDeviceName(store, deps.computerName),
      laatst: settings.readLast(store),
      wachten: countWaiting(store, null),
      conflicten: asking.conflicts,
      samengevoegd: asking.merges,
      nietAangenomen: asking.refused,
      intake: inIntake,
      catalogus: { op: readCatalogusOrigin(store)?.op ?? null, melding: catalogue.message() },
    };
  };
  const publish = (): void => {
    if (!ended.signal.aborted) bus.publish('gebeurtenis', { soort: 'regio', status: status() });
  };
  const unsubscribe = bus.subscribe('gebeurtenis', (event) => {
    // what was pulled has no name of its own
    if (event.soort === 'dossier' && event.dot !== null && engine.state().soort !== 'uit') {
      engine.changed();
      publish();
    }
  });
  return {
    engine,
    status,
    publish,
    useTokens: access.use,
    region: () => connectRegion(link()),
    signal: ended.signal,
    stop() {
      engine.stop();
      unsubscribe();
      ended.abort();
    },
  };
}

/** Access tokens, refreshed before they end. The access token lives in memory only, the refresh token in the store only. */
function accessTokens(context: CoreContext, store: Store, ended: AbortSignal) {
  const { deps } = context;
  let current: { readonly token: string; readonly until: number } | null = null;
  let refreshing: Promise<string> | null = null;
  const use = (tokens: Tokens | null): void => {
    current = tokens && { token: tokens.access, until: Date.parse(tokens.until) };
  };
  const refresh = async (): Promise<string> => {
    const kept = settings.readSignIn(store);
    if (!kept) throw new SignedOut();
    const tokens = await refreshTokens(kept.config, kept.refresh, deps);
    if (ended.aborted) throw new SignedOut();
    settings.writeSignIn(store, tokens && { ...kept, refresh: tokens.refresh });
    use(tokens);
    if (!tokens) throw new SignedOut();
    return tokens.access;
  };
  return {
    use,
    forget: () => {
      current = null;
    },
    token: async (): Promise<string> => {
      if (current && current.until - deps.clock().getTime() > MARGIN_MS) return current.token;
      // one at a time: a refresh token that is used twice is taken for a stolen one
      refreshing ??= refresh().finally(() => (refreshing = null));
      return refreshing;
    },
  };
}
