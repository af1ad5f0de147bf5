import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Slotreden } from '#shared/contract/sessie.ts';
import { toast } from '#renderer/components/toast.tsx';
import { useClient } from './client.ts';
import { writeEverything } from './drafts.ts';
import { settle } from './failure.ts';
import { hideEverything } from './session.ts';

/** Locks the store when everything that was typed is kept: the one way for a button, a key and a laptop that is left. */
export function useLock(): (reden?: Slotreden) => Promise<void> {
  const client = useClient();
  const cache = useQueryClient();
  return useCallback(
    async (reden = 'gebruiker') => {
      await writeEverything();
      const locked = await settle(() => client.sessie.vergrendel({ reden }));
      if (locked.ok) hideEverything(cache);
      else toast({ text: locked.error.message });
    },
    [cache, client],
  );
}
