import { CircleAlert, GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import type { CardProps } from '../drag/use-card-drag.ts';
import type { CardWords } from './card-words.ts';
import { softHyphens } from './soft-hyphens.ts';

interface LadderCardProps {
  readonly inzet: Row<'inzet'>;
  readonly words: CardWords;
  /** points that still stop the plan */
  readonly openPoints: number;
  readonly card: CardProps | null;
  readonly isSelected: boolean;
  readonly isHeld: boolean;
  readonly isNew: boolean;
  readonly onOpen: () => void;
}

/** One card on the board: press opens it, drag or space moves it. */
export function LadderCard(props: LadderCardProps): ReactNode {
  const { words, openPoints, card, isSelected, isHeld, isNew, onOpen } = props;
  const [doel, ...more] = words.doelen;
  return (
    <li
      className="kt-ladder-card"
      data-selected={isSelected || undefined}
      data-held={isHeld || undefined}
      data-new={isNew || undefined}
      data-movable={card ? true : undefined}
      {...card}
    >
      <button type="button" className="kt-ladder-card__open" aria-pressed={isSelected} onClick={onOpen}>
        <span className="kt-ladder-card__title">{softHyphens(words.titel)}</span>
        {words.wie !== '' && <span className="kt-ladder-card__line">{words.wie}</span>}
        {words.voor !== words.wie && <span className="kt-ladder-card__line">voor {words.voor}</span>}
        <span className="kt-ladder-card__doel">
          {doel === undefined ? 'Nog geen doel' : `Doel: ${doel}`}
          {more.length > 0 && ` en ${more.length} meer`}
        </span>
        {words.periode !== '' && <span className="kt-ladder-card__line">{unbroken(words.periode)}</span>}
        {words.kosten !== null && <span className="kt-ladder-card__cost">{words.kosten}</span>}
        {openPoints > 0 && (
          <span className="kt-ladder-card__points">
            <CircleAlert className="kt-ladder-card__mark" aria-hidden="true" />
            {openPoints === 1 ? '1 punt open' : `${openPoints} punten open`}
          </span>
        )}
        {card && <span className="kt-sr-only">Spatie pakt de kaart op.</span>}
      </button>
      {card && <GripVertical className="kt-plan-grip kt-ladder-card__grip" data-grip aria-hidden="true" />}
    </li>
  );
}

/** Dates that do not break at their hyphens. */
function unbroken(text: string): string {
  return text.replaceAll('-', '\u2011');
}

/** The card under the pointer while it is dragged. */
export function GhostCard(props: {
  readonly titel: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}): ReactNode {
  return (
    <div
      className="kt-ladder-ghost"
      aria-hidden="true"
      style={{ transform: `translate(${props.x}px, ${props.y}px) rotate(1.5deg)`, width: props.width }}
    >
      {props.titel}
    </div>
  );
}
