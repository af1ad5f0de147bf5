import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { ConsulentLast } from '#shared/contract/team.ts';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';
import { Card } from '#renderer/components/card.tsx';
import { DataTable } from '#renderer/components/data-table.tsx';
import { naamConsulent } from './woorden.ts';

/** The dossiers of one consulent, heaviest first, each with what makes its weight. */
export function DossiersVan({ last }: { readonly last: ConsulentLast }): ReactNode {
  return (
    <Card title={`Dossiers: ${naamConsulent(last.consulent)}`}>
      <DataTable
        caption={`Dossiers van ${naamConsulent(last.consulent)}`}
        isCaptionHidden
        rows={last.dossiers}
        rowKey={({ dossierId }) => dossierId}
        emptyText="Geen lopende dossiers."
        columns={[
          {
            key: 'naam',
            header: 'Huishouden',
            cell: ({ dossierId, naam }) => <Link href={`/dossier/${dossierId}`}>{naam}</Link>,
            sortValue: ({ naam }) => naam,
          },
          {
            key: 'fase',
            header: 'Plan',
            cell: ({ fase }) => PLANSTATUSSEN[fase],
            sortValue: ({ fase }) => PLANSTATUSSEN[fase],
          },
          {
            key: 'contact',
            header: 'Laatste contact',
            cell: ({ laatsteContact }) => (laatsteContact ? dagKort(laatsteContact) : 'nog niet'),
            sortValue: ({ laatsteContact }) => laatsteContact,
          },
          {
            key: 'signalen',
            header: 'Signalen',
            isNumber: true,
            cell: ({ signalen }) => signalen,
            sortValue: ({ signalen }) => signalen,
          },
          {
            key: 'waaruit',
            header: 'Waaruit',
            cell: ({ delen }) => (
              <span className="kt-soft">
                {delen.map(({ naam, punten }) => `${naam} ${punten}`).join(' · ')}
              </span>
            ),
          },
          {
            key: 'punten',
            header: 'Punten',
            isNumber: true,
            cell: ({ gewicht }) => gewicht,
            sortValue: ({ gewicht }) => gewicht,
          },
        ]}
      />
    </Card>
  );
}
