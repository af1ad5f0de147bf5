import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentVoortgang } from '#shared/contract/document.ts';
import { useClient } from '#renderer/client/client.ts';
import { failureOf } from '#renderer/client/failure.ts';

export interface MadeDocument {
  /** version it was made of; null: the plan as it was then */
  readonly versie: number | null;
  readonly bestandsnaam: string;
  readonly paginas: number;
  /** addresses of the file and of the picture of its pages, alive as long as this screen shows them */
  readonly pdf: string;
  readonly picture: string;
}

export type DocumentState =
  | { readonly soort: 'niets' }
  | { readonly soort: 'bezig'; readonly stap: string; readonly gedaan: number; readonly totaal: number }
  | { readonly soort: 'klaar'; readonly document: MadeDocument }
  | { readonly soort: 'mislukt'; readonly message: string };

/** Makes the plan on paper and follows how far it is. The newest wish wins; leaving the screen stops it. */
export function usePlanDocument(dossierId: string): {
  readonly state: DocumentState;
  readonly make: (versie: number | null) => void;
  readonly clear: () => void;
} {
  const client = useClient();
  const [state, setState] = useState<DocumentState>({ soort: 'niets' });
  const running = useRef<AbortController | null>(null);
  const addresses = useRef<string[]>([]);

  const release = useCallback(() => {
    running.current?.abort();
    for (const address of addresses.current) URL.revokeObjectURL(address);
    addresses.current = [];
  }, []);
  useEffect(() => release, [release]);

  const make = useCallback(
    (versie: number | null): void => {
      release();
      const stop = new AbortController();
      running.current = stop;
      setState({ soort: 'bezig', stap: 'Plan lezen', gedaan: 0, totaal: 3 });
      const follow = async (): Promise<void> => {
        const steps = await client.document.plan({ dossierId, versie }, { signal: stop.signal });
        for await (const step of steps) {
          if (stop.signal.aborted) return;
          setState(stateOf(step, versie, addresses.current));
        }
      };
      follow().catch((error: unknown) => {
        if (!stop.signal.aborted) setState({ soort: 'mislukt', message: failureOf(error).message });
      });
    },
    [client, dossierId, release],
  );
  const clear = useCallback(() => {
    release();
    setState({ soort: 'niets' });
  }, [release]);
  return { state, make, clear };
}

function stateOf(step: DocumentVoortgang, versie: number | null, addresses: string[]): DocumentState {
  if (step.soort === 'bezig') return step;
  if (step.soort === 'mislukt') return { soort: 'mislukt', message: step.error.message };
  const pdf = URL.createObjectURL(new Blob([bytesOf(step.pdf)], { type: 'application/pdf' }));
  const picture = URL.createObjectURL(new Blob([step.svg], { type: 'image/svg+xml' }));
  addresses.push(pdf, picture);
  return {
    soort: 'klaar',
    document: { versie, bestandsnaam: step.bestandsnaam, paginas: step.paginas, pdf, picture },
  };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
