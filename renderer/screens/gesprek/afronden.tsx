import type { ReactNode } from 'react';
import { LEEFGEBIEDEN } from '#shared/domain/codes/leefgebied.ts';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';

interface AfrondenProps {
  readonly gesprek: Row<'gesprek'>;
  readonly isShared: boolean;
  readonly onClose: () => void;
}

/** What was agreed, what was caught, and the end of the gesprek. */
export function Afronden({ gesprek, isShared, onClose }: AfrondenProps): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const form = useRijForm({ kind: 'gesprek', row: gesprek, mode: 'auto' });
  const beelden = dossier.beeld.filter((row) => row.gesprekId === gesprek.id);
  const topics = LEEFGEBIEDEN.filter((gebied) => beelden.some((row) => row.leefgebied === gebied.code));
  const finish = async (): Promise<void> => {
    form.leave();
    const result = await actions.update('gesprek', gesprek.id, { status: 'afgerond' });
    if (result.ok) onClose();
  };
  return (
    <div className="kt-tafel__form">
      <h2 className="kt-tafel__topic">Wat spreken we af?</h2>
      <RijVeld form={form} naam="afspraken">
        {(veld) => <TextArea label="Afspraken" rows={5} width="wide" {...veld} />}
      </RijVeld>
      <p>
        {topics.length === 0
          ? 'Er is nog geen onderwerp besproken.'
          : `We spraken over ${topics.map((gebied) => gebied.naam.toLowerCase()).join(', ')}.`}
      </p>
      {!isShared && (
        <p className="kt-soft">Afgeschermde notities komen niet op papier voor het huishouden.</p>
      )}
      {gesprek.status !== 'afgerond' && (
        <div>
          <Button
            variant="primary"
            onPress={() => {
              void finish();
            }}
          >
            Gesprek afronden
          </Button>
        </div>
      )}
    </div>
  );
}
