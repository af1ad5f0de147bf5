import { useQuery } from '@tanstack/react-query';
import type { Result } from '#shared/domain/result.ts';
import { useClient, type Client } from '#renderer/client/client.ts';
import { must } from '#renderer/client/failure.ts';
import { useOpen } from '#renderer/client/session.ts';

/** One list of the own team. It belongs to who asks: another person has another team, or none. */
function useTeamList<T>(name: string, ask: (client: Client) => Promise<Result<T>>) {
  const client = useClient();
  const { open } = useOpen();
  return useQuery({
    queryKey: ['lijst', 'team', name, open.wie],
    queryFn: async () => must(await ask(client)),
  });
}

/** The weighted caseload of the own team. */
export const useWerklast = () => useTeamList('werklast', (client) => client.team.werklast({}));

/** The plans of the own team that lie ter toetsing. */
export const useToetsing = () => useTeamList('toetsing', (client) => client.team.toetsing({}));

/** The figures that the own team steers on. */
export const useSturing = () => useTeamList('sturing', (client) => client.team.sturing({}));

/** Colleagues to whom a dossier can go. */
export const useCollegas = () => useTeamList('collegas', (client) => client.team.collegas({}));

/** What asks for attention in the own team. */
export const useAandacht = () => useTeamList('aandacht', (client) => client.team.aandacht({}));
