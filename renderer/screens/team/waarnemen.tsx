import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Waarneming, Werklast } from '#shared/contract/team.ts';
import { dagKort, plusDagen } from '#shared/domain/basis/datum.ts';
import type { Result } from '#shared/domain/result.ts';
import { useClient } from '#renderer/client/client.ts';
import { CsvKnop } from '#renderer/client/csv-knop.tsx';
import { failureOf, must, settle } from '#renderer/client/failure.ts';
import { useRegioStatus } from '#renderer/client/regio.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { DataTable } from '#renderer/components/data-table.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { FormRow } from '#renderer/components/form-row.tsx';
import { Note } from '#renderer/components/note.tsx';
import { Select } from '#renderer/components/select.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { useCollegas } from './use-team.ts';

const WEKEN_DAGEN = 13;
const KEY = ['lijst', 'team', 'waarnemingen'];

/** A colleague of another team works in dossiers for a period. The region opens and closes them; so it needs a line. */
export function Waarnemen({ data }: { readonly data: Werklast }): ReactNode {
  const client = useClient();
  const hasRegion = (useRegioStatus().data?.adres ?? '') !== '';
  const lopend = useQuery({
    queryKey: KEY,
    enabled: hasRegion,
    queryFn: async () => must(await client.team.waarnemingen({})),
  });
  if (!hasRegion) {
    return (
      <Note>
        Tijdelijk laten waarnemen gaat via de regio. Stel die eerst in bij Instellingen. Binnen het eigen team
        is het niet nodig: iedereen van het team kan bij elk dossier.
      </Note>
    );
  }
  return (
    <>
      {lopend.error && (
        <ErrorNote message={failureOf(lopend.error).message} onRetry={() => void lopend.refetch()} />
      )}
      <Periode data={data} />
      {lopend.data && lopend.data.length > 0 && <Lopend waarnemingen={lopend.data} />}
    </>
  );
}

function Periode({ data }: { readonly data: Werklast }): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const { open, vandaag } = useOpen();
  const collegas = (useCollegas().data ?? []).filter(
    ({ team }) => open.wie.team === '' || team !== open.wie.team,
  );
  const dossiers = data.consulenten.flatMap((one) => one.dossiers);
  const [chosen, setChosen] = useState<string[]>([]);
  const [wie, setWie] = useState<string | null>(null);
  const [vanaf, setVanaf] = useState<string | null>(vandaag);
  const [tot, setTot] = useState<string | null>(plusDagen(vandaag, WEKEN_DAGEN));
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const order = vanaf !== null && tot !== null && vanaf <= tot;
  const save = async (): Promise<void> => {
    setTried(true);
    if (chosen.length === 0 || wie === null || vanaf === null || tot === null || !order) return;
    setBusy(true);
    const result: Result<unknown> = await settle(() =>
      client.team.zetWaarneming({ medewerkerId: wie, dossierIds: chosen, vanaf, tot }),
    );
    setBusy(false);
    setFailure(result.ok ? null : result.error.message);
    if (!result.ok) return;
    setChosen([]);
    setTried(false);
    toast({ text: 'De waarneming is ingesteld.' });
    await cache.invalidateQueries({ queryKey: KEY });
  };
  return (
    <>
      <Select
        label="Wie neemt waar"
        description="Collega's van andere teams in uw gemeente."
        value={wie}
        onChange={setWie}
        options={collegas.map(({ id, naam, team }) => ({ value: id, label: `${naam}, ${team}` }))}
        {...(wasTried && wie === null ? { errorMessage: 'Kies een collega.' } : {})}
      />
      <FormRow>
        <DateField
          label="Vanaf"
          width="short"
          today={vandaag}
          value={vanaf}
          onChange={setVanaf}
          {...(wasTried && vanaf === null ? { errorMessage: 'Kies een dag.' } : {})}
        />
        <DateField
          label="Tot en met"
          width="short"
          today={vandaag}
          value={tot}
          onChange={setTot}
          {...(wasTried && !order ? { errorMessage: 'Kies een dag op of na het begin.' } : {})}
        />
      </FormRow>
      <CheckboxGroup
        label="In welke dossiers"
        value={chosen}
        onChange={setChosen}
        options={dossiers.map(({ dossierId, naam }) => ({ value: dossierId, label: naam }))}
        {...(wasTried && chosen.length === 0 ? { errorMessage: 'Kies een of meer dossiers.' } : {})}
      />
      {failure !== null && <ErrorNote message={failure} />}
      <div>
        <Button variant="primary" isPending={isBusy} onPress={() => void save()}>
          Laten waarnemen
        </Button>
      </div>
    </>
  );
}

function Lopend({ waarnemingen }: { readonly waarnemingen: readonly Waarneming[] }): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const stop = async ({ medewerkerId, dossierId, vanaf }: Waarneming): Promise<void> => {
    const result = await settle(() => client.team.stopWaarneming({ medewerkerId, dossierId, vanaf }));
    toast({ text: result.ok ? 'De waarneming is beëindigd.' : result.error.message });
    await cache.invalidateQueries({ queryKey: KEY });
  };
  return (
    <Card
      title="Wie nu of straks waarneemt"
      actions={
        <CsvKnop
          naam="waarnemingen"
          rows={() => [
            ['Collega', 'Huishouden', 'Vanaf', 'Tot en met'],
            ...waarnemingen.map(({ naam, dossiernaam, vanaf, tot }) => [
              naam,
              dossiernaam ?? '',
              dagKort(vanaf),
              tot === null ? '' : dagKort(tot),
            ]),
          ]}
        />
      }
    >
      <DataTable
        caption="Waarnemingen"
        isCaptionHidden
        rows={waarnemingen}
        rowKey={({ medewerkerId, dossierId, vanaf }) => `${medewerkerId}-${dossierId}-${vanaf}`}
        columns={[
          { key: 'wie', header: 'Collega', cell: ({ naam }) => naam },
          {
            key: 'dossier',
            header: 'Huishouden',
            cell: ({ dossiernaam }) => dossiernaam ?? 'niet op deze laptop',
          },
          {
            key: 'periode',
            header: 'Periode',
            cell: ({ vanaf, tot }) =>
              `${dagKort(vanaf)} tot ${tot === null ? 'iemand het beëindigt' : `en met ${dagKort(tot)}`}`,
          },
          {
            key: 'stap',
            header: 'Stap',
            cell: (waarneming) => (
              <Button variant="quiet" onPress={() => void stop(waarneming)}>
                Beëindigen
              </Button>
            ),
          },
        ]}
      />
    </Card>
  );
}
