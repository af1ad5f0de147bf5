import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import type { GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import type { Result } from '#shared/domain/result.ts';
import type { BeheerStand } from '#shared/contract/region/beheer.ts';
import { useClient, type Client } from '#renderer/client/client.ts';
import { must, settle } from '#renderer/client/failure.ts';

const BEHEER = ['beheer'];

/** The gemeenten that this person keeps. */
export function useGemeenten() {
  const client = useClient();
  return useQuery({
    queryKey: [...BEHEER, 'gemeenten'],
    queryFn: async () => must(await client.beheer.gemeenten({})),
  });
}

/** Everything that is kept for a gemeente. */
export function useStand(gemeente: GemeenteCode | null) {
  const client = useClient();
  return useQuery({
    queryKey: [...BEHEER, gemeente, 'stand'],
    enabled: gemeente !== null,
    queryFn: async () => must(await client.beheer.lees({ gemeente: gemeente ?? '0603' })),
  });
}

const Stand = createContext<BeheerStand | null>(null);

/** Gives the parts of the screen what is kept. */
export const StandProvider = Stand.Provider;

/** What is kept for the gemeente that was chosen. */
export function useBeheer(): BeheerStand {
  const stand = use(Stand);
  if (!stand) throw new Error('StandProvider is missing');
  return stand;
}

/** How full contracts are. */
export function useBezetting() {
  const client = useClient();
  const { gemeente, versie } = useBeheer();
  return useQuery({
    queryKey: [...BEHEER, gemeente, 'bezetting', versie],
    queryFn: async () => must(await client.beheer.bezetting({ gemeente })),
  });
}

export function useApparaten() {
  const client = useClient();
  const { gemeente } = useBeheer();
  return useQuery({
    queryKey: [...BEHEER, gemeente, 'apparaten'],
    queryFn: async () => must(await client.beheer.apparaten({ gemeente })),
  });
}

/** Runs a change, and reads again what is kept: also after a refusal, for that says that something else is there now. */
export function useBeheerActie() {
  const client = useClient();
  const cache = useQueryClient();
  return useCallback(
    async <T>(call: (beheer: Client['beheer']) => Promise<Result<T>>): Promise<Result<T>> => {
      const result = await settle(() => call(client.beheer));
      await cache.invalidateQueries({ queryKey: BEHEER });
      return result;
    },
    [cache, client],
  );
}
