import { Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DossierProvider, useDossierQuery } from '#renderer/client/dossier.ts';
import { failureOf } from '#renderer/client/failure.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { MainFrame } from './frames.tsx';

/** Fetches the dossier of the address and gives it to the screen. */
export function DossierGate(): ReactNode {
  const { dossierId } = useParams({ strict: false });
  const query = useDossierQuery(dossierId ?? '');
  if (query.error) {
    return (
      <MainFrame current="caseload" title="Dossier">
        <ErrorNote message={failureOf(query.error).message} onRetry={() => void query.refetch()} />
      </MainFrame>
    );
  }
  if (!query.data) return null;
  return (
    <DossierProvider value={query.data}>
      <Outlet key={query.data.id} />
    </DossierProvider>
  );
}
