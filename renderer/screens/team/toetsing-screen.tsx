import type { ReactNode } from 'react';
import type { ToetsPunt } from '#shared/contract/team.ts';
import { dagKort, dagenTussen } from '#shared/domain/basis/datum.ts';
import { DataTable } from '#renderer/components/data-table.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { TeamFrame } from './team-frame.tsx';
import { useToetsing } from './use-team.ts';
import { naamConsulent } from './woorden.ts';

/** The plans that wait for a second pair of eyes, longest first. */
export function ToetsingQueueScreen(): ReactNode {
  const query = useToetsing();
  return (
    <TeamFrame
      deel="toetsing"
      query={query}
      csv={{ naam: 'toetsing', rows: ({ plannen }) => csvVan(plannen) }}
    >
      {({ plannen, vandaag }) => (
        <div className="kt-team">
          <DataTable
            caption="Plannen die wachten op toetsing"
            isCaptionHidden
            rows={plannen}
            rowKey={({ dossierId }) => dossierId}
            emptyText="Er wacht geen plan op toetsing."
            columns={[
              { key: 'naam', header: 'Huishouden', cell: ({ naam }) => naam, sortValue: ({ naam }) => naam },
              {
                key: 'wie',
                header: 'Consulent',
                cell: ({ consulent }) => naamConsulent(consulent),
                sortValue: ({ consulent }) => consulent,
              },
              {
                key: 'versie',
                header: 'Wordt versie',
                isNumber: true,
                cell: ({ versie }) => versie,
                sortValue: ({ versie }) => versie,
              },
              {
                key: 'sinds',
                header: 'Wacht sinds',
                cell: ({ sinds }) => {
                  const dagen = dagenTussen(sinds, vandaag);
                  return `${dagKort(sinds)}${dagen > 0 ? ` (${dagen === 1 ? '1 dag' : `${dagen} dagen`})` : ''}`;
                },
                sortValue: ({ sinds }) => sinds,
              },
              {
                key: 'open',
                header: 'Nog in te vullen',
                isNumber: true,
                cell: ({ blokkades }) => blokkades,
                sortValue: ({ blokkades }) => blokkades,
              },
              {
                key: 'opmerkingen',
                header: 'Opmerkingen',
                isNumber: true,
                cell: ({ opmerkingen }) => opmerkingen,
                sortValue: ({ opmerkingen }) => opmerkingen,
              },
              {
                key: 'stap',
                header: 'Stap',
                cell: ({ dossierId, naam, bezwaar }) =>
                  bezwaar === null ? (
                    <LinkButton href={`/dossier/${dossierId}/toetsing`} variant="quiet">
                      Toetsen<span className="kt-sr-only">: {naam}</span>
                    </LinkButton>
                  ) : (
                    <span className="kt-soft">{bezwaar}</span>
                  ),
              },
            ]}
          />
        </div>
      )}
    </TeamFrame>
  );
}

function csvVan(plannen: readonly ToetsPunt[]): (string | number | null)[][] {
  return [
    ['Huishouden', 'Consulent', 'Wordt versie', 'Wacht sinds', 'Nog in te vullen', 'Opmerkingen'],
    ...plannen.map(({ naam, consulent, versie, sinds, blokkades, opmerkingen }) => [
      naam,
      naamConsulent(consulent),
      versie,
      sinds,
      blokkades,
      opmerkingen,
    ]),
  ];
}
