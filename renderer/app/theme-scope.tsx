import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, type ReactNode } from 'react';
import type { SessieStatus } from '#shared/contract/sessie.ts';
import { useClient } from '#renderer/client/client.ts';
import { settle } from '#renderer/client/failure.ts';
import { useCatalogusQuery, useStatusQuery } from '#renderer/client/session.ts';
import { applyTheme, type ThemeMode } from '#renderer/theme/theme.ts';

interface ThemeChoice {
  readonly mode: ThemeMode;
  readonly setMode: (mode: ThemeMode) => void;
}

const Scope = createContext<ThemeChoice>({ mode: 'system', setMode: () => undefined });

/** The theme that was chosen on this machine, and the way to choose another. */
export function useTheme(): ThemeChoice {
  return use(Scope);
}

/** Shows light or dark as it was chosen; the choice is kept beside the store, so that it is there before unlocking. */
export function ThemeScope({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const status = useStatusQuery().data;
  const mode = status?.thema ?? 'system';
  // the colour of the gemeente; on the start screen nobody's
  const accent = useCatalogusQuery(status?.open != null).data?.thema.accent ?? null;
  useEffect(() => {
    applyTheme(document.documentElement, { mode, accent });
  }, [mode, accent]);
  const setMode = (thema: ThemeMode): void => {
    cache.setQueryData<SessieStatus>(['status'], (status) => status && { ...status, thema });
    void settle(() => client.sessie.wijzigThema({ thema }));
  };
  return <Scope value={{ mode, setMode }}>{children}</Scope>;
}
