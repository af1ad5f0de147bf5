import './nieuw.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MainFrame } from '#renderer/app/frames.tsx';
import { useClient } from '#renderer/client/client.ts';
import { failureOf, must } from '#renderer/client/failure.ts';
import { useOpen } from '#renderer/client/session.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { leegConcept, leesConcept } from './concept.ts';
import { NieuwForm } from './nieuw-form.tsx';
import { DRAFT_KEY } from './use-concept.ts';

/** A new household with its first people, on one page. */
export function NieuwScreen(): ReactNode {
  const client = useClient();
  const { open } = useOpen();
  const kept = useQuery({
    queryKey: ['concept', DRAFT_KEY],
    gcTime: 0,
    staleTime: 0,
    queryFn: async () => {
      const drafts = must(await client.draft.list({ prefix: DRAFT_KEY }));
      const draft = drafts.find((entry) => entry.key === DRAFT_KEY);
      return draft ? leesConcept(draft.value) : null;
    },
  });
  return (
    <MainFrame current="caseload" title="Nieuw huishouden">
      {kept.error && (
        <ErrorNote message={failureOf(kept.error).message} onRetry={() => void kept.refetch()} />
      )}
      {kept.isPending && <Skeleton lines={8} />}
      {kept.data !== undefined && (
        <NieuwForm initial={kept.data ?? leegConcept(open.wie.gemeente)} isRestored={kept.data !== null} />
      )}
    </MainFrame>
  );
}
