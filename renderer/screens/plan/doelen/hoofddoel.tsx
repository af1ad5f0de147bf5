import type { ReactNode } from 'react';
import { dagLang } from '#shared/domain/basis/datum.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { Form, FormRow } from '#renderer/components/form-row.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { FormNotes } from '#renderer/form/form-notes.tsx';

/** What the household wants to reach together; saved as it is typed. */
export function Hoofddoel(): ReactNode {
  const { plan } = useDossier();
  const { vandaag } = useOpen();
  const form = useRijForm({ kind: 'plan', row: plan, mode: 'auto' });
  return (
    <Form label="Hoofddoel" onSubmit={() => undefined}>
      <FormNotes form={form} />
      <RijVeld form={form} naam="hoofddoel">
        {(veld) => (
          <TextArea
            label="Hoofddoel van het huishouden"
            description="Wat wilt u samen bereiken? In gewone woorden."
            rows={2}
            {...veld}
          />
        )}
      </RijVeld>
      <div className="kt-plan-short">
        <FormRow>
          <RijVeld form={form} naam="startOp">
            {(veld) => <DateField label="Het plan begint op" width="short" today={vandaag} {...veld} />}
          </RijVeld>
          <RijVeld form={form} naam="evaluatieOp">
            {(veld) => <DateField label="Eerste evaluatie op" width="short" today={vandaag} {...veld} />}
          </RijVeld>
        </FormRow>
      </div>
    </Form>
  );
}

/** The same of a plan that stands. */
export function HoofddoelRead(): ReactNode {
  const { plan } = useDossier();
  return (
    <section className="kt-plan-hoofddoel" aria-label="Hoofddoel">
      <p className="kt-plan-hoofddoel__text">{plan.hoofddoel || 'Er is geen hoofddoel opgeschreven.'}</p>
      <p className="kt-soft">
        {[
          plan.startOp ? `Begint op ${dagLang(plan.startOp)}.` : '',
          plan.evaluatieOp ? `Evaluatie op ${dagLang(plan.evaluatieOp)}.` : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </section>
  );
}
