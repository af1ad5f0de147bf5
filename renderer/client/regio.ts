import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { RegioStatus } from '#shared/contract/regio.ts';
import type { Result } from '#shared/domain/result.ts';
import { useClient, type Client } from './client.ts';
import { must, settle } from './failure.ts';

const STATUS = ['regio', 'status'];
const ASKS = ['regio', 'vraagt'];

/** Where synchronising stands; kept up to date by the core. */
export function useRegioStatus() {
  const client = useClient();
  return useQuery({ queryKey: STATUS, queryFn: async () => must(await client.regio.status({})) });
}

/** Where the words of one dossier are. */
export function useDossierStaat(dossierId: string) {
  const client = useClient();
  return useQuery({
    queryKey: [...ASKS, 'dossier', dossierId],
    queryFn: async () => must(await client.regio.dossier({ dossierId })),
  });
}

/** Open conflicts of a dossier, or of all with null. Not asked for while there is none. */
export function useConflicten(dossierId: string | null) {
  const client = useClient();
  const hasSome = (useRegioStatus().data?.conflicten ?? 0) > 0;
  return useQuery({
    queryKey: [...ASKS, 'conflicten', dossierId],
    enabled: hasSome,
    queryFn: async () => must(await client.regio.conflicten({ dossierId })),
  });
}

/** What was decided before, of a dossier, or of all with null. */
export function useBesloten(dossierId: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: [...ASKS, 'besloten', dossierId],
    queryFn: async () => must(await client.regio.besloten({ dossierId })),
  });
}

/** Texts that were put together and not looked at yet. */
export function useSamengevoegd(dossierId: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: [...ASKS, 'samengevoegd', dossierId],
    queryFn: async () => must(await client.regio.samengevoegd({ dossierId })),
  });
}

/** Changes of others that wait for this teamleider. Asked of the region only where there were some. */
export function useIntake() {
  const client = useClient();
  const count = useRegioStatus().data?.intake ?? 0;
  return useQuery({
    queryKey: [...ASKS, 'intake', count],
    enabled: count > 0,
    queryFn: async () => must(await client.regio.intake({})),
  });
}

/** Own changes that the region did not take. */
export function useNietAangenomen() {
  const client = useClient();
  return useQuery({
    queryKey: [...ASKS, 'niet-aangenomen'],
    queryFn: async () => must(await client.regio.nietAangenomen({})),
  });
}

/** How much asks for a person. */
export function aantalVragen(status: RegioStatus | undefined): number {
  return status ? status.conflicten + status.samengevoegd + status.nietAangenomen + status.intake : 0;
}

/** Shows a status that came from the core; lists are read again when a meeting came to its end, not at each step. */
export function showRegio(cache: QueryClient, status: RegioStatus): void {
  cache.setQueryData(STATUS, status);
  if (status.staat.soort !== 'bezig') void cache.invalidateQueries({ queryKey: ASKS });
}

/** Runs a call of the region and shows what it leads to; a failure comes back for where it was pressed. */
export function useRegioActie() {
  const client = useClient();
  const cache = useQueryClient();
  return useCallback(
    async <T>(call: (regio: Client['regio']) => Promise<Result<T>>): Promise<Result<T>> => {
      const result = await settle(() => call(client.regio));
      const status = await settle(() => client.regio.status({}));
      if (status.ok) showRegio(cache, status.value);
      void cache.invalidateQueries({ queryKey: ASKS });
      return result;
    },
    [cache, client],
  );
}
