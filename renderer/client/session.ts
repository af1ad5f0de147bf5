import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect } from 'react';
import type { Gebeurtenis, SessieStatus, Slotreden } from '#shared/contract/sessie.ts';
import type { Catalogus } from '#shared/domain/catalogus/schema.ts';
import type { Dossier } from '#shared/domain/entities.ts';
import { nietOuder, pasToe } from '#shared/domain/wijziging.ts';
import { useClient } from './client.ts';
import { dossierKey } from './dossier-key.ts';
import { must } from './failure.ts';
import { showRegio } from './regio.ts';

/** Where the program stands: what is open, who works in it. */
export function useStatusQuery() {
  const client = useClient();
  return useQuery({ queryKey: ['status'], queryFn: async () => must(await client.sessie.status({})) });
}

/** What every screen inside an open store may use. */
export interface OpenScope {
  readonly status: SessieStatus;
  readonly open: NonNullable<SessieStatus['open']>;
  readonly vandaag: string;
  readonly catalogus: Catalogus;
}

const Scope = createContext<OpenScope | null>(null);

/** Gives the screens of an open store what they share. */
export const OpenProvider = Scope.Provider;

/** Who is at work, today's date, the catalogue. */
export function useOpen(): OpenScope {
  const scope = use(Scope);
  if (!scope) throw new Error('OpenProvider is missing');
  return scope;
}

/** Fetches the catalogue of the open store. */
export function useCatalogusQuery(enabled: boolean) {
  const client = useClient();
  return useQuery({
    queryKey: ['catalogus'],
    enabled,
    staleTime: Infinity,
    queryFn: async () => must(await client.sessie.catalogus({})),
  });
}

function showChange(cache: QueryClient, event: Extract<Gebeurtenis, { soort: 'dossier' }>): void {
  const key = dossierKey(event.dossierId);
  const { rijen, dot } = event;
  if (rijen === null) void cache.invalidateQueries({ queryKey: key });
  else cache.setQueryData<Dossier>(key, (known) => known && pasToe(known, nietOuder(known, rijen, dot)));
}

/** Nothing of what was open stays on the screen or in the memory of the window. */
export function hideEverything(cache: QueryClient): void {
  cache.setQueryData<SessieStatus>(['status'], (known) => known && { ...known, open: null });
  cache.removeQueries({ predicate: (query) => query.queryKey[0] !== 'status' });
  void cache.invalidateQueries({ queryKey: ['status'] });
}

const RETRY_MS = 2000;
const LISTS_MS = 150;

/** Listens to what happens elsewhere, and refreshes what shows it. Runs once a window. */
export function useEvents(lock: (reden: Slotreden) => Promise<void>): void {
  const client = useClient();
  const cache = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    // many dossiers at once come from the region: the lists are read once for all of them
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const refreshLists = (): void => {
      waiting ??= setTimeout(() => {
        waiting = null;
        void cache.invalidateQueries({ queryKey: ['lijst'] });
      }, LISTS_MS);
    };
    const listen = async (): Promise<void> => {
      const events = await client.gebeurtenissen({}, { signal: stop.signal });
      for await (const event of events) {
        if (event.soort === 'regio') {
          showRegio(cache, event.status);
          continue;
        }
        if (event.soort === 'catalogus') {
          void cache.invalidateQueries({ queryKey: ['catalogus'] });
          // who is at work may have another role or team
          void cache.invalidateQueries({ queryKey: ['status'] });
        }
        if (event.soort === 'dossier') showChange(cache, event);
        if (event.soort === 'slot-komt') void lock(event.reden);
        else if (event.soort === 'vergrendeld') hideEverything(cache);
        else refreshLists();
      }
    };
    const keepListening = (): void => {
      listen().then(keepListeningSoon, keepListeningSoon);
    };
    const keepListeningSoon = (): void => {
      if (stop.signal.aborted) return;
      setTimeout(() => {
        // what was said meanwhile was not heard: the store may be locked
        void cache.invalidateQueries({ queryKey: ['status'] });
        keepListening();
      }, RETRY_MS);
    };
    keepListening();
    return () => {
      stop.abort();
      if (waiting) clearTimeout(waiting);
    };
  }, [client, cache, lock]);
}
