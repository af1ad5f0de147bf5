import { useState, type ReactNode } from 'react';
import type { Apparaat } from '#shared/contract/region/procedure.ts';
import { failureOf } from '#renderer/client/failure.ts';
import { Button } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { DataTable } from '#renderer/components/data-table.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { CsvKnop } from '#renderer/client/csv-knop.tsx';
import { useApparaten, useBeheer, useBeheerActie } from './use-beheer.ts';

const MOMENT = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short' });
const moment = (at: string | null): string => (at === null ? 'nog niet' : MOMENT.format(new Date(at)));

/** The laptops of the gemeente; one that is lost is withdrawn. */
export function Apparaten(): ReactNode {
  const { gemeente } = useBeheer();
  const { data, error, refetch } = useApparaten();
  const act = useBeheerActie();
  const [asked, setAsked] = useState<Apparaat | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const withdraw = async (one: Apparaat): Promise<void> => {
    setBusy(true);
    const result = await act((beheer) => beheer.trekApparaatIn({ gemeente, device: one.id }));
    setBusy(false);
    setAsked(null);
    setFailure(result.ok ? null : result.error.message);
    if (result.ok) toast({ text: `De toegang van ${one.naam} is ingetrokken.` });
  };
  if (error) return <ErrorNote message={failureOf(error).message} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={5} lineHeight="2.5rem" />;
  if (data.length === 0) {
    return (
      <EmptyState title="Nog geen apparaten" level={2}>
        Een laptop staat hier zodra iemand zich ermee aanmeldt.
      </EmptyState>
    );
  }
  return (
    <>
      {failure !== null && <ErrorNote message={failure} />}
      <div className="kt-beheer__zoek kt-no-print">
        <CsvKnop
          naam="apparaten"
          rows={() => [
            ['Apparaat', 'Van', 'Aangemeld', 'Laatst gezien', 'Ingetrokken'],
            ...data.map((one) => [
              one.naam,
              one.medewerker.naam,
              moment(one.aangemeldOp),
              moment(one.laatstGezienOp),
              one.ingetrokkenOp === null ? '' : moment(one.ingetrokkenOp),
            ]),
          ]}
        />
      </div>
      <DataTable
        caption={`Apparaten (${data.length})`}
        rows={data}
        rowKey={({ id }) => id}
        defaultOrder={{ key: 'gezien', direction: 'descending' }}
        columns={[
          { key: 'naam', header: 'Apparaat', cell: ({ naam }) => naam, sortValue: ({ naam }) => naam },
          {
            key: 'wie',
            header: 'Van',
            cell: ({ medewerker }) => medewerker.naam,
            sortValue: ({ medewerker }) => medewerker.naam,
          },
          {
            key: 'aangemeld',
            header: 'Aangemeld',
            cell: ({ aangemeldOp }) => moment(aangemeldOp),
            sortValue: ({ aangemeldOp }) => aangemeldOp,
          },
          {
            key: 'gezien',
            header: 'Laatst gezien',
            cell: ({ laatstGezienOp }) => moment(laatstGezienOp),
            sortValue: ({ laatstGezienOp }) => laatstGezienOp,
          },
          {
            key: 'toegang',
            header: 'Toegang',
            cell: (one) =>
              one.ingetrokkenOp === null ? (
                <Button variant="quiet" onPress={() => setAsked(one)}>
                  Intrekken
                </Button>
              ) : (
                <Chip tone="neutral">ingetrokken op {moment(one.ingetrokkenOp)}</Chip>
              ),
          },
        ]}
      />
      <ConfirmDialog
        title={`De toegang van ${asked?.naam ?? ''} intrekken?`}
        isOpen={asked !== null}
        confirmText="Toegang intrekken"
        isDanger
        isPending={isBusy}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) void withdraw(asked);
        }}
      >
        <p>
          Deze laptop van {asked?.medewerker.naam} krijgt niets meer van de regio. Komt hij nog online, dan
          levert hij eerst af wat nog niet verstuurd was; de teamleider beslist daarover. Daarna gaan de
          dossiers op de laptop niet meer open. Dit kan niet teruggedraaid worden: de laptop begint dan met
          een nieuw profiel.
        </p>
      </ConfirmDialog>
    </>
  );
}
