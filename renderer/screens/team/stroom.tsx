import type { ReactNode } from 'react';
import type { Sturing } from '#shared/contract/team.ts';
import { kwartaalNaam } from '#shared/domain/team/sturing.ts';
import { BarRow } from '#renderer/charts/bar-row.tsx';
import { PictureWithTable } from '#renderer/components/picture-with-table.tsx';

type Kwartaal = Sturing['kwartalen'][number];

const SOORTEN = [
  { key: 'instroom', naam: 'Instroom' },
  { key: 'opgeschaald', naam: 'Opgeschaald' },
  { key: 'afgeschaald', naam: 'Afgeschaald' },
  { key: 'uitstroom', naam: 'Uitstroom' },
] as const;

/** Who comes in, who goes up or down, who goes out, by quarter: from heavy to light, or the other way. */
export function Stroom({ kwartalen }: { readonly kwartalen: readonly Kwartaal[] }): ReactNode {
  const sum = (key: (typeof SOORTEN)[number]['key']) => kwartalen.reduce((total, een) => total + een[key], 0);
  const [op, af] = [sum('opgeschaald'), sum('afgeschaald')];
  const most = Math.max(1, ...kwartalen.flatMap((een) => SOORTEN.map(({ key }) => een[key])));
  const richting =
    af > op ? 'Plannen worden lichter' : af < op ? 'Plannen worden zwaarder' : 'Op en af in evenwicht';
  return (
    <PictureWithTable
      title="Van zwaar naar licht"
      level={2}
      summary={`${richting}: ${af} keer afgeschaald, ${op} keer opgeschaald in vijf kwartalen.`}
      table={{
        caption: 'Instroom, doorstroom en uitstroom per kwartaal',
        rows: kwartalen,
        rowKey: ({ kwartaal }) => kwartaal,
        columns: [
          { key: 'kwartaal', header: 'Kwartaal', cell: ({ kwartaal }: Kwartaal) => kwartaalNaam(kwartaal) },
          ...SOORTEN.map(({ key, naam }) => ({
            key,
            header: naam,
            isNumber: true,
            cell: (een: Kwartaal) => een[key],
          })),
        ],
      }}
    >
      <div className="kt-team__stroom">
        {SOORTEN.map(({ key, naam }) => (
          <section key={key} aria-label={naam}>
            <h3 className="kt-team__kop">{naam}</h3>
            {kwartalen.map((een) => (
              <BarRow key={een.kwartaal} label={kwartaalNaam(een.kwartaal)} value={een[key]} max={most} />
            ))}
          </section>
        ))}
      </div>
    </PictureWithTable>
  );
}
