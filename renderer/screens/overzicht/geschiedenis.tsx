import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useClient } from '#renderer/client/client.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { failureOf, must } from '#renderer/client/failure.ts';
import { Card } from '#renderer/components/card.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useMoreRows } from '#renderer/components/more-rows.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { handelingInWoorden } from './geschiedenis-woorden.ts';

const SHOWN = 6;
const STEP = 50;
const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

/** Who looked and who changed what, last first. */
export function Geschiedenis(): ReactNode {
  const client = useClient();
  const dossier = useDossier();
  const audit = useQuery({
    queryKey: ['audit', dossier.id, dossier],
    queryFn: async () => must(await client.dossier.audit({ dossierId: dossier.id })),
    placeholderData: (previous) => previous,
  });
  const { shown: rows, more } = useMoreRows(
    [...(audit.data ?? [])].sort((a, b) => b.at.localeCompare(a.at)),
    SHOWN,
    STEP,
  );
  return (
    <Card title="Wie keek en wie wijzigde">
      {audit.error && <ErrorNote message={failureOf(audit.error).message} />}
      {audit.isPending && <Skeleton lines={SHOWN} />}
      <ul className="kt-overzicht__lijst">
        {rows.map((row, index) => (
          <li key={`${row.at}-${index}`} className="kt-overzicht__regel kt-small">
            <span>
              {row.actor} {handelingInWoorden(row.action)}
            </span>
            <time className="kt-soft" dateTime={row.at}>
              {MOMENT.format(new Date(row.at))}
            </time>
          </li>
        ))}
      </ul>
      {more}
    </Card>
  );
}
