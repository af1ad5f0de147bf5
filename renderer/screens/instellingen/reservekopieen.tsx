import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { getal } from '#shared/domain/basis/woorden.ts';
import type { Failure } from '#shared/domain/result.ts';
import { useClient } from '#renderer/client/client.ts';
import { failureOf, must, settle } from '#renderer/client/failure.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { toast } from '#renderer/components/toast.tsx';

const MOMENT = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeStyle: 'short' });
const MEGABYTE = 1024 * 1024;

/** The encrypted copies on this laptop, and making one now. */
export function Reservekopieen(): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const copies = useQuery({
    queryKey: ['reservekopieen'],
    staleTime: 0,
    queryFn: async () => must(await client.sessie.reservekopieen({})),
  });
  const make = async (): Promise<void> => {
    setBusy(true);
    const result = await settle(() => client.sessie.maakReservekopie({}));
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    await cache.invalidateQueries({ queryKey: ['reservekopieen'] });
    toast({ text: 'De reservekopie is gemaakt en gecontroleerd.' });
  };
  return (
    <section aria-labelledby="instellingen-kopie">
      <h2 id="instellingen-kopie">Reservekopieën</h2>
      <p>
        Keukentafel maakt zelf elke dag een versleutelde kopie op deze laptop en bewaart er zeven. Gaan de
        dossiers niet meer open, dan kunt u bij het ontgrendelen een kopie terugzetten.
      </p>
      {copies.isPending && <Skeleton lines={2} />}
      {copies.error && <ErrorNote message={failureOf(copies.error).message} />}
      {copies.data?.length === 0 && <p className="kt-soft">Er is nog geen reservekopie.</p>}
      <ul className="kt-instellingen__kopieen">
        {(copies.data ?? []).map((copy) => (
          <li key={copy.bestand}>
            {MOMENT.format(new Date(copy.op))}{' '}
            <span className="kt-soft">
              ({getal(Math.max(0.1, Math.round((copy.bytes / MEGABYTE) * 10) / 10))} MB)
            </span>
          </li>
        ))}
      </ul>
      {failure && <ErrorNote message={failure.message} />}
      <Button
        isPending={isBusy}
        onPress={() => {
          void make();
        }}
      >
        Reservekopie maken
      </Button>
    </section>
  );
}
