import { useState, type ReactNode } from 'react';
import type { BeheerSoort } from '#shared/contract/region/beheer-rijen.ts';
import { BEHEERDINGEN } from '#shared/domain/catalogus/velden.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { DataTable } from '#renderer/components/data-table.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { SearchField } from '#renderer/components/search-field.tsx';
import { isVoorbij, kolommenVan } from './kolommen.tsx';
import { useBeheer, useBezetting } from './use-beheer.ts';
import { rijenVan, vormVan, type Rij } from './vormen.ts';

interface RijenProps {
  readonly soort: BeheerSoort;
  /** something stands beside it */
  readonly isKrap: boolean;
  readonly onOpen: (id: string | null) => void;
}

const plat = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The rows of a kind: searched, sorted, opened. */
export function Rijen({ soort, isKrap, onOpen }: RijenProps): ReactNode {
  const stand = useBeheer();
  const { vandaag } = useOpen();
  const [zoek, setZoek] = useState('');
  const [toonVoorbij, setToonVoorbij] = useState(false);
  const all = rijenVan(soort, stand);
  const vorm = vormVan(soort, stand, vandaag);
  const veel = BEHEERDINGEN[soort]?.veel ?? '';
  const over = all.filter((rij) => isVoorbij(rij, vandaag)).length;
  const words = plat(zoek).split(/\s+/).filter(Boolean);
  const rows = all.filter(
    (rij) =>
      (toonVoorbij || !isVoorbij(rij, vandaag)) &&
      words.every((word) => plat(vorm.zoektekst(rij, stand)).includes(word)),
  );
  const open = (rij: Rij, naam: string): ReactNode => (
    <button type="button" className="kt-beheer__open" onClick={() => onOpen(rij.id)}>
      {naam}
    </button>
  );
  if (all.length === 0) {
    return (
      <EmptyState title={`Nog geen ${veel.toLowerCase()}`} level={2}>
        Voeg de eerste toe, of lees een bestand in.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="kt-beheer__zoek kt-no-print">
        <SearchField label={`Zoek in ${veel.toLowerCase()}`} value={zoek} onChange={setZoek} />
        {over > 0 && (
          <Checkbox label={`Ook wat voorbij is (${over})`} value={toonVoorbij} onChange={setToonVoorbij} />
        )}
      </div>
      <Tabel soort={soort} isKrap={isKrap} rows={rows} caption={`${veel} (${rows.length})`} open={open} />
    </>
  );
}

interface TabelProps {
  readonly soort: BeheerSoort;
  readonly isKrap: boolean;
  readonly rows: readonly Rij[];
  readonly caption: string;
  readonly open: (rij: Rij, naam: string) => ReactNode;
}

function Tabel(props: TabelProps): ReactNode {
  return props.soort === 'contracten' ? (
    <Contracten {...props} />
  ) : (
    <Tabelrijen {...props} bezetting={undefined} />
  );
}

/** Contracts say how full they are. */
function Contracten(props: TabelProps): ReactNode {
  const { data } = useBezetting();
  const bezetting = data && new Map(data.map(({ contractId, aantal }) => [contractId, aantal]));
  return <Tabelrijen {...props} bezetting={bezetting} />;
}

function Tabelrijen({
  soort,
  isKrap,
  rows,
  caption,
  open,
  bezetting,
}: TabelProps & { readonly bezetting: ReadonlyMap<string, number> | undefined }): ReactNode {
  const stand = useBeheer();
  const { vandaag } = useOpen();
  const columns = kolommenVan(soort, { stand, vandaag, isKrap, bezetting, open });
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      defaultOrder={{ key: columns[0]?.key ?? '', direction: 'ascending' }}
      emptyText="Niets gevonden. Zoek met andere woorden."
    />
  );
}
