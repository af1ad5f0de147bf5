import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useClient } from '#renderer/client/client.ts';
import { failureOf } from '#renderer/client/failure.ts';
import { offerAgain } from '#renderer/client/drafts.ts';
import { useLock } from '#renderer/client/lock.ts';
import { OpenProvider, useCatalogusQuery, useEvents, useStatusQuery } from '#renderer/client/session.ts';
import { AppProvider } from '#renderer/components/app-provider.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { clearToasts } from '#renderer/components/toast.tsx';
import { StartScreen } from '#renderer/screens/start/screen.tsx';
import { Palette } from './palette.tsx';
import { ThemeScope } from './theme-scope.tsx';

/** Everything around the screens: who is in, theme, keys; without an open store the start screen. */
export function Root(): ReactNode {
  const router = useRouter();
  return (
    <AppProvider
      navigate={(href) => {
        void router.navigate({ href });
      }}
      useHref={(href) => router.history.createHref(href)}
    >
      <ThemeScope>
        <Gate />
      </ThemeScope>
    </AppProvider>
  );
}

function Gate(): ReactNode {
  const lock = useLock();
  useEvents(lock);
  const status = useStatusQuery();
  const open = status.data?.open ?? null;
  const catalogus = useCatalogusQuery(open !== null);
  const isLocked = open === null;
  useEffect(() => {
    if (isLocked) clearToasts();
  }, [isLocked]);
  const client = useClient();
  const omgeving = open?.omgeving;
  useEffect(() => {
    if (omgeving) offerAgain(client, omgeving);
  }, [client, omgeving]);
  // one that could not be read again leaves the screens with the one they have
  const failed = status.error ?? (catalogus.data ? null : catalogus.error);
  if (failed) {
    return (
      <ErrorNote
        message={failureOf(failed).message}
        onRetry={() => {
          void status.refetch();
          if (open) void catalogus.refetch();
        }}
      />
    );
  }
  if (!status.data) return null;
  if (!open) return <StartScreen status={status.data} />;
  if (!catalogus.data) return null;
  return (
    <OpenProvider
      value={{ status: status.data, open, vandaag: status.data.vandaag, catalogus: catalogus.data }}
    >
      <Palette>
        <Outlet />
      </Palette>
    </OpenProvider>
  );
}
