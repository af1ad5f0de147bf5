import type { ReactNode } from 'react';
import type { Aanbieder } from '#shared/domain/catalogus/schema.ts';
import { keuzevrijheid } from '#shared/domain/plan/blokkade-maatwerk.ts';
import { aanbiedersVoor } from '#shared/domain/plan/zoeken.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import type { RijForm } from '#renderer/form/use-rij-form.ts';

function choiceOf({ id, naam, plaats, vervallenOp }: Aanbieder) {
  return { value: id, label: naam, detail: vervallenOp ? 'Staat niet meer in de catalogus' : plaats };
}

/** Keuzevrijheid (002 §2.1): the aanbieders that were shown, the one that was chosen, and why. */
export function ChoiceFields({ form }: { readonly form: RijForm<'inzet'> }): ReactNode {
  const { huishouden } = useDossier();
  const { catalogus, vandaag } = useOpen();
  const { voorzieningId, aanbiederId, leveringsvorm, getoondeAanbiederIds } = form.values;
  const contracted =
    voorzieningId === null ? [] : aanbiedersVoor(catalogus, voorzieningId, huishouden.gemeente, vandaag);
  const kept = catalogus.aanbieders.filter(
    (entry) =>
      (getoondeAanbiederIds.includes(entry.id) || entry.id === aanbiederId) && !contracted.includes(entry),
  );
  const offered = [...contracted, ...kept];
  const options =
    offered.length > 0 ? offered : catalogus.aanbieders.filter(({ vervallenOp }) => !vervallenOp);
  const judgement = keuzevrijheid(
    { ...form.values, id: '', versions: {}, changedAt: '', changedBy: '' },
    {
      catalogus,
      gemeente: huishouden.gemeente,
      vandaag,
    },
  );
  const isPgb = leveringsvorm === 'pgb';
  return (
    <>
      {!isPgb && offered.length > 0 && (
        <>
          <RijVeld form={form} naam="getoondeAanbiederIds">
            {(veld) => (
              <CheckboxGroup
                label="Deze aanbieders hebben we laten zien"
                options={offered.map(choiceOf)}
                {...veld}
              />
            )}
          </RijVeld>
          {getoondeAanbiederIds.length < offered.length && (
            <div>
              <Button
                variant="quiet"
                onPress={() => {
                  form.set(
                    'getoondeAanbiederIds',
                    offered.map(({ id }) => id),
                  );
                }}
              >
                Alle aanbieders getoond
              </Button>
            </div>
          )}
        </>
      )}
      <RijVeld form={form} naam="aanbiederId">
        {(veld) => (
          <ComboBox
            label={isPgb ? 'Aanbieder (als die bekend is)' : 'Gekozen aanbieder'}
            options={options.map(choiceOf)}
            {...veld}
            onChange={(id) => {
              veld.onChange(id);
              if (id !== null && !isPgb && !getoondeAanbiederIds.includes(id)) {
                form.set('getoondeAanbiederIds', [...getoondeAanbiederIds, id]);
              }
            }}
          />
        )}
      </RijVeld>
      {leveringsvorm !== null && (
        <div role="status">
          <Chip tone={judgement.goed ? 'good' : 'attention'}>{judgement.uitleg}</Chip>
        </div>
      )}
      <RijVeld form={form} naam="keuzeReden">
        {(veld) => <TextArea label="Waarom deze keuze?" rows={2} {...veld} />}
      </RijVeld>
    </>
  );
}
