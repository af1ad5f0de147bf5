import '#renderer/theme/base.css';
import { CalendarCheck, FolderOpen, House, Moon, Search, Settings, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AppProvider } from '#renderer/components/app-provider.tsx';
import { AppShell } from '#renderer/components/app-shell.tsx';
import { Button } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { CommandPalette, type CommandGroup } from '#renderer/components/command-palette.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { Rail } from '#renderer/components/rail.tsx';
import { SaveState } from '#renderer/components/save-state.tsx';
import { ShortcutsDialog } from '#renderer/components/shortcuts-dialog.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';
import { useShortcut } from '#renderer/components/use-shortcut.ts';
import { applyTheme } from '#renderer/theme/theme.ts';
import { Fields } from './fields.tsx';
import { Lists } from './lists.tsx';
import { Detail, Pieces } from './pieces.tsx';
import { Pictures } from './pictures.tsx';

const pages = { bouwstenen: Pieces, formulier: Fields, lijsten: Lists, beelden: Pictures } as const;
type PageName = keyof typeof pages;

const search = (query: string): Promise<readonly CommandGroup[]> => {
  const has = (item: { label: string }): boolean => item.label.toLowerCase().includes(query.toLowerCase());
  const people = [
    {
      id: 'd1',
      label: 'Mevrouw De Graaf',
      detail: 'Rijswijk, dossier 2026-0143',
      icon: FolderOpen,
      run: noop,
    },
    { id: 'd2', label: 'Gezin Yılmaz', detail: 'Delft, dossier 2026-0087', icon: FolderOpen, run: noop },
  ];
  const screens = [{ id: 's1', label: 'Vandaag', icon: CalendarCheck, keys: 'G+V', run: noop }];
  return Promise.resolve([
    { title: 'Dossiers', items: people.filter(has) },
    { title: 'Schermen', items: screens.filter(has) },
  ]);
};

function noop(): void {
  document.body.dataset['chosen'] = 'ja';
}

const parameters = new URLSearchParams(location.search);
const dark = parameters.get('theme') === 'dark';

function Gallery(): ReactNode {
  const [page, setPage] = useState<PageName>((parameters.get('page') as PageName | null) ?? 'bouwstenen');
  const [isPanelOpen, setPanelOpen] = useState(parameters.has('panel'));
  const [isFinding, setFinding] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const [isDark, setDark] = useState(dark);
  useShortcut('Mod+K', () => setFinding(true));
  useShortcut('?', () => setHelping(true));
  const Page = pages[page];
  const places = [
    { id: 'vandaag', label: 'Vandaag', icon: CalendarCheck, count: 4, countText: '4 taken voor vandaag' },
    { id: 'caseload', label: 'Caseload', icon: FolderOpen },
    { id: 'team', label: 'Team', icon: Users },
    { id: 'beheer', label: 'Beheer', icon: Settings },
  ];
  const toggleTheme = (): void => {
    applyTheme(document.documentElement, {
      mode: isDark ? 'light' : 'dark',
      accent: parameters.get('accent'),
    });
    setDark(!isDark);
  };
  return (
    <AppProvider navigate={(href) => setPage(href.replace('#', '') as PageName)}>
      <AppShell
        rail={
          <Rail
            logo={<House aria-hidden="true" />}
            items={places.map((place) => ({ ...place, href: `#${page}` }))}
            current="caseload"
            end={
              <>
                <IconButton label="Zoeken" icon={Search} onPress={() => setFinding(true)} />
                <IconButton label="Ander thema" icon={Moon} onPress={toggleTheme} />
              </>
            }
          />
        }
        header={
          <PageHeader
            title="Mevrouw De Graaf"
            meta={
              <>
                <span>Regisseur: Fatima el Amrani</span>
                <Chip tone="good">Plan loopt</Chip>
                <SaveState state="opgeslagen" />
              </>
            }
            actions={
              <>
                <Button onPress={() => setPanelOpen(true)}>Detail tonen</Button>
                <Button variant="primary">Gesprek beginnen</Button>
              </>
            }
            tabs={
              <Tabs
                label="Dossier"
                current={page}
                tabs={Object.keys(pages).map((id) => ({
                  id,
                  label: id.charAt(0).toUpperCase() + id.slice(1),
                  href: `#${id}`,
                  count: id === 'lijsten' ? 3 : 0,
                }))}
              />
            }
          />
        }
        aside={isPanelOpen && <Detail onClose={() => setPanelOpen(false)} />}
      >
        <Page />
      </AppShell>
      <CommandPalette isOpen={isFinding} onClose={() => setFinding(false)} search={search} />
      <ShortcutsDialog
        isOpen={isHelping}
        onClose={() => setHelping(false)}
        groups={[
          {
            title: 'Overal',
            items: [
              { keys: 'Ctrl+K', text: 'Zoeken' },
              { keys: '?', text: 'Toetsen tonen' },
              { keys: 'Esc', text: 'Eén stap terug' },
            ],
          },
          { title: 'Lijsten', items: [{ keys: 'Enter', text: 'Openen' }] },
        ]}
      />
    </AppProvider>
  );
}

applyTheme(document.documentElement, { mode: dark ? 'dark' : 'light', accent: parameters.get('accent') });
const root = document.getElementById('root');
if (root) createRoot(root).render(<Gallery />);
