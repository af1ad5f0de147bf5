import { useQuery } from '@tanstack/react-query';
import { BookUser, House, Lock, Moon, Settings, Sun, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';
import { naamRegisseur } from '#shared/domain/huishouden/naam.ts';
import { useClient } from '#renderer/client/client.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { must } from '#renderer/client/failure.ts';
import { useLock } from '#renderer/client/lock.ts';
import { useOpen } from '#renderer/client/session.ts';
import { useSaving } from '#renderer/client/saving.ts';
import { AppShell } from '#renderer/components/app-shell.tsx';
import { Button } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { Rail } from '#renderer/components/rail.tsx';
import { SaveState, type SaveStateValue } from '#renderer/components/save-state.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { aantalNu } from '#renderer/screens/vandaag/agenda.ts';
import { useVandaag } from '#renderer/screens/vandaag/use-vandaag.ts';
import { DOSSIER_TABS, type DossierTab } from './places.ts';
import { useTheme } from './theme-scope.tsx';

type Place = 'vandaag' | 'caseload' | 'instellingen';
interface MainFrameProps {
  readonly current: Place;
  readonly title: string;
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
  readonly aside?: ReactNode;
  readonly isFull?: boolean;
  readonly children: ReactNode;
}

/** A screen that is not about one dossier. */
export function MainFrame({
  current,
  title,
  meta,
  actions,
  aside,
  isFull,
  children,
}: MainFrameProps): ReactNode {
  return (
    <AppShell
      rail={<MainRail current={current} />}
      header={<PageHeader title={title} meta={meta} actions={actions} />}
      aside={aside}
      isFull={isFull}
    >
      {children}
    </AppShell>
  );
}

interface DossierFrameProps {
  readonly tab: DossierTab;
  /** at the right of the header: one primary action at most */
  readonly actions?: ReactNode;
  readonly aside?: ReactNode;
  readonly isFull?: boolean;
  readonly children: ReactNode;
}

/** A screen of the dossier around it: its header never scrolls away. */
export function DossierFrame({ tab, actions, aside, isFull, children }: DossierFrameProps): ReactNode {
  const dossier = useDossier();
  const base = `/dossier/${dossier.id}`;
  const { catalogus } = useOpen();
  const regisseur = naamRegisseur(dossier, catalogus.medewerkers);
  return (
    <AppShell
      rail={<MainRail current="caseload" />}
      aside={aside}
      isFull={isFull}
      header={
        <PageHeader
          title={dossier.huishouden.naam}
          meta={
            <>
              <span>Regie: {regisseur || 'nog niet gekozen'}</span>
              <Chip tone="neutral">
                {PLANSTATUSSEN[dossier.plan.status]}
                {dossier.plan.versie > 0 ? ` · versie ${dossier.plan.versie}` : ''}
              </Chip>
              <WindowSaveState />
            </>
          }
          actions={
            <>
              <UndoButton />
              {actions}
            </>
          }
          tabs={
            <Tabs
              label="Delen van het dossier"
              current={tab}
              tabs={DOSSIER_TABS.map((entry) => ({
                ...entry,
                href: entry.id === 'overzicht' ? base : `${base}/${entry.id}`,
              }))}
            />
          }
        />
      }
    >
      {children}
    </AppShell>
  );
}

/** Whether the words on the screen are safe. */
export function WindowSaveState(): ReactNode {
  const { busy, failure } = useSaving();
  const state: SaveStateValue = busy > 0 ? 'bezig' : failure ? 'niet' : 'opgeslagen';
  return <SaveState state={state} />;
}

/** Takes back the last change in this dossier, when there is one. */
export function UndoButton(): ReactNode {
  const client = useClient();
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const query = useQuery({
    queryKey: ['undoable', dossier.id, dossier],
    queryFn: async () => must(await client.dossier.undoable({ dossierId: dossier.id })),
  });
  if (!query.data?.action) return null;
  return (
    <Button
      variant="quiet"
      icon={Undo2}
      onPress={() => {
        void actions.undo().then((result) => {
          if (result.ok) toast({ text: 'De laatste wijziging is ongedaan gemaakt.' });
        });
      }}
    >
      Ongedaan maken
    </Button>
  );
}

function MainRail({ current }: { readonly current: Place }): ReactNode {
  const lock = useLock();
  const { open } = useOpen();
  const { mode, setMode } = useTheme();
  const nu = aantalNu(useVandaag(open.wie.naam).data);
  const isDark = mode === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <Rail
      current={current}
      items={[
        {
          id: 'vandaag',
          label: 'Vandaag',
          icon: House,
          href: '/vandaag',
          count: nu.count,
          countText: nu.text,
        },
        { id: 'caseload', label: 'Caseload', icon: BookUser, href: '/caseload' },
        { id: 'instellingen', label: 'Instellingen', icon: Settings, href: '/instellingen' },
      ]}
      end={
        <>
          <IconButton
            label={isDark ? 'Licht maken' : 'Donker maken'}
            icon={isDark ? Sun : Moon}
            onPress={() => {
              setMode(isDark ? 'light' : 'dark');
            }}
          />
          <IconButton
            label={open.omgeving === 'demo' ? 'Demo sluiten' : 'Vergrendelen'}
            icon={Lock}
            onPress={() => {
              void lock();
            }}
          />
        </>
      }
    />
  );
}
