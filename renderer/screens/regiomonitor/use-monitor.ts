import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { RapportVraag, UitkomstenVraag } from '#shared/contract/monitor.ts';
import type { Vraag } from '#shared/monitor/tabel.ts';
import { useClient } from '#renderer/client/client.ts';
import { must } from '#renderer/client/failure.ts';
import { useOpen } from '#renderer/client/session.ts';

// Answers of the regiomonitor. They belong to who asks. What was shown stays while the next is on its way, together with its
// own question; published figures do not change, so nothing is asked again by itself.
const FRESH_MS = 10 * 60_000;

function useOptions(name: string, vraag: unknown) {
  const { wie } = useOpen().open;
  return {
    queryKey: ['monitor', name, wie, vraag],
    staleTime: FRESH_MS,
    retry: false,
    placeholderData: keepPreviousData,
  } as const;
}

/** What there is to choose from. */
export function useKeuzes() {
  const client = useClient();
  return useQuery({
    ...useOptions('keuzes', null),
    queryFn: async () => must(await client.monitor.keuzes({})),
  });
}

/** The table behind a question; null: there is no question yet. */
export function useTabel(vraag: Vraag | null) {
  const client = useClient();
  return useQuery({
    ...useOptions('tabel', vraag),
    queryFn: vraag ? async () => ({ vraag, ...must(await client.monitor.tabel(vraag)) }) : skipToken,
  });
}

/** The tables of the council letter. */
export function useRapport(vraag: RapportVraag | null) {
  const client = useClient();
  return useQuery({
    ...useOptions('rapport', vraag),
    queryFn: vraag ? async () => ({ vraag, ...must(await client.monitor.rapport(vraag)) }) : skipToken,
  });
}

/** What plans brought. */
export function useUitkomsten(vraag: UitkomstenVraag | null) {
  const client = useClient();
  return useQuery({
    ...useOptions('uitkomsten', vraag),
    queryFn: vraag ? async () => must(await client.monitor.uitkomsten(vraag)) : skipToken,
  });
}
