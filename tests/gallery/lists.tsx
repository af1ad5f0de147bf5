import { type ReactNode, useState } from 'react';
import { Sparkline } from '#renderer/charts/sparkline.tsx';
import { Card } from '#renderer/components/card.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { DataTable } from '#renderer/components/data-table.tsx';
import type { SortOrder } from '#renderer/components/sort-button.tsx';
import { VirtualList } from '#renderer/components/virtual-list.tsx';

interface Dossier {
  readonly id: string;
  readonly naam: string;
  readonly straat: string;
  readonly doelen: number;
}

const namen = ['De Graaf', 'Yılmaz', 'Van den Berg', 'El Amrani', 'Jansen', 'Bouzid', 'Kroon', 'Ponsioen'];
const dossiers: Dossier[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: `2026-${String(index + 1).padStart(5, '0')}`,
  naam: `${namen[index % namen.length] ?? ''}, huishouden ${index + 1}`,
  straat: `Kerklaan ${(index % 180) + 1}, Rijswijk`,
  doelen: index % 6,
}));
const reeks = [3, 4, 4, 6, 5, 7].map((waarde, index) => ({ datum: `2026-0${index + 1}-10`, waarde }));

/** Tables and long lists. */
export function Lists(): ReactNode {
  const [sort, setSort] = useState<SortOrder | null>({ key: 'naam', direction: 'ascending' });
  const [open, setOpen] = useState<string | null>('2026-00002');
  return (
    <>
      <VirtualList
        label="Caseload"
        items={dossiers}
        itemKey={(item) => item.id}
        onOpen={(item) => setOpen(item.id)}
        selectedKey={open}
        sort={sort}
        onSort={setSort}
        columns={[
          {
            key: 'naam',
            header: 'Huishouden',
            isSortable: true,
            width: 'minmax(0, 2fr)',
            cell: (item) => item.naam,
          },
          {
            key: 'straat',
            header: 'Adres',
            isWideOnly: true,
            cell: (item) => item.straat,
            width: 'minmax(0, 1.5fr)',
          },
          {
            key: 'stand',
            header: 'Stand',
            width: '10rem',
            cell: (item) =>
              item.doelen === 0 ? (
                <Chip tone="attention">Zonder doelen</Chip>
              ) : (
                <Chip tone="good">Plan loopt</Chip>
              ),
          },
          {
            key: 'lijn',
            header: 'Verloop',
            width: '7rem',
            isWideOnly: true,
            cell: () => <Sparkline points={reeks} min={0} max={10} label="Van 3 naar 7" />,
          },
          {
            key: 'doelen',
            header: 'Doelen',
            isNumber: true,
            isSortable: true,
            width: '5rem',
            cell: (item) => item.doelen,
          },
        ]}
      />
      <Card>
        <DataTable
          caption="Inzet in het plan"
          rows={dossiers.slice(0, 4)}
          rowKey={(row) => row.id}
          columns={[
            { key: 'naam', header: 'Wat', cell: (row) => row.naam, sortValue: (row) => row.naam },
            { key: 'wie', header: 'Waar', cell: (row) => row.straat },
            {
              key: 'n',
              header: 'Per maand',
              isNumber: true,
              cell: (row) => `€ ${row.doelen * 120},00`,
              sortValue: (row) => row.doelen,
            },
          ]}
        />
      </Card>
      <Card>
        <DataTable
          caption="Leeg"
          rows={[]}
          rowKey={() => ''}
          columns={[
            { key: 'a', header: 'Wat', cell: () => null },
            { key: 'b', header: 'Waar', cell: () => null },
          ]}
        />
      </Card>
    </>
  );
}
