import './team.css';
import { Download, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { naamGemeente } from '#shared/domain/codes/gemeente.ts';
import { MainFrame } from '#renderer/app/frames.tsx';
import { failureOf } from '#renderer/client/failure.ts';
import { saveFile, toCsv } from '#renderer/client/save-file.ts';
import { useOpen } from '#renderer/client/session.ts';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';

type TeamDeel = 'werklast' | 'aandacht' | 'toetsing' | 'overdragen' | 'sturen';

const DELEN: readonly { readonly id: TeamDeel; readonly label: string; readonly href: string }[] = [
  { id: 'werklast', label: 'Werklast', href: '/team' },
  { id: 'aandacht', label: 'Vraagt aandacht', href: '/team/aandacht' },
  { id: 'toetsing', label: 'Toetsing', href: '/team/toetsing' },
  { id: 'overdragen', label: 'Overdragen', href: '/team/overdragen' },
  { id: 'sturen', label: 'Sturen', href: '/team/sturen' },
];

interface TeamFrameProps<T> {
  readonly deel: TeamDeel;
  readonly query: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };
  /** what is saved as a file: its name without the day, and its lines */
  readonly csv?:
    { readonly naam: string; readonly rows: (data: T) => Parameters<typeof toCsv>[0] } | undefined;
  readonly children: (data: T) => ReactNode;
}

/** A screen of the teamleider: whose team, the parts, and what is shown while it is read or cannot be. */
export function TeamFrame<T>({ deel, query, csv, children }: TeamFrameProps<T>): ReactNode {
  const { open, vandaag } = useOpen();
  const { gemeente, team } = open.wie;
  return (
    <MainFrame
      current="team"
      title="Team"
      meta={[team, naamGemeente(gemeente)].filter(Boolean).join(', ')}
      tabs={<Tabs label="Delen van het team" tabs={DELEN} current={deel} />}
      actions={
        query.data !== undefined && (
          <span className="kt-cluster kt-no-print">
            {csv && (
              <IconButton
                label="Opslaan als CSV"
                icon={Download}
                onPress={() => {
                  if (query.data !== undefined)
                    saveFile(`${csv.naam}-${vandaag}.csv`, toCsv(csv.rows(query.data)), 'text/csv');
                }}
              />
            )}
            <IconButton
              label="Afdrukken"
              icon={Printer}
              onPress={() => {
                window.print();
              }}
            />
          </span>
        )
      }
    >
      {query.error !== null && query.error !== undefined && (
        <ErrorNote message={failureOf(query.error).message} onRetry={() => void query.refetch()} />
      )}
      {query.data === undefined && !query.error && <Skeleton lines={6} lineHeight="3rem" />}
      {query.data !== undefined && children(query.data)}
    </MainFrame>
  );
}
