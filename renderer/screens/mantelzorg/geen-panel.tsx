import { useState, type ReactNode } from 'react';
import { useDossier } from '#renderer/client/dossier.ts';
import { TextArea } from '#renderer/components/text-area.tsx';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';

/** The answer that there is no mantelzorger, with the reason that the plan has to name (002 §2.3). */
export function GeenPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { plan } = useDossier();
  const form = useRijForm({ kind: 'plan', row: plan, mode: 'submit', onSaved: onClose });
  const [isTried, setTried] = useState(false);
  const isEmpty = form.values.geenMantelzorgerReden.trim() === '';
  const check = (): boolean => {
    setTried(true);
    if (!isEmpty) form.set('mantelzorgAntwoord', 'geen');
    return !isEmpty;
  };
  return (
    <RijPaneel title="Er is geen mantelzorger" form={form} saveText="Opslaan" onClose={onClose} check={check}>
      <RijVeld form={form} naam="geenMantelzorgerReden">
        {(veld) => (
          <TextArea
            label="Waarom is er geen mantelzorger?"
            description="Dit staat straks in het plan."
            rows={4}
            isRequired
            {...veld}
            {...(isTried && isEmpty ? { errorMessage: 'Schrijf op waarom er geen mantelzorger is.' } : {})}
          />
        )}
      </RijVeld>
    </RijPaneel>
  );
}
