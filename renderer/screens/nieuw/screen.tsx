import './nieuw.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MainFrame } from '#renderer/app/frames.tsx';
import { useDrafts } from '#renderer/client/drafts.ts';
import { failureOf, must } from '#renderer/client/failure.ts';
import { useOpen } from '#renderer/client/session.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { leegConcept, leesConcept } from './concept.ts';
import { NieuwForm } from './nieuw-form.tsx';
import { DRAFT_KEY } from './use-concept.ts';

/** A new household with its first people, on one page. */
export function NieuwScreen(): ReactNode {
  const drafts = useDrafts();
  const { open } = useOpen();
  const kept = useQuery({
    queryKey: ['concept', DRAFT_KEY],
    gcTime: 0,
    staleTime: 0,
    queryFn: async () => {
      const draft = must(await drafts.read(DRAFT_KEY));
      return draft === null ? null : leesConcept(draft);
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
