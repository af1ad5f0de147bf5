import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Failure } from '#shared/domain/result.ts';
import { useClient } from '#renderer/client/client.ts';
import { must, settle } from '#renderer/client/failure.ts';
import { Button } from '#renderer/components/button.tsx';

const MOMENT = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeStyle: 'short' });

interface TerugzettenProps {
  readonly passphrase: string;
  readonly onFailure: (failure: Failure) => void;
}

/** The backups of this laptop, each to be put back with the passphrase that was typed. */
export function Terugzetten({ passphrase, onFailure }: TerugzettenProps): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const copies = useQuery({
    queryKey: ['reservekopieen'],
    queryFn: async () => must(await client.sessie.reservekopieen({})),
  });
  if (copies.data?.length === 0) return <p>Er is op deze laptop geen reservekopie gevonden.</p>;

  const putBack = async (bestand: string): Promise<void> => {
    setBusy(bestand);
    const result = await settle(() => client.sessie.zetTerug({ bestand, passphrase }));
    setBusy(null);
    if (result.ok) await cache.invalidateQueries({ queryKey: ['status'] });
    else onFailure(result.error);
  };

  return (
    <ul className="kt-start__copies">
      {(copies.data ?? []).map((copy) => (
        <li key={copy.bestand} className="kt-start__copy">
          <span>Reservekopie van {MOMENT.format(new Date(copy.op))}</span>
          <Button
            isPending={busy === copy.bestand}
            onPress={() => {
              void putBack(copy.bestand);
            }}
          >
            Terugzetten
          </Button>
        </li>
      ))}
    </ul>
  );
}
