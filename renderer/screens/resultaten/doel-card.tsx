import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { dagKort } from '#shared/domain/basis/datum.ts';
import type { Row } from '#shared/domain/entities.ts';
import { voortgang } from '#shared/domain/plan/voortgang.ts';
import { hogerIsBeter, waardeInWoorden } from '#shared/domain/plan/waarde.ts';
import { LineToTarget } from '#renderer/charts/line-to-target.tsx';
import { TimeChart } from '#renderer/charts/time-chart.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { PictureWithTable } from '#renderer/components/picture-with-table.tsx';
import { forWhom } from '../plan/persons.ts';
import { DOOR } from './door.ts';
import { grenzen } from './lijn.ts';
import type { Paneel } from './screen.tsx';

interface DoelCardProps {
  readonly doel: Row<'doel'>;
  readonly onOpen: (paneel: Paneel) => void;
}

interface Regel {
  readonly key: string;
  readonly datum: string;
  readonly waarde: number;
  readonly wie: string;
  readonly toelichting: string;
  readonly metingId: string | null;
}

/** One doel: the line to the target, what it says in words, and a new meting in one tap. */
export function DoelCard({ doel, onOpen }: DoelCardProps): ReactNode {
  const dossier = useDossier();
  const metingen = dossier.meting
    .filter((row) => row.doelId === doel.id)
    .sort((a, b) => a.datum.localeCompare(b.datum));
  const stand = voortgang(doel, metingen);
  const isClosed = doel.status !== 'open' && doel.status !== 'deels';
  const rows = regels(doel, metingen);
  const add = !isClosed && (
    <Button
      icon={Plus}
      aria-label={`Meting toevoegen bij ${doel.titel}`}
      onPress={() => {
        onOpen({ soort: 'meting', doelId: doel.id, id: null });
      }}
    >
      Meting toevoegen
    </Button>
  );
  const facts = (
    <p className="kt-soft kt-small">
      {[`Voor: ${forWhom(doel.persoonIds, dossier.persoon)}`, doel.indicator && `We meten: ${doel.indicator}`]
        .filter(Boolean)
        .join(' · ')}
      {doel.streefdatum && (
        <>
          {'\u00a0· '}
          <span className="kt-nowrap">Uiterlijk {dagKort(doel.streefdatum)}</span>
        </>
      )}
    </p>
  );
  if (rows.length === 0) {
    return (
      <Card title={doel.titel} level={3} actions={add}>
        {facts}
        <p>Nog niet gemeten. Vraag hoe het nu gaat; dat is het begin van de lijn.</p>
        <Stand doel={doel} isReached={false} />
      </Card>
    );
  }
  return (
    <Card>
      <PictureWithTable
        title={doel.titel}
        summary={stand.woorden}
        actions={add}
        table={{
          caption: `Metingen van ${doel.titel}`,
          rows: [...rows].reverse(),
          rowKey: (row) => row.key,
          columns: [
            { key: 'datum', header: 'Datum', width: '8rem', cell: (row) => dagKort(row.datum) },
            {
              key: 'waarde',
              header: 'Waarde',
              width: '8rem',
              cell: (row) => waardeInWoorden(doel, row.waarde),
            },
            { key: 'wie', header: 'Wie', width: '8rem', cell: (row) => row.wie },
            { key: 'toelichting', header: 'Toelichting', cell: (row) => row.toelichting },
            {
              key: 'wijzig',
              header: 'Wijzigen',
              width: '8rem',
              cell: (row) =>
                row.metingId !== null && (
                  <Button
                    variant="quiet"
                    aria-label={`Meting van ${dagKort(row.datum)} wijzigen`}
                    onPress={() => {
                      onOpen({ soort: 'meting', doelId: doel.id, id: row.metingId });
                    }}
                  >
                    Wijzigen
                  </Button>
                ),
            },
          ],
        }}
      >
        <Beeld doel={doel} rows={rows} summary={stand.woorden} />
      </PictureWithTable>
      {facts}
      <Stand doel={doel} isReached={stand.bereikt} />
    </Card>
  );
}

function regels(doel: Row<'doel'>, metingen: readonly Row<'meting'>[]): Regel[] {
  const start: Regel[] =
    doel.nulmeting === null || doel.nulmetingOp === null
      ? []
      : [
          {
            key: 'nulmeting',
            datum: doel.nulmetingOp,
            waarde: doel.nulmeting,
            wie: 'Bij de start',
            toelichting: '',
            metingId: null,
          },
        ];
  return [
    ...start,
    ...metingen.map((row) => ({
      key: row.id,
      datum: row.datum,
      waarde: row.waarde,
      wie: DOOR[row.door],
      toelichting: row.toelichting,
      metingId: row.id,
    })),
  ];
}

function Stand({ doel, isReached }: { readonly doel: Row<'doel'>; readonly isReached: boolean }): ReactNode {
  switch (doel.status) {
    case 'behaald':
      return <Chips tone="good" words="Behaald" />;
    case 'deels':
      return <Chips tone="accent" words="Deels behaald" />;
    case 'niet':
      return <Chips tone="neutral" words="Niet behaald" />;
    case 'vervallen':
      return <Chips tone="neutral" words="Vervallen" />;
    case 'open':
      return isReached ? <Chips tone="good" words="De streefwaarde is gehaald" /> : null;
  }
}

function Chips(props: { readonly tone: 'good' | 'accent' | 'neutral'; readonly words: string }): ReactNode {
  return (
    <div className="kt-cluster">
      <Chip tone={props.tone}>{props.words}</Chip>
    </div>
  );
}

interface BeeldProps {
  readonly doel: Row<'doel'>;
  readonly rows: readonly Regel[];
  readonly summary: string;
}

function Beeld({ doel, rows, summary }: BeeldProps): ReactNode {
  const start = rows.find((row) => row.metingId === null) ?? null;
  const metingen = rows.filter((row) => row.metingId !== null);
  if (doel.schaal === 'janee') {
    return (
      <ol className="kt-resultaten-janee">
        {rows.map((row) => (
          <li key={row.key}>
            <Chip tone={row.waarde === doel.streefwaarde ? 'good' : 'open'}>
              {waardeInWoorden(doel, row.waarde)}
            </Chip>
            <span className="kt-soft kt-small">{dagKort(row.datum)}</span>
          </li>
        ))}
      </ol>
    );
  }
  const range = grenzen(
    doel,
    rows.map((row) => row.waarde),
  );
  if (doel.streefwaarde === null) return <TimeChart points={rows} {...range} summary={summary} />;
  return (
    <LineToTarget
      nulmeting={start}
      metingen={metingen}
      streefwaarde={doel.streefwaarde}
      richting={hogerIsBeter(doel) ? 'hoger' : 'lager'}
      {...(doel.streefdatum === null ? {} : { streefdatum: doel.streefdatum })}
      {...(doel.schaal === 'aantal' && doel.eenheid.trim() ? { eenheid: doel.eenheid.trim() } : {})}
      {...range}
    />
  );
}
