import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '#renderer/client/client.ts';
import { must } from '#renderer/client/failure.ts';

/** What has to be done by one consulent, or by all when null; read again whenever a dossier changes. */
export function useVandaag(consulent: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['lijst', 'vandaag', consulent],
    placeholderData: keepPreviousData,
    queryFn: async () => must(await client.caseload.vandaag({ consulent })),
  });
}
