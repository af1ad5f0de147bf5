import { ArrowLeft } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Form, FormActions } from '#renderer/components/form-row.tsx';
import { Note } from '#renderer/components/note.tsx';
import { Slider } from '#renderer/components/slider.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { FormNotes } from '#renderer/form/form-notes.tsx';
import { Aanwezigen } from '#renderer/form/aanwezigen.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { besprokenDoelen, ontbreekt } from '#shared/domain/resultaat/afronden.ts';
import { BesluitFields } from './besluit.tsx';
import { OordelenFields } from './oordelen.tsx';
import { useAfronden } from './use-afronden.ts';

interface EvaluatieFormProps {
  readonly evaluatie: Row<'evaluatie'>;
  readonly onClose: () => void;
}

const STEMMEN = [
  { naam: 'stemInwoner', label: 'Wat zegt de inwoner?', hint: 'In eigen woorden' },
  { naam: 'stemConsulent', label: 'Wat zegt u?', hint: 'Wat u ziet en hoort' },
  { naam: 'stemAanbieder', label: 'Wat zegt de aanbieder?', hint: 'Of de vrijwilliger' },
] as const;

/** Looking back together: three voices, each doel, a decision. Kept as it is typed. */
export function EvaluatieForm({ evaluatie, onClose }: EvaluatieFormProps): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { vandaag } = useOpen();
  const form = useRijForm({ kind: 'evaluatie', row: evaluatie, mode: 'auto' });
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { busy, rondAf } = useAfronden(evaluatie);
  const finish = async (): Promise<void> => {
    const lacks = ontbreekt(dossier, form.values, vandaag);
    setMissing(lacks);
    if (lacks.length > 0) return;
    const dot = await rondAf(form);
    if (dot !== null) {
      toast({ text: 'De evaluatie is afgerond.', undo: () => void actions.undo(dot) });
      onClose();
    }
  };
  return (
    <Form label="Evaluatie" onSubmit={() => void finish()}>
      <div className="kt-resultaten-kop">
        <Button variant="quiet" icon={ArrowLeft} onPress={onClose}>
          Terug
        </Button>
        <h2>Samen terugkijken</h2>
      </div>
      <FormNotes form={form} />
      <RijVeld form={form} naam="datum">
        {(veld) => (
          <DateField
            label="Datum"
            width="short"
            today={vandaag}
            {...veld}
            onChange={(day) => {
              veld.onChange(day ?? '');
            }}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="aanwezigIds">
        {(veld) => (
          <Aanwezigen
            label="Wie zijn erbij?"
            orientation="horizontal"
            personen={dossier.persoon}
            anderen={dossier.betrokkene}
            {...veld}
          />
        )}
      </RijVeld>
      <h3>Drie stemmen</h3>
      <div className="kt-resultaten-stemmen">
        {STEMMEN.map(({ naam, label, hint }) => (
          <RijVeld key={naam} form={form} naam={naam}>
            {(veld) => <TextArea label={label} description={hint} rows={5} width="wide" {...veld} />}
          </RijVeld>
        ))}
      </div>
      <RijVeld form={form} naam="tevredenheid">
        {(veld) => (
          <Slider
            label="Hoe tevreden is de inwoner met de hulp?"
            minValue={1}
            maxValue={10}
            lowText="Niet tevreden"
            highText="Heel tevreden"
            {...veld}
          />
        )}
      </RijVeld>
      <h3>Zijn de doelen behaald?</h3>
      <RijVeld form={form} naam="doelen">
        {(veld) => <OordelenFields doelen={besprokenDoelen(dossier, form.values)} veld={veld} />}
      </RijVeld>
      <h3>Wat besluit u samen?</h3>
      <BesluitFields form={form} />
      {missing.length > 0 && (
        <Note tone="attention" role="alert" title="Dit is nog nodig om af te ronden">
          <ul>
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Note>
      )}
      <FormActions>
        <Button variant="primary" type="submit" isPending={busy}>
          Evaluatie afronden
        </Button>
        <Button onPress={onClose}>Later verder</Button>
        <Button
          variant="quiet"
          onPress={() => {
            void actions.remove('evaluatie', evaluatie.id, 'Evaluatie verwijderd.').then(onClose);
          }}
        >
          Verwijderen
        </Button>
      </FormActions>
    </Form>
  );
}
