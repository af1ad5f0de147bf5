import { Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DossierProvider, useDossierQuery } from '#renderer/client/dossier.ts';
import { failureOf } from '#renderer/client/failure.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { MainFrame } from './frames.tsx';

/** Fetches the dossier of the address and gives it to the screen. */
export function DossierGate(): ReactNode {
  const { dossierId } = useParams({ strict: false });
  const query = useDossierQuery(dossierId ?? '');
  if (query.error) {
    const failure = failureOf(query.error);
    return (
      <MainFrame current="caseload" title="Dossier">
        <ErrorNote
          message={failure.message}
          onRetry={failure.code === 'dossier-weg' ? undefined : () => void query.refetch()}
        />
        {failure.code === 'dossier-weg' && <LinkButton href="/caseload">Naar de caseload</LinkButton>}
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
