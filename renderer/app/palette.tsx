import { useRouter } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { BookUser, ChartLine, FolderOpen, Lock, Moon, Plus, RefreshCw, Sun } from 'lucide-react';
import { normaliseer } from '#shared/domain/basis/normaliseer.ts';
import { useClient } from '#renderer/client/client.ts';
import { settle } from '#renderer/client/failure.ts';
import { useOpen } from '#renderer/client/session.ts';
import { useLock } from '#renderer/client/lock.ts';
import { CommandPalette, type CommandGroup } from '#renderer/components/command-palette.tsx';
import { ShortcutsDialog, type ShortcutGroup } from '#renderer/components/shortcuts-dialog.tsx';
import { useShortcut } from '#renderer/components/use-shortcut.ts';
import { adresUitLink } from './deep-link.ts';
import { DOSSIER_TABS, dossierVan, plekVanTab } from './places.ts';
import { useTheme } from './theme-scope.tsx';

const SCREENS = [
  { label: 'Vandaag', href: '/vandaag' },
  { label: 'Caseload', href: '/caseload' },
  { label: 'Conflicten', href: '/conflicten' },
  { label: 'Instellingen', href: '/instellingen' },
];

/** Of a regio-analist. */
const REGIO_SCREENS = [
  { label: 'Regiomonitor', href: '/regio' },
  { label: 'Rapport van de regio', href: '/regio/rapport' },
  { label: 'Resultaten van de regio', href: '/regio/resultaten' },
];

const KEYS: readonly ShortcutGroup[] = [
  {
    title: 'Overal',
    items: [
      { keys: 'Ctrl+K', text: 'Zoek een dossier, een scherm of een handeling, of plak een link' },
      { keys: '?', text: 'Laat deze toetsen zien' },
      { keys: 'Esc', text: 'Eén stap terug; tekst blijft bewaard' },
      { keys: 'F6', text: 'Naar een melding onderaan het scherm' },
    ],
  },
  {
    title: 'In een lijst',
    items: [
      { keys: '↓', text: 'Naar de volgende regel' },
      { keys: '↑', text: 'Naar de vorige regel' },
      { keys: 'Enter', text: 'Openen' },
    ],
  },
  {
    title: 'Bij een tekening',
    items: [
      { keys: 'T', text: 'Toon de tabel, of weer de tekening' },
      { keys: '→', text: 'Verschuif wie gekozen is (ook de andere pijltjes)' },
    ],
  },
];

/** Who is called so stands before who has somebody of that name around them; the order is kept otherwise. */
function namedFirst<T extends { readonly naam: string }>(rows: readonly T[], wanted: string): readonly T[] {
  const isNamed = ({ naam }: T): boolean => normaliseer(naam).includes(wanted);
  return [...rows.filter(isNamed), ...rows.filter((row) => !isNamed(row))];
}

/** Ctrl+K finds, `?` explains. */
export function Palette({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useClient();
  const lock = useLock();
  const router = useRouter();
  const { setMode } = useTheme();
  const [isOpen, setOpen] = useState(false);
  const [hasHelp, setHelp] = useState(false);
  useShortcut('Mod+K', () => {
    setOpen(true);
  });
  useShortcut('?', () => {
    setHelp(true);
  });
  const { isAnalist } = useOpen().open;
  const go = useCallback((href: string) => void router.navigate({ href }), [router]);
  const search = useCallback(
    async (query: string): Promise<readonly CommandGroup[]> => {
      const sent = adresUitLink(query);
      if (sent !== null) {
        const open = {
          id: 'link',
          label: 'Gedeelde tabel openen',
          icon: ChartLine,
          run: () => {
            go(sent);
          },
        };
        return [{ title: 'Link', items: [open] }];
      }
      const found = await settle(() =>
        client.caseload.search({
          tekst: query,
          consulent: null,
          gemeente: null,
          statussen: [],
          signaal: null,
          sorteer: query.trim() === '' ? 'gewijzigd' : 'naam',
          vanaf: 0,
          aantal: 12,
        }),
      );
      const wanted = normaliseer(query);
      const fits = ({ label }: { readonly label: string }): boolean => normaliseer(label).includes(wanted);
      const screens = isAnalist ? [...SCREENS, ...REGIO_SCREENS] : SCREENS;
      const dossierId = dossierVan(router.state.location.pathname);
      const tabs = dossierId === null ? [] : DOSSIER_TABS;
      return [
        {
          title: 'In dit dossier',
          items: tabs.filter(fits).map(({ id, label }) => ({
            id: `tab-${id}`,
            label,
            icon: FolderOpen,
            run: () => {
              if (dossierId !== null) go(plekVanTab(dossierId, id));
            },
          })),
        },
        {
          title: 'Dossiers',
          items: namedFirst(found.ok ? found.value.rows : [], wanted).map((row) => ({
            id: row.dossierId,
            label: row.naam,
            detail: [row.adres, row.plaats].filter(Boolean).join(', '),
            icon: BookUser,
            run: () => {
              go(`/dossier/${row.dossierId}`);
            },
          })),
        },
        {
          title: 'Schermen',
          items: screens.filter(fits).map(({ label, href }) => ({
            id: href,
            label,
            run: () => {
              go(href);
            },
          })),
        },
        {
          title: 'Handelingen',
          items: [
            {
              id: 'nieuw',
              label: 'Nieuw huishouden',
              icon: Plus,
              run: () => {
                go('/nieuw');
              },
            },
            {
              id: 'synchroniseren',
              label: 'Nu synchroniseren',
              icon: RefreshCw,
              run: () => {
                void settle(() => client.regio.nu({}));
              },
            },
            {
              id: 'licht',
              label: 'Licht maken',
              icon: Sun,
              run: () => {
                setMode('light');
              },
            },
            {
              id: 'donker',
              label: 'Donker maken',
              icon: Moon,
              run: () => {
                setMode('dark');
              },
            },
            {
              id: 'slot',
              label: 'Vergrendelen',
              icon: Lock,
              run: () => {
                void lock();
              },
            },
            {
              id: 'toetsen',
              label: 'Toetsen laten zien',
              keys: '?',
              run: () => {
                setHelp(true);
              },
            },
          ].filter(fits),
        },
      ];
    },
    [client, go, isAnalist, lock, router, setMode],
  );
  return (
    <>
      {children}
      <CommandPalette
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        search={search}
      />
      <ShortcutsDialog
        isOpen={hasHelp}
        onClose={() => {
          setHelp(false);
        }}
        groups={KEYS}
      />
    </>
  );
}
