import type { ReactNode } from 'react';
import type { Dossier, Invoer } from '#shared/domain/entities.ts';
import { BetrokkenePaneel } from './betrokkene-paneel.tsx';
import { HuishoudenPaneel } from './huishouden-paneel.tsx';
import { PersoonPaneel } from './persoon-paneel.tsx';
import { RelatiePaneel } from './relatie-paneel.tsx';
import { TrajectPaneel } from './traject-paneel.tsx';

/** Which form is open beside the page; `id` null makes a new row. */
export type Open =
  | { readonly kind: 'huishouden' }
  | { readonly kind: 'persoon'; readonly id: string | null; readonly initial?: Invoer<'persoon'> }
  | { readonly kind: 'relatie'; readonly id: string | null; readonly initial?: Invoer<'relatie'> }
  | { readonly kind: 'betrokkene'; readonly id: string | null; readonly initial?: Invoer<'betrokkene'> }
  | { readonly kind: 'traject'; readonly id: string | null };

interface OpenPaneelProps {
  readonly open: Open | null;
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

/** The form that is open, or nothing; a row that was taken away meanwhile has no form. */
export function OpenPaneel({ open, dossier, onClose }: OpenPaneelProps): ReactNode {
  if (open === null) return null;
  if (open.kind === 'huishouden') return <HuishoudenPaneel onClose={onClose} />;
  const key = JSON.stringify(open);
  const find = <R extends { id: string }>(rows: readonly R[]): R | null =>
    rows.find((row) => row.id === open.id) ?? null;
  if (open.kind === 'traject') {
    const traject = find(dossier.traject);
    return open.id !== null && !traject ? null : (
      <TrajectPaneel key={key} traject={traject} onClose={onClose} />
    );
  }
  if (open.kind === 'persoon') {
    const persoon = find(dossier.persoon);
    return open.id !== null && !persoon ? null : (
      <PersoonPaneel
        key={key}
        persoon={persoon}
        onClose={onClose}
        {...(open.initial ? { initial: open.initial } : {})}
      />
    );
  }
  if (open.kind === 'relatie') {
    const relatie = find(dossier.relatie);
    return open.id !== null && !relatie ? null : (
      <RelatiePaneel
        key={key}
        relatie={relatie}
        onClose={onClose}
        {...(open.initial ? { initial: open.initial } : {})}
      />
    );
  }
  const betrokkene = find(dossier.betrokkene);
  return open.id !== null && !betrokkene ? null : (
    <BetrokkenePaneel
      key={key}
      betrokkene={betrokkene}
      onClose={onClose}
      {...(open.initial ? { initial: open.initial } : {})}
    />
  );
}

/** The panel for `aside`: null when nothing is open, so that the page takes the room. */
export function paneelVoor(open: Open | null, dossier: Dossier, onClose: () => void): ReactNode {
  if (open === null) return null;
  const gone =
    open.kind !== 'huishouden' &&
    open.id !== null &&
    !(dossier[open.kind] as readonly { id: string }[]).some((row) => row.id === open.id);
  return gone ? null : <OpenPaneel open={open} dossier={dossier} onClose={onClose} />;
}
