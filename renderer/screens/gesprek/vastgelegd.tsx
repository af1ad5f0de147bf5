import { Flag, Lock, NotebookPen, Target, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Leefgebied } from '#shared/domain/codes/leefgebied.ts';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { IconButton } from '#renderer/components/icon-button.tsx';

interface VastgelegdProps {
  readonly gesprek: Row<'gesprek'>;
  /** null: of the whole gesprek */
  readonly leefgebied: Leefgebied | null;
  readonly isShared: boolean;
}

const ICONS = { doel: Target, signaal: Flag, notitie: NotebookPen } as const;
const WORDS = { doel: 'Doel', signaal: 'Zorg', notitie: 'Notitie' } as const;

interface Item {
  readonly kind: keyof typeof ICONS;
  readonly id: string;
  readonly text: string;
  readonly isShielded: boolean;
}

/** What was caught so far, about this part of life or in the whole gesprek. */
export function Vastgelegd({ gesprek, leefgebied, isShared }: VastgelegdProps): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const here = (row: { leefgebied: Leefgebied | null }) =>
    leefgebied === null || row.leefgebied === leefgebied;
  const ofGesprek = (row: { gesprekId: string | null; leefgebied: Leefgebied | null }) =>
    row.gesprekId === gesprek.id && here(row);
  const items: Item[] = [
    ...dossier.doel
      .filter(here)
      .map((row): Item => ({ kind: 'doel', id: row.id, text: row.titel, isShielded: false })),
    ...dossier.signaal
      .filter(ofGesprek)
      .map((row): Item => ({ kind: 'signaal', id: row.id, text: row.tekst, isShielded: row.afgeschermd })),
    ...dossier.notitie
      .filter(ofGesprek)
      .map((row): Item => ({ kind: 'notitie', id: row.id, text: row.tekst, isShielded: row.afgeschermd })),
  ].filter((item) => !(isShared && item.isShielded));
  if (items.length === 0) return <p className="kt-soft kt-small">Hier is nog niets vastgelegd.</p>;
  return (
    <ul className="kt-tafel__items">
      {items.map((item) => {
        const Icon = ICONS[item.kind];
        return (
          <li key={item.id} className="kt-tafel__item">
            <Icon className="kt-tafel__icon" aria-hidden="true" />
            <span>
              <span className="kt-soft kt-small">{WORDS[item.kind]}</span>
              {item.isShielded && (
                <span className="kt-soft kt-small">
                  {' '}
                  · <Lock className="kt-tafel__icon" aria-hidden="true" /> afgeschermd
                </span>
              )}
              <span className="kt-tafel__text">{item.text}</span>
            </span>
            {item.kind !== 'doel' && (
              <IconButton
                label={`${WORDS[item.kind]} verwijderen: ${item.text.slice(0, 40)}`}
                icon={Trash2}
                onPress={() => {
                  void actions.remove(item.kind, item.id, `${WORDS[item.kind]} verwijderd.`);
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
