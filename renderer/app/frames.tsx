import { useQuery } from '@tanstack/react-query';
import {
  BookUser,
  ChartLine,
  Cloud,
  CloudAlert,
  CloudOff,
  House,
  Lock,
  Moon,
  RefreshCw,
  Settings,
  SlidersHorizontal,
  Split,
  Sun,
  Undo2,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { naamGemeente } from '#shared/domain/codes/gemeente.ts';
import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';
import { naamRegisseur } from '#shared/domain/huishouden/naam.ts';
import { useClient } from '#renderer/client/client.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { must } from '#renderer/client/failure.ts';
import { useLock } from '#renderer/client/lock.ts';
import { useOpen } from '#renderer/client/session.ts';
import { aantalVragen, useRegioStatus } from '#renderer/client/regio.ts';
import { AppShell } from '#renderer/components/app-shell.tsx';
import { Button } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { Rail } from '#renderer/components/rail.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { DossierSaveState } from '#renderer/regio/dossier-staat.tsx';
import { RegioNotes } from '#renderer/regio/regio-notes.tsx';
import { staatInWoorden, staatKort } from '#renderer/regio/woorden.ts';
import { aantalNu } from '#renderer/screens/vandaag/agenda.ts';
import { useVandaag } from '#renderer/screens/vandaag/use-vandaag.ts';
import { DOSSIER_TABS, type DossierTab } from './places.ts';
import { useTheme } from './theme-scope.tsx';

type Place = 'vandaag' | 'caseload' | 'team' | 'regio' | 'beheer' | 'conflicten' | 'instellingen';
interface MainFrameProps {
  readonly current: Place;
  readonly title: string;
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
  /** screens that belong together, as a Tabs row */
  readonly tabs?: ReactNode;
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
  tabs,
  aside,
  isFull,
  children,
}: MainFrameProps): ReactNode {
  return (
    <AppShell
      rail={<MainRail current={current} />}
      header={
        <PageHeader title={title} meta={meta} actions={actions} {...(tabs === undefined ? {} : { tabs })} />
      }
      aside={aside}
      isFull={isFull}
    >
      <RegioNotes />
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
              <DossierSaveState dossierId={dossier.id} />
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
  const regio = useRegioStatus().data;
  const vragen = aantalVragen(regio);
  const isDark = mode === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <Rail
      current={current}
      logo={<Logo />}
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
        ...(open.wie.rol === 'teamleider' || current === 'team'
          ? [{ id: 'team', label: 'Team', icon: Users, href: '/team' }]
          : []),
        ...(open.isAnalist || current === 'regio'
          ? [{ id: 'regio', label: 'Regio', icon: ChartLine, href: '/regio' }]
          : []),
        ...(open.wie.rol === 'beheerder' || regio?.rollen.includes('beheerder') || current === 'beheer'
          ? [{ id: 'beheer', label: 'Beheer', icon: SlidersHorizontal, href: '/beheer' }]
          : []),
        ...(vragen > 0 || current === 'conflicten'
          ? [
              {
                id: 'conflicten',
                label: 'Conflicten',
                icon: Split,
                href: '/conflicten',
                count: vragen,
                countText: vragen === 1 ? '1 vraag aan u' : `${vragen} vragen aan u`,
              },
            ]
          : []),
        { id: 'instellingen', label: 'Instellingen', icon: Settings, href: '/instellingen' },
      ]}
      end={
        <>
          <RegioInRail />
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

/** The gemeente whose work this is. */
function Logo(): ReactNode {
  const { open, catalogus } = useOpen();
  const { logo } = catalogus.thema;
  return logo === null ? null : <img src={logo} alt={naamGemeente(open.wie.gemeente)} />;
}

/** Where synchronising stands, quietly; nothing without a region. */
function RegioInRail(): ReactNode {
  const status = useRegioStatus().data;
  if (!status || status.staat.soort === 'uit') return null;
  const Icon = REGIO_ICONS[status.staat.soort];
  return (
    <Link
      className="kt-rail__item kt-rail__regio"
      href="/instellingen"
      aria-label={`Regio: ${staatKort(status)}. ${staatInWoorden(status)}`}
    >
      <Icon className="kt-rail__icon" aria-hidden="true" />
      <span className="kt-rail__regio-word">{staatKort(status)}</span>
    </Link>
  );
}

const REGIO_ICONS = {
  afgemeld: CloudOff,
  bezig: RefreshCw,
  rust: Cloud,
  wacht: CloudOff,
  vraag: CloudAlert,
  ingetrokken: CloudAlert,
  'andere-regio': CloudAlert,
  geweigerd: CloudAlert,
} as const;
