import { useQuery } from '@tanstack/react-query';
import { useClient } from '#renderer/client/client.ts';
import { must } from '#renderer/client/failure.ts';

/** The weighted caseload of the own team. */
export function useWerklast() {
  const client = useClient();
  return useQuery({
    queryKey: ['lijst', 'team', 'werklast'],
    queryFn: async () => must(await client.team.werklast({})),
  });
}

/** What asks for attention in the own team. */
export function useAandacht() {
  const client = useClient();
  return useQuery({
    queryKey: ['lijst', 'team', 'aandacht'],
    queryFn: async () => must(await client.team.aandacht({})),
  });
}
