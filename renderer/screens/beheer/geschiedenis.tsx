import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Verandering } from '#shared/contract/region/beheer.ts';
import { BEHEERDINGEN } from '#shared/domain/catalogus/velden.ts';
import { useClient } from '#renderer/client/client.ts';
import { failureOf, must } from '#renderer/client/failure.ts';
import { Button } from '#renderer/components/button.tsx';
import { DataTable } from '#renderer/components/data-table.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Select } from '#renderer/components/select.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { CsvKnop } from '#renderer/client/csv-knop.tsx';
import { useBeheer } from './use-beheer.ts';

const MOMENT = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short' });
const ALLES = 'alles';
const REGIO = 'Opdrachtregel van de regio';
const HANDELING = { nieuw: 'toegevoegd', gewijzigd: 'gewijzigd', verwijderd: 'weggehaald' } as const;

/** Who changed what, newest first. */
export function Geschiedenis(): ReactNode {
  const client = useClient();
  const { gemeente, versie } = useBeheer();
  const [soort, setSoort] = useState(ALLES);
  const pages = useInfiniteQuery({
    queryKey: ['beheer', gemeente, 'geschiedenis', soort, versie],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam }) =>
      must(
        await client.beheer.geschiedenis({
          gemeente,
          ...(pageParam === undefined ? {} : { voor: pageParam }),
          ...(soort === ALLES ? {} : { soort }),
        }),
      ),
    getNextPageParam: (last) => (last.meer ? last.veranderingen.at(-1)?.rang : undefined),
  });
  const rows = pages.data?.pages.flatMap(({ veranderingen }) => veranderingen);
  return (
    <>
      <div className="kt-beheer__zoek kt-no-print">
        <Select
          label="Waarvan"
          width="short"
          value={soort}
          onChange={setSoort}
          options={[
            { value: ALLES, label: 'Alles' },
            ...Object.entries(BEHEERDINGEN).map(([value, { veel }]) => ({ value, label: veel })),
          ]}
        />
        {rows && rows.length > 0 && (
          <CsvKnop
            naam="geschiedenis"
            rows={() => [
              ['Wanneer', 'Door', 'Wat', 'Naam', 'Handeling', 'Verschil'],
              ...rows.map((one) => [
                MOMENT.format(new Date(one.op)),
                one.door ?? REGIO,
                BEHEERDINGEN[one.soort]?.een ?? one.soort,
                one.naam,
                HANDELING[one.handeling],
                verschilVan(one).join('; '),
              ]),
            ]}
          />
        )}
      </div>
      {pages.error && (
        <ErrorNote message={failureOf(pages.error).message} onRetry={() => void pages.refetch()} />
      )}
      {!rows && !pages.error && <Skeleton lines={6} lineHeight="2.5rem" />}
      {rows && (
        <DataTable
          caption="Wie wat veranderde"
          isCaptionHidden
          rows={rows}
          rowKey={({ rang }) => String(rang)}
          emptyText="Hiervan is nog niets veranderd."
          columns={[
            { key: 'op', header: 'Wanneer', width: '11rem', cell: ({ op }) => MOMENT.format(new Date(op)) },
            {
              key: 'door',
              header: 'Door',
              width: '11rem',
              cell: ({ door }) => door ?? REGIO,
            },
            {
              key: 'wat',
              header: 'Wat',
              width: '16rem',
              cell: ({ soort: kind, naam, handeling }) => (
                <>
                  {BEHEERDINGEN[kind]?.een ?? kind} {HANDELING[handeling]}
                  {BEHEERDINGEN[kind]?.een !== naam && <div className="kt-soft">{naam}</div>}
                </>
              ),
            },
            { key: 'velden', header: 'Verschil', cell: (one) => <Verschil verandering={one} /> },
          ]}
        />
      )}
      {pages.hasNextPage && (
        <div>
          <Button isPending={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
            Eerdere wijzigingen tonen
          </Button>
        </div>
      )}
    </>
  );
}

/** What differs, line by line. */
function verschilVan({ velden, handeling }: Verandering): string[] {
  const shown =
    handeling === 'gewijzigd' ? velden : velden.filter(({ van, naar }) => (naar ?? van) !== 'leeg');
  return shown.map(
    ({ veld, van, naar }) =>
      `${veld}: ${van !== null && naar !== null ? `van ${van} naar ${naar}` : (naar ?? van ?? '')}`,
  );
}

function Verschil({ verandering }: { readonly verandering: Verandering }): ReactNode {
  return (
    <ul className="kt-beheer__verschil">
      {verschilVan(verandering).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
