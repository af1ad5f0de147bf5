import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Failure } from '#shared/domain/result.ts';
import { useClient } from '#renderer/client/client.ts';
import { failureOf } from '#renderer/client/failure.ts';

export interface Demo {
  readonly step: { readonly stap: string; readonly gedaan: number; readonly totaal: number } | null;
  readonly failure: Failure | null;
  readonly start: () => void;
}

/** Opens the demo-omgeving, made first when it is not there, and tells how far it is. */
export function useDemo(): Demo {
  const client = useClient();
  const cache = useQueryClient();
  const [step, setStep] = useState<Demo['step']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const start = useCallback(() => {
    const open = async (): Promise<void> => {
      setFailure(null);
      setStep({ stap: 'Demo openen', gedaan: 0, totaal: 1 });
      for await (const progress of await client.sessie.openDemo({})) {
        if (progress.soort === 'bezig') setStep(progress);
        else if (progress.soort === 'mislukt') {
          setFailure(progress.error);
          setStep(null);
        } else await cache.invalidateQueries({ queryKey: ['status'] });
      }
    };
    open().catch((error: unknown) => {
      setFailure(failureOf(error));
      setStep(null);
    });
  }, [cache, client]);

  return { step, failure, start };
}
