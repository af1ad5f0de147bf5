import './caseload.css';
import { useRouter } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CaseloadRow } from '#shared/contract/caseload.ts';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { naamGemeente } from '#shared/domain/codes/gemeente.ts';
import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';
import { MainFrame } from '#renderer/app/frames.tsx';
import { failureOf } from '#renderer/client/failure.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { VirtualList, type VirtualColumn } from '#renderer/components/virtual-list.tsx';
import { Filters } from './filters.tsx';
import { naamSignaal } from './signaal-namen.ts';
import { useCaseload, type CaseloadFilter } from './use-caseload.ts';

/** All dossiers: found as one types, filtered, sorted, ten thousand as smooth as ten. */
export function CaseloadScreen(): ReactNode {
  const router = useRouter();
  const { open } = useOpen();
  const empty: CaseloadFilter = {
    tekst: '',
    consulent: open.wie.naam,
    gemeente: null,
    statussen: [],
    signaal: null,
    sorteer: 'naam',
  };
  const [filter, setFilter] = useState(empty);
  const list = useCaseload(filter);

  const openDossier = (row: CaseloadRow): void => {
    void router.navigate({ href: `/dossier/${row.dossierId}` });
  };
  return (
    <MainFrame
      current="caseload"
      title="Caseload"
      meta={<span aria-live="polite">{list.data ? countText(list.total, list.hasMoreHits) : ' '}</span>}
      actions={
        <LinkButton href="/nieuw" variant="primary" icon={Plus}>
          Nieuw huishouden
        </LinkButton>
      }
      isFull
    >
      <div className="kt-caseload">
        <Filters filter={filter} wie={open.wie.naam} onChange={setFilter} />
        {list.error && (
          <ErrorNote message={failureOf(list.error).message} onRetry={() => void list.refetch()} />
        )}
        {list.isPending && <Skeleton lines={8} />}
        {list.data && (
          <VirtualList
            label="Dossiers"
            columns={COLUMNS}
            items={list.rows}
            offset={list.offset}
            total={list.total}
            onRange={list.onRange}
            itemKey={(row) => row.dossierId}
            onOpen={openDossier}
            sort={{ key: SORT_COLUMN[filter.sorteer], direction: 'ascending' }}
            onSort={({ key }) => {
              setFilter({ ...filter, sorteer: COLUMN_SORT[key] ?? 'naam' });
            }}
            isFilling
            empty={
              <NoHits
                isNew={list.total === 0 && open.dossiers === 0}
                onAll={() => {
                  setFilter({ ...empty, consulent: null });
                }}
              />
            }
          />
        )}
      </div>
    </MainFrame>
  );
}

function countText(total: number, more: boolean): string {
  if (more) return `Meer dan ${total} dossiers. Typ verder om te kiezen.`;
  return total === 1 ? '1 dossier' : `${total.toLocaleString('nl-NL')} dossiers`;
}

function NoHits({ isNew, onAll }: { readonly isNew: boolean; readonly onAll: () => void }): ReactNode {
  if (isNew) {
    return (
      <EmptyState
        title="Nog geen dossiers"
        action={
          <LinkButton href="/nieuw" variant="primary">
            Nieuw huishouden
          </LinkButton>
        }
      >
        Begin met een huishouden. Daarna voert u het gesprek en maakt u samen het plan.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Geen dossier gevonden" action={<Button onPress={onAll}>Alle dossiers tonen</Button>}>
      Probeer een deel van de naam of de straat, of zoek in alle dossiers.
    </EmptyState>
  );
}

const SORT_COLUMN = {
  naam: 'naam',
  signaal: 'signaal',
  contact: 'contact',
  volgende: 'volgende',
  gewijzigd: 'naam',
} as const;
const COLUMN_SORT: Readonly<Record<string, CaseloadFilter['sorteer']>> = {
  naam: 'naam',
  signaal: 'signaal',
  contact: 'contact',
  volgende: 'volgende',
};

const COLUMNS: readonly VirtualColumn<CaseloadRow>[] = [
  {
    key: 'naam',
    header: 'Huishouden',
    width: 'minmax(12rem, 1.4fr)',
    isSortable: true,
    cell: (row) => (
      <span className="kt-caseload__two">
        <strong>{row.naam}</strong>
        <span className="kt-soft kt-small">
          {[row.adres, row.plaats || naamGemeente(row.gemeente as '0603')].filter(Boolean).join(', ')}
        </span>
      </span>
    ),
  },
  {
    key: 'signaal',
    header: 'Signalen',
    width: 'minmax(10rem, 1.2fr)',
    isSortable: true,
    cell: (row) => <Signalen row={row} />,
  },
  {
    key: 'plan',
    header: 'Plan',
    width: '8rem',
    cell: (row) => PLANSTATUSSEN[row.status],
  },
  {
    key: 'volgende',
    header: 'Volgende',
    width: 'minmax(9rem, 1fr)',
    isSortable: true,
    isWideOnly: true,
    cell: (row) =>
      row.volgendeOp && (
        <span className="kt-caseload__two">
          <span>{dagKort(row.volgendeOp)}</span>
          <span className="kt-soft kt-small">{row.volgendeTitel}</span>
        </span>
      ),
  },
  {
    key: 'contact',
    header: 'Laatste contact',
    width: '8.5rem',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => (row.laatsteContact ? dagKort(row.laatsteContact) : 'nog niet'),
  },
  { key: 'wie', header: 'Consulent', width: '9rem', isWideOnly: true, cell: (row) => row.consulent },
];

function Signalen({ row }: { readonly row: CaseloadRow }): ReactNode {
  const [first, ...rest] = row.signalen;
  if (!first) return null;
  const tone = first.ernst === 3 ? 'attention' : first.ernst === 2 ? 'accent' : 'neutral';
  return (
    <span className="kt-caseload__signals">
      <Chip tone={tone}>{naamSignaal(first)}</Chip>
      {rest.length > 0 && <span className="kt-soft kt-small">en {rest.length} meer</span>}
    </span>
  );
}
