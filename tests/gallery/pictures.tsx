import type { ReactNode } from 'react';
import { BarRow } from '#renderer/charts/bar-row.tsx';
import { LineToTarget, progressText, type LineToTargetProps } from '#renderer/charts/line-to-target.tsx';
import { LoadLine, loadText } from '#renderer/charts/load-line.tsx';
import type { TimePoint } from '#renderer/charts/time-chart.tsx';
import { Card } from '#renderer/components/card.tsx';
import { longDate } from '#renderer/components/date-text.ts';
import { PictureWithTable } from '#renderer/components/picture-with-table.tsx';
import { rungs } from '#renderer/components/rungs.ts';

const doel: LineToTargetProps = {
  nulmeting: { datum: '2026-01-12', waarde: 3 },
  metingen: [
    { datum: '2026-03-10', waarde: 4 },
    { datum: '2026-06-02', waarde: 4, toelichting: 'Na de ziekenhuisopname' },
    { datum: '2026-09-15', waarde: 6 },
  ],
  streefwaarde: 7,
  streefdatum: '2027-01-12',
  richting: 'hoger',
  min: 0,
  max: 10,
};
const minder: LineToTargetProps = {
  ...doel,
  nulmeting: { datum: '2026-01-12', waarde: 5 },
  metingen: [{ datum: '2026-09-10', waarde: 2 }],
  streefwaarde: 2,
  richting: 'lager',
  max: 5,
  eenheid: 'keer per week',
};
const belasting: TimePoint[] = [5, 6, 8, 8, 7, 6, 5, 4].map((waarde, index) => ({
  datum: `2026-0${index + 1}-20`,
  waarde,
}));

const table = (caption: string, rows: readonly TimePoint[]) => ({
  caption,
  rows,
  rowKey: (row: TimePoint) => row.datum,
  columns: [
    {
      key: 'datum',
      header: 'Dag',
      cell: (row: TimePoint) => longDate(row.datum),
      sortValue: (row: TimePoint) => row.datum,
    },
    { key: 'waarde', header: 'Score', isNumber: true, cell: (row: TimePoint) => row.waarde },
  ],
});

/** Charts. */
export function Pictures(): ReactNode {
  return (
    <>
      <Card>
        <PictureWithTable
          level={2}
          title="Zelf boodschappen doen"
          summary={progressText(doel)}
          table={table('Metingen', [...(doel.nulmeting ? [doel.nulmeting] : []), ...doel.metingen])}
        >
          <LineToTarget {...doel} />
        </PictureWithTable>
      </Card>
      <Card>
        <PictureWithTable
          level={2}
          title="Nachten wakker"
          summary={progressText(minder)}
          table={table('Metingen', minder.metingen)}
        >
          <LineToTarget {...minder} />
        </PictureWithTable>
      </Card>
      <Card>
        <PictureWithTable
          level={2}
          title="Belasting van Anja"
          summary={loadText('Anja', belasting)}
          table={table('Belasting', belasting)}
        >
          <LoadLine naam="Anja" metingen={belasting} />
        </PictureWithTable>
      </Card>
      <Card title="Inzet per trede">
        <div className="kt-stack" style={{ gap: 'var(--kt-space-2)' }}>
          {rungs.map(({ trede, naam }) => (
            <BarRow key={trede} label={naam} value={7 - trede} max={6} trede={trede} />
          ))}
        </div>
      </Card>
    </>
  );
}
