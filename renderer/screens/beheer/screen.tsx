import './beheer.css';
import { useParams } from '@tanstack/react-router';
import { Download, Plus, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { BEHEER_SOORTEN, type BeheerSoort } from '#shared/contract/region/beheer-rijen.ts';
import type { GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import { MainFrame } from '#renderer/app/frames.tsx';
import { useClient } from '#renderer/client/client.ts';
import { failureOf, settle } from '#renderer/client/failure.ts';
import { useRegioStatus } from '#renderer/client/regio.ts';
import { saveFile } from '#renderer/client/save-file.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Select } from '#renderer/components/select.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { Apparaten } from './apparaten.tsx';
import { BEHEERDELEN, deelVan, plekVanDeel, type Beheerdeel } from './delen.ts';
import { Geschiedenis } from './geschiedenis.tsx';
import { bestandsnaam, InleesKnop, Proef, useInlezen } from './inlezen.tsx';
import { Instellen } from './instellen.tsx';
import { Instrumenten } from './instrumenten.tsx';
import { BeheerPaneel } from './paneel.tsx';
import { Rijen } from './rijen.tsx';
import { ThemaDeel } from './thema.tsx';
import { StandProvider, useBeheer, useGemeenten, useStand } from './use-beheer.ts';
import { rijenVan } from './vormen.ts';

/** Beheer: what the functioneel beheerder keeps for a gemeente, at the region itself. */
export function BeheerScreen(): ReactNode {
  const params: { deel?: string } = useParams({ strict: false });
  const deel = deelVan(params.deel);
  const hasRegion = (useRegioStatus().data?.persoon ?? null) !== null;
  if (!hasRegion) {
    return (
      <Kader deel={deel}>
        <EmptyState
          title="Beheer werkt bij de regio"
          level={2}
          action={<LinkButton href="/instellingen">Naar Instellingen</LinkButton>}
        >
          Stel bij Instellingen de regio in en meld u aan als functioneel beheerder. Dan beheert u hier de
          catalogus, aanbieders, medewerkers, termijnen en het thema van uw gemeente.
        </EmptyState>
      </Kader>
    );
  }
  return <BijDeRegio deel={deel} />;
}

function BijDeRegio({ deel }: { readonly deel: Beheerdeel }): ReactNode {
  const { open } = useOpen();
  const gemeenten = useGemeenten();
  const [chosen, setChosen] = useState<GemeenteCode | null>(null);
  const own = gemeenten.data?.map(({ code }) => code) ?? [];
  const gemeente =
    [chosen, open.wie.gemeente].find((one) => one !== null && own.includes(one)) ?? own[0] ?? null;
  const stand = useStand(gemeente);
  const failed = gemeenten.error ?? stand.error;
  const meta = <Gemeentekeuze gemeenten={gemeenten.data ?? []} gemeente={gemeente} onChange={setChosen} />;
  if (failed) {
    return (
      <Kader deel={deel} meta={meta}>
        <ErrorNote
          message={failureOf(failed).message}
          onRetry={() => {
            void gemeenten.refetch();
            void stand.refetch();
          }}
        />
      </Kader>
    );
  }
  if (gemeenten.data && gemeente === null) {
    return (
      <Kader deel={deel}>
        <EmptyState title="U bent geen functioneel beheerder" level={2}>
          De regio kent u niet als beheerder van een gemeente. Vraag uw beheerder om die rol als u hem nodig
          heeft.
        </EmptyState>
      </Kader>
    );
  }
  if (!stand.data) {
    return (
      <Kader deel={deel} meta={meta}>
        <Skeleton lines={8} lineHeight="2.5rem" />
      </Kader>
    );
  }
  return (
    <StandProvider value={stand.data}>
      <Deel key={`${stand.data.gemeente}/${deel}`} deel={deel} meta={meta} />
    </StandProvider>
  );
}

function Deel({ deel, meta }: { readonly deel: Beheerdeel; readonly meta: ReactNode }): ReactNode {
  const soort = BEHEER_SOORTEN.find((one) => one === deel);
  if (soort !== undefined) return <Lijst soort={soort} meta={meta} />;
  return (
    <Kader deel={deel} meta={meta} actions={<Afdrukken />}>
      {deel === 'termijnen' && <Instellen />}
      {deel === 'instrumenten' && <Instrumenten />}
      {deel === 'thema' && <ThemaDeel />}
      {deel === 'apparaten' && <Apparaten />}
      {deel === 'geschiedenis' && <Geschiedenis />}
    </Kader>
  );
}

function Lijst({ soort, meta }: { readonly soort: BeheerSoort; readonly meta: ReactNode }): ReactNode {
  const stand = useBeheer();
  const client = useClient();
  const { vandaag } = useOpen();
  const inlezen = useInlezen(soort);
  const [paneel, setPaneel] = useState<{ readonly id: string | null } | null>(null);
  const rij = paneel?.id == null ? null : (rijenVan(soort, stand).find(({ id }) => id === paneel.id) ?? null);
  const download = async (): Promise<void> => {
    const result = await settle(() => client.beheer.uitvoer({ gemeente: stand.gemeente, soort }));
    if (result.ok) saveFile(bestandsnaam(soort, vandaag), `\uFEFF${result.value.tekst}`, 'text/csv');
    else toast({ text: result.error.message });
  };
  return (
    <Kader
      deel={soort}
      meta={meta}
      actions={
        <>
          <InleesKnop inlezen={inlezen} />
          <Button variant="primary" icon={Plus} onPress={() => setPaneel({ id: null })}>
            Toevoegen
          </Button>
          <IconButton label="Opslaan als CSV" icon={Download} onPress={() => void download()} />
          <Afdrukken />
        </>
      }
      aside={
        paneel && (
          <BeheerPaneel key={paneel.id ?? 'nieuw'} soort={soort} rij={rij} onClose={() => setPaneel(null)} />
        )
      }
    >
      <Proef soort={soort} inlezen={inlezen} />
      <Rijen soort={soort} isKrap={paneel !== null} onOpen={(id) => setPaneel({ id })} />
    </Kader>
  );
}

function Afdrukken(): ReactNode {
  return (
    <IconButton
      label="Afdrukken"
      icon={Printer}
      onPress={() => {
        window.print();
      }}
    />
  );
}

interface KaderProps {
  readonly deel: Beheerdeel;
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

function Kader({ deel, meta, actions, aside, children }: KaderProps): ReactNode {
  return (
    <MainFrame
      current="beheer"
      title="Beheer"
      meta={meta}
      actions={actions && <span className="kt-cluster kt-no-print">{actions}</span>}
      aside={aside}
      tabs={
        <Tabs
          label="Delen van beheer"
          current={deel}
          tabs={BEHEERDELEN.map(({ id, label }) => ({ id, label, href: plekVanDeel(id) }))}
        />
      }
    >
      <div className="kt-beheer">{children}</div>
    </MainFrame>
  );
}

interface GemeentekeuzeProps {
  readonly gemeenten: readonly { readonly code: GemeenteCode; readonly naam: string }[];
  readonly gemeente: GemeenteCode | null;
  readonly onChange: (gemeente: GemeenteCode) => void;
}

/** For whom; a choice for who keeps more than one. */
function Gemeentekeuze({ gemeenten, gemeente, onChange }: GemeentekeuzeProps): ReactNode {
  if (gemeenten.length < 2) return gemeenten[0]?.naam;
  return (
    <div className="kt-beheer__gemeente">
      <Select
        label="Gemeente"
        value={gemeente}
        onChange={onChange}
        options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
      />
    </div>
  );
}
