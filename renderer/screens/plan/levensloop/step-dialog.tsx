import { useState, type ReactNode } from 'react';
import type { Stap } from '#shared/domain/plan/levensloop.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { isIsoDate } from '#renderer/components/date-text.ts';
import { TextArea } from '#renderer/components/text-area.tsx';
import type { StepControl } from './step-button.tsx';

/** Asks before a step that cannot be taken back: what will happen, on which day, and why where that matters. */
export function StepDialog({
  stap,
  control,
}: {
  readonly stap: Stap;
  readonly control: StepControl;
}): ReactNode {
  const { plan } = useDossier();
  const { vandaag } = useOpen();
  const [day, setDay] = useState<string | null>(
    stap.naar === 'vastgesteld' && plan.akkoordOp !== null && plan.akkoordOp <= vandaag
      ? plan.akkoordOp
      : vandaag,
  );
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const hasDay = stap.naar === 'vastgesteld' || stap.naar === 'afgesloten';
  const hasReason = stap.naar === 'afgesloten';
  const dayProblem =
    day === null || !isIsoDate(day)
      ? 'Kies een dag.'
      : day > vandaag
        ? 'Deze dag ligt in de toekomst. Kies vandaag of eerder.'
        : null;
  const reasonProblem = hasReason && reason.trim() === '' ? 'Schrijf op waarom het plan stopt.' : null;
  return (
    <ConfirmDialog
      title={`${stap.knop}?`}
      isOpen
      confirmText={stap.knop}
      isPending={control.busy}
      onClose={control.stopAsking}
      onConfirm={() => {
        setTried(true);
        if ((hasDay && dayProblem) || reasonProblem) return;
        void control.take(stap, hasDay && day !== null ? day : vandaag, reason);
      }}
    >
      <p>{explanation(stap, plan.versie)}</p>
      {hasDay && (
        <DateField
          label={stap.naar === 'vastgesteld' ? 'Vastgesteld op' : 'Afgesloten op'}
          width="short"
          today={vandaag}
          value={day}
          onChange={setDay}
          {...(isTried && dayProblem ? { errorMessage: dayProblem } : {})}
        />
      )}
      {hasReason && (
        <TextArea
          label="Waarom stopt het plan?"
          value={reason}
          onChange={setReason}
          isRequired
          {...(isTried && reasonProblem ? { errorMessage: reasonProblem } : {})}
        />
      )}
    </ConfirmDialog>
  );
}

function explanation(stap: Stap, versie: number): string {
  switch (stap.naar) {
    case 'vastgesteld':
      return `Versie ${versie + 1} blijft vanaf nu zoals hij is. U kunt hem altijd teruglezen. Wilt u later iets anders, dan maakt u een nieuwe versie.`;
    case 'nieuwe-versie':
      return `Het plan wordt weer een concept. Versie ${versie} blijft te lezen. De toetsing en het akkoord vraagt u daarna opnieuw.`;
    case 'afgesloten':
      return 'De ondersteuning stopt. Maatwerk dat nog loopt, stopt op deze dag. Het dossier blijft bewaard.';
    default:
      return stap.waarom;
  }
}
