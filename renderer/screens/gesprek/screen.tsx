import './gesprek.css';
import { useRouter, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDossier } from '#renderer/client/dossier.ts';
import { GesprekLijst } from './gesprek-lijst.tsx';
import { Tafel } from './tafel.tsx';

/** The gesprekken of a dossier, and the one that is being held, full screen at the kitchen table. */
export function GesprekScreen(): ReactNode {
  const router = useRouter();
  const dossier = useDossier();
  const search: { gesprek?: string } = useSearch({ strict: false });
  const gesprek = dossier.gesprek.find((row) => row.id === search.gesprek) ?? null;
  const go = (id: string | null): void => {
    const base = `/dossier/${dossier.id}/gesprek`;
    void router.navigate({ href: id === null ? base : `${base}?gesprek=${id}` });
  };
  return gesprek ? (
    <Tafel
      key={gesprek.id}
      gesprek={gesprek}
      onClose={() => {
        go(null);
      }}
    />
  ) : (
    <GesprekLijst onOpen={go} />
  );
}
