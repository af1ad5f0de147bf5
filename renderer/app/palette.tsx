import { useRouter } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { useClient } from '#renderer/client/client.ts';
import { settle } from '#renderer/client/failure.ts';
import { CommandPalette, type CommandGroup } from '#renderer/components/command-palette.tsx';
import { ShortcutsDialog } from '#renderer/components/shortcuts-dialog.tsx';
import { useShortcut } from '#renderer/components/use-shortcut.ts';

const SCREENS = [
  { label: 'Vandaag', href: '/vandaag' },
  { label: 'Caseload', href: '/caseload' },
  { label: 'Nieuw huishouden', href: '/nieuw' },
  { label: 'Instellingen', href: '/instellingen' },
];

/** Ctrl+K finds, `?` explains. */
export function Palette({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useClient();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [hasHelp, setHelp] = useState(false);
  useShortcut('Mod+K', () => {
    setOpen(true);
  });
  useShortcut('?', () => {
    setHelp(true);
  });
  const go = useCallback((href: string) => void router.navigate({ href }), [router]);
  const search = useCallback(
    async (query: string): Promise<readonly CommandGroup[]> => {
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
      const screens = SCREENS.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));
      return [
        {
          title: 'Dossiers',
          items: (found.ok ? found.value.rows : []).map((row) => ({
            id: row.dossierId,
            label: row.naam,
            detail: [row.adres, row.plaats].filter(Boolean).join(', '),
            run: () => {
              go(`/dossier/${row.dossierId}`);
            },
          })),
        },
        {
          title: 'Schermen',
          items: screens.map(({ label, href }) => ({
            id: href,
            label,
            run: () => {
              go(href);
            },
          })),
        },
      ];
    },
    [client, go],
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
        groups={[
          {
            title: 'Overal',
            items: [
              { keys: 'Mod+K', text: 'Zoek een dossier, een scherm of een handeling' },
              { keys: '?', text: 'Laat deze toetsen zien' },
              { keys: 'Escape', text: 'Eén stap terug; tekst blijft bewaard' },
            ],
          },
        ]}
      />
    </>
  );
}
