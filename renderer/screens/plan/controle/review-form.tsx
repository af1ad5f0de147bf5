import type { ReactNode } from 'react';
import { dagLang } from '#shared/domain/basis/datum.ts';
import { naamRegisseur, volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { DefinitionList } from '#renderer/components/definition-list.tsx';
import { Hint } from '#renderer/components/field-parts.tsx';
import { Form, FormRow } from '#renderer/components/form-row.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { FormNotes } from '#renderer/form/form-notes.tsx';

/** The two signatures: of the inwoner or regisseur, and of the teamleider who looked along. Saved as typed. */
export function ReviewForm(): ReactNode {
  const dossier = useDossier();
  const { catalogus, vandaag } = useOpen();
  const form = useRijForm({ kind: 'plan', row: dossier.plan, mode: 'auto' });
  const regisseur = naamRegisseur(dossier, catalogus.medewerkers);
  const [first] = dossier.persoon.filter((persoon) => persoon.kring === 'huishouden');
  const signer = regisseur || (first ? volledigeNaam(first) : '');
  return (
    <Card title="Akkoord en toetsing">
      <Form label="Akkoord en toetsing" onSubmit={() => undefined}>
        <FormNotes form={form} />
        <FormRow>
          <RijVeld form={form} naam="akkoordDoor">
            {(veld) => <TextField label="De inwoner is akkoord: wie" {...veld} />}
          </RijVeld>
          <RijVeld form={form} naam="akkoordOp">
            {(veld) => <DateField label="Akkoord op" width="short" today={vandaag} {...veld} />}
          </RijVeld>
        </FormRow>
        {form.values.akkoordDoor === '' && signer !== '' && (
          <div>
            <Button
              variant="quiet"
              onPress={() => {
                form.set('akkoordDoor', signer);
                form.set('akkoordOp', vandaag);
              }}
            >
              {signer} is vandaag akkoord
            </Button>
          </div>
        )}
        <FormRow>
          <RijVeld form={form} naam="toetsingDoor">
            {(veld) => <TextField label="Getoetst door (teamleider)" {...veld} />}
          </RijVeld>
          <RijVeld form={form} naam="toetsingOp">
            {(veld) => <DateField label="Getoetst op" width="short" today={vandaag} {...veld} />}
          </RijVeld>
        </FormRow>
        <RijVeld form={form} naam="toetsingOpmerking">
          {(veld) => <TextArea label="Opmerking bij de toetsing" rows={2} {...veld} />}
        </RijVeld>
        <Hint>Dit bewaart vanzelf.</Hint>
      </Form>
    </Card>
  );
}

/** The same of a plan that stands. */
export function ReviewRead(): ReactNode {
  const { plan } = useDossier();
  const on = (name: string, day: string | null) =>
    [name, day ? dagLang(day) : ''].filter(Boolean).join(', ') || null;
  return (
    <Card title="Akkoord en toetsing">
      <DefinitionList
        items={[
          { term: 'Inwoner akkoord', value: on(plan.akkoordDoor, plan.akkoordOp) },
          { term: 'Getoetst', value: on(plan.toetsingDoor, plan.toetsingOp) },
          ...(plan.toetsingOpmerking ? [{ term: 'Opmerking', value: plan.toetsingOpmerking }] : []),
          ...(plan.afgeslotenOp ? [{ term: 'Afgesloten', value: dagLang(plan.afgeslotenOp) }] : []),
          ...(plan.afsluitReden ? [{ term: 'Waarom', value: plan.afsluitReden }] : []),
        ]}
      />
    </Card>
  );
}
