import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { CaseloadQuery, CaseloadRow } from '#shared/contract/caseload.ts';
import { useClient } from '#renderer/client/client.ts';
import { must } from '#renderer/client/failure.ts';

/** Everything of the question but which part of the answer. */
export type CaseloadFilter = Omit<CaseloadQuery, 'vanaf' | 'aantal'>;

const PAGE = 200;

/** The dossiers that fit a filter, fetched in pages as one scrolls; the earlier answer stays while a new one comes. */
export function useCaseload(filter: CaseloadFilter) {
  const client = useClient();
  const query = useInfiniteQuery({
    queryKey: ['lijst', 'caseload', filter],
    initialPageParam: 0,
    queryFn: async ({ pageParam }) =>
      must(await client.caseload.search({ ...filter, vanaf: pageParam, aantal: PAGE })),
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return seen < last.total ? seen : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages ?? [];
  const rows: CaseloadRow[] = pages.flatMap((page) => page.rows);
  return { ...query, rows, total: pages.at(-1)?.total ?? 0, hasMoreHits: pages.at(-1)?.more ?? false };
}
