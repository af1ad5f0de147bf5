import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CaseloadQuery, CaseloadRow } from '#shared/contract/caseload.ts';
import { useClient } from '#renderer/client/client.ts';
import { must } from '#renderer/client/failure.ts';

/** Everything of the question but which part of the answer. */
export type CaseloadFilter = Omit<CaseloadQuery, 'vanaf' | 'aantal'>;

/** Parts overlap: while one scrolls through a part, the next begins with rows that are already there. */
const STEP = 100;
const PART = 3 * STEP;
const NONE: readonly CaseloadRow[] = [];

/**
 * The dossiers that fit a filter; only the part around what is in sight is asked for, so that ten thousand cost what a
 * hundred cost. The earlier answer stays while a new one comes.
 */
export function useCaseload(filter: CaseloadFilter) {
  const client = useClient();
  const [vanaf, setVanaf] = useState(0);
  const query = useQuery({
    queryKey: ['lijst', 'caseload', filter, vanaf],
    queryFn: async () => {
      const answer = must(await client.caseload.search({ ...filter, vanaf, aantal: PART }));
      return { ...answer, vanaf };
    },
    placeholderData: keepPreviousData,
  });
  const onRange = useCallback((from: number) => {
    setVanaf(Math.max(0, Math.floor(from / STEP) - 1) * STEP);
  }, []);
  const { data } = query;
  return {
    ...query,
    rows: data?.rows ?? NONE,
    offset: data?.vanaf ?? 0,
    total: data?.total ?? 0,
    hasMoreHits: data?.more ?? false,
    onRange,
  };
}
