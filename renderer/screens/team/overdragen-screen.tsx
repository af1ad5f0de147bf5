import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ConsulentLast, Werklast } from '#shared/contract/team.ts';
import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';
import { useClient } from '#renderer/client/client.ts';
import { settle } from '#renderer/client/failure.ts';
import { useKeptText } from '#renderer/client/kept-text.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { ToggleGroup } from '#renderer/components/toggle-group.tsx';
import { TeamFrame } from './team-frame.tsx';
import { useCollegas, useWerklast } from './use-team.ts';
import { Waarnemen } from './waarnemen.tsx';
import { naamConsulent } from './woorden.ts';

/** Hands one or many dossiers over to a colleague, with a note that waits for them on Vandaag. */
export function OverdragenScreen(): ReactNode {
  const query = useWerklast();
  const [done, setDone] = useState(0);
  const [hoelang, setHoelang] = useState<Hoelang>('voorgoed');
  return (
    <TeamFrame deel="overdragen" query={query}>
      {(data) => (
        <div className="kt-team kt-team--smal">
          <ToggleGroup
            label="Hoelang"
            value={hoelang}
            onChange={setHoelang}
            options={[
              { value: 'voorgoed', label: 'Overdragen' },
              { value: 'tijdelijk', label: 'Tijdelijk waarnemen' },
            ]}
          />
          {hoelang === 'voorgoed' ? (
            <Overdragen key={done} data={data} onDone={() => setDone(done + 1)} />
          ) : (
            <Waarnemen data={data} />
          )}
        </div>
      )}
    </TeamFrame>
  );
}

const aantalDossiers = (count: number): string => (count === 1 ? '1 dossier' : `${count} dossiers`);

type Hoelang = 'voorgoed' | 'tijdelijk';

function Overdragen({ data, onDone }: { readonly data: Werklast; readonly onDone: () => void }): ReactNode {
  const bronnen = data.consulenten.filter(({ dossiers }) => dossiers.length > 0);
  const [van, setVan] = useState(bronnen[0]?.consulent ?? '');
  const bron = bronnen.find(({ consulent }) => consulent === van) ?? bronnen[0];
  if (!bron) {
    return (
      <EmptyState title="Niets om over te dragen" level={2}>
        In dit team zijn geen lopende dossiers.
      </EmptyState>
    );
  }
  return (
    <>
      <Select
        label="Van wie"
        value={bron.consulent}
        onChange={setVan}
        options={bronnen.map(({ consulent, dossiers }) => ({
          value: consulent,
          label: `${naamConsulent(consulent)} (${aantalDossiers(dossiers.length)})`,
        }))}
      />
      <Keuze key={bron.consulent} bron={bron} data={data} onDone={onDone} />
    </>
  );
}

interface KeuzeProps {
  readonly bron: ConsulentLast;
  readonly data: Werklast;
  readonly onDone: () => void;
}

function Keuze({ bron, data, onDone }: KeuzeProps): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const { open } = useOpen();
  const collegas = useCollegas().data ?? [];
  const [chosen, setChosen] = useState<string[]>([]);
  const [naar, setNaar] = useState<string | null>(null);
  const note = useKeptText('team/overdracht');
  const [wasTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const all = bron.dossiers.map(({ dossierId }) => dossierId);
  const anderen = collegas.filter(({ naam }) => naam !== bron.consulent);
  const collega = anderen[Number(naar ?? -1)];
  const isReady = chosen.length > 0 && collega !== undefined && note.text.trim() !== '';

  const give = async (): Promise<void> => {
    if (!collega) return;
    setBusy(true);
    const result = await settle(() =>
      client.team.draagOver({ dossierIds: chosen, naar: collega, toelichting: note.text }),
    );
    setBusy(false);
    setAsking(false);
    setFailure(result.ok ? null : result.error.message);
    if (!result.ok) return;
    note.forget();
    toast({ text: `${aantalDossiers(result.value.aantal)} overgedragen aan ${collega.naam}.` });
    await cache.invalidateQueries({ queryKey: ['lijst'] });
    onDone();
  };
  return (
    <>
      <CheckboxGroup
        label="Welke dossiers"
        value={chosen}
        onChange={setChosen}
        options={bron.dossiers.map(({ dossierId, naam, fase, gewicht }) => ({
          value: dossierId,
          label: naam,
          detail: `${PLANSTATUSSEN[fase]}, ${gewicht === 1 ? '1 punt' : `${gewicht} punten`}`,
        }))}
        {...(wasTried && chosen.length === 0 ? { errorMessage: 'Kies een of meer dossiers.' } : {})}
      />
      <div className="kt-cluster">
        <Button variant="quiet" onPress={() => setChosen(chosen.length === all.length ? [] : all)}>
          {chosen.length === all.length ? 'Geen kiezen' : 'Alle kiezen'}
        </Button>
      </div>
      <Select
        label="Naar wie"
        value={naar}
        onChange={setNaar}
        options={anderen.map(({ naam, team }, index) => ({
          value: String(index),
          label: team === open.wie.team ? `${naam} (${lastVan(data, naam)})` : `${naam}, ${team}`,
        }))}
        {...(wasTried && !collega ? { errorMessage: 'Kies een collega.' } : {})}
      />
      <TextArea
        label="Wat moet de collega weten?"
        description="Dit staat als taak op Vandaag van de collega, bij ieder dossier."
        value={note.text}
        onChange={note.change}
        {...(wasTried && note.text.trim() === ''
          ? { errorMessage: 'Schrijf op wat de collega moet weten: wat loopt er, en wat is er beloofd?' }
          : {})}
      />
      {failure !== null && <ErrorNote message={failure} />}
      <div>
        <Button
          variant="primary"
          onPress={() => {
            setTried(true);
            if (isReady) setAsking(true);
          }}
        >
          {chosen.length === 0 ? 'Overdragen' : `${aantalDossiers(chosen.length)} overdragen`}
        </Button>
      </div>
      <ConfirmDialog
        title={`${aantalDossiers(chosen.length)} overdragen?`}
        isOpen={isAsking && isReady}
        confirmText="Overdragen"
        isPending={isBusy}
        onClose={() => setAsking(false)}
        onConfirm={() => void give()}
      >
        <p>
          Van {naamConsulent(bron.consulent)} naar {collega?.naam}.{' '}
          {collega && open.wie.team !== '' && collega.team !== open.wie.team
            ? `Het dossier gaat naar ${collega.team}. Wat hier nog wacht, wordt eerst naar de regio gebracht; daarna verdwijnt het van laptops van dit team.`
            : 'Het dossier blijft bij dit team.'}
        </p>
      </ConfirmDialog>
    </>
  );
}

function lastVan({ consulenten }: Werklast, naam: string): string {
  const punten = consulenten.find(({ consulent }) => consulent === naam)?.gewicht ?? 0;
  return punten === 1 ? '1 punt' : `${punten} punten`;
}
