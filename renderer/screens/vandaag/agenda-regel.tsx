import { CalendarClock, ClipboardCheck, FlagTriangleRight, ListTodo, type LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-aria-components';
import type { AgendaItem } from '#shared/contract/caseload.ts';
import { useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Chip } from '#renderer/components/chip.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import type { LongRow } from '#renderer/components/long-list.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { isAfvinkbaar, plekVan, wanneer } from './agenda.ts';
import { Check } from 'lucide-react';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  gesprek: CalendarClock,
  evaluatie: ClipboardCheck,
  termijn: FlagTriangleRight,
};

/** Height of a line of the agenda that fits beside its words, in CSS pixels. */
export const REGEL_HEIGHT = 52;

interface AgendaRegelProps {
  readonly item: AgendaItem;
  readonly place: LongRow;
}

/** One thing to do: what, where, when; a task is ticked off in place. */
export function AgendaRegel({ item, place }: AgendaRegelProps): ReactNode {
  const { vandaag } = useOpen();
  const actions = useDossierActions(item.dossierId);
  const [isBusy, setBusy] = useState(false);
  const Icon = ICONS[item.soort] ?? ListTodo;
  const when = wanneer(item.datum, vandaag);
  const isLate = item.datum < vandaag;

  const tickOff = async (taakId: string): Promise<void> => {
    setBusy(true);
    const result = await actions.update('taak', taakId, { gedaanOp: vandaag });
    setBusy(false);
    if (!result.ok) return;
    toast({
      text: `Gedaan: ${item.titel}`,
      undo: () => void actions.update('taak', taakId, { gedaanOp: null }),
    });
  };

  return (
    <div {...place} className="kt-agenda__item">
      <Icon className="kt-agenda__icon" aria-hidden="true" />
      <Link href={plekVan(item)} className="kt-agenda__link">
        <span className="kt-agenda__title">
          {item.tijd && <span className="kt-agenda__time">{item.tijd}</span>}
          {item.titel}
        </span>
        <span className="kt-soft kt-small">{item.naam}</span>
      </Link>
      {when !== null && isLate && <Chip tone="attention">{when}</Chip>}
      {item.rijId !== null && isAfvinkbaar(item) ? (
        <IconButton
          label={`Afvinken: ${item.titel}, ${item.naam}`}
          icon={Check}
          isDisabled={isBusy}
          onPress={() => {
            if (item.rijId !== null) void tickOff(item.rijId);
          }}
        />
      ) : (
        <span className="kt-agenda__gap" />
      )}
    </div>
  );
}
