import { ArrowDownLeft, CircleStop } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { TREDEN, type Trede } from '#shared/domain/codes/trede.ts';
import type { Row } from '#shared/domain/entities.ts';
import { isActiefDoel } from '#shared/domain/plan/lopend.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Hint } from '#renderer/components/field-parts.tsx';
import { FormRow } from '#renderer/components/form-row.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm, type RijForm } from '#renderer/form/use-rij-form.ts';
import { zoekVoorzieningen } from '#shared/domain/plan/zoeken.ts';
import { OpmerkingenBij } from '#renderer/opmerkingen/opmerkingen.tsx';
import { lastVolgorde } from '../drag/order.ts';
import { productOf } from '../ladder/lay.ts';
import { personChoices } from '../persons.ts';
import { DagdelenField } from './dagdelen-field.tsx';
import { MaatwerkFields } from './maatwerk-fields.tsx';
import { ScaleDownForm } from './scale-down-form.tsx';
import { StopForm } from './stop-form.tsx';

const RUNG_CHOICES = TREDEN.map(({ code, naam, uitleg }) => ({ value: code, label: naam, detail: uitleg }));

interface InzetFormProps {
  /** null: a new card of one's own */
  readonly inzet: Row<'inzet'> | null;
  readonly trede: Trede;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
}

/** The editor of one card: who or what, for which doelen, when; and what the law asks of maatwerk. */
export function InzetForm({ inzet, trede, onClose, onOpen }: InzetFormProps): ReactNode {
  const dossier = useDossier();
  const [side, setSide] = useState<'scale-down' | 'stop' | null>(null);
  const active = dossier.doel.filter(isActiefDoel);
  const [only] = active.length === 1 ? active : [];
  const form = useRijForm({
    kind: 'inzet',
    row: inzet,
    initial: {
      trede,
      volgorde: lastVolgorde(dossier.inzet),
      doelIds: only ? [only.id] : [],
      persoonIds: only?.persoonIds ?? [],
    },
    mode: 'submit',
    draftName: trede,
    onSaved: () => {
      toast({ text: inzet ? 'Kaart opgeslagen.' : 'Kaart ligt op het bord.' });
      onClose();
    },
  });
  const close = () => setSide(null);
  if (inzet && side === 'scale-down') {
    return <ScaleDownForm inzet={inzet} onClose={close} onDone={onOpen} />;
  }
  if (inzet && side === 'stop') return <StopForm inzet={inzet} onClose={close} onDone={onClose} />;
  return (
    <RijPaneel
      title={inzet ? 'Kaart wijzigen' : 'Eigen inzet'}
      form={form}
      saveText={inzet ? 'Kaart opslaan' : 'Op het bord leggen'}
      onClose={onClose}
      removed="De kaart is van het bord."
      removeText="Weghalen"
    >
      {inzet && <OpmerkingenBij bij="inzet" rijId={inzet.id} />}
      {inzet && (
        <div className="kt-cluster">
          {inzet.trede !== 'eigen-kracht' && (
            <Button icon={ArrowDownLeft} onPress={() => setSide('scale-down')}>
              Afschalen
            </Button>
          )}
          <Button variant="quiet" icon={CircleStop} onPress={() => setSide('stop')}>
            Stoppen
          </Button>
        </div>
      )}
      <Basics form={form} />
      {form.values.trede === 'maatwerk' && <MaatwerkFields form={form} />}
    </RijPaneel>
  );
}

function Basics({ form }: { readonly form: RijForm<'inzet'> }): ReactNode {
  const dossier = useDossier();
  const { vandaag } = useOpen();
  const people = personChoices(dossier);
  const doelen = dossier.doel.filter((doel) => isActiefDoel(doel) || form.values.doelIds.includes(doel.id));
  const isMaatwerk = form.values.trede === 'maatwerk';
  return (
    <>
      <RijVeld form={form} naam="titel">
        {(veld) => (
          <TextField
            label="Wat"
            description="Kort: wat gaat er gebeuren?"
            isRequired
            width="wide"
            {...veld}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="trede">
        {(veld) => <Select label="Trede" options={RUNG_CHOICES} {...veld} />}
      </RijVeld>
      <CatalogueField form={form} />
      {doelen.length > 0 ? (
        <RijVeld form={form} naam="doelIds">
          {(veld) => (
            <CheckboxGroup
              label="Voor welke doelen"
              isRequired
              {...(veld.value.length === 0
                ? { description: 'Kies minstens één doel. Zonder doel kan het plan niet worden vastgesteld.' }
                : {})}
              options={doelen.map((doel) => ({ value: doel.id, label: doel.titel }))}
              {...veld}
            />
          )}
        </RijVeld>
      ) : (
        <Hint>
          Er is nog geen doel. Voeg er eerst een toe; daarna kiest u hier waar deze inzet aan werkt.
        </Hint>
      )}
      {people.length > 0 && (
        <RijVeld form={form} naam="persoonIds">
          {(veld) => (
            <CheckboxGroup
              label="Voor wie"
              description="Niemand gekozen betekent: het hele huishouden."
              options={people}
              {...veld}
            />
          )}
        </RijVeld>
      )}
      <RijVeld form={form} naam="wie">
        {(veld) => (
          <TextField
            label={isMaatwerk ? 'Wie komt er (als u dat weet)' : 'Wie doet het'}
            description={
              isMaatwerk ? 'Bij een pgb: wie de inwoner inhuurt.' : 'Bijvoorbeeld: dochter Els, buurvrouw'
            }
            {...veld}
          />
        )}
      </RijVeld>
      <FormRow>
        <RijVeld form={form} naam="vanaf">
          {(veld) => <DateField label="Begint op" width="short" today={vandaag} {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="tot">
          {(veld) => <DateField label="Tot en met" width="short" today={vandaag} {...veld} />}
        </RijVeld>
      </FormRow>
      <RijVeld form={form} naam="dagdelen">
        {(veld) => <DagdelenField {...veld} />}
      </RijVeld>
      <RijVeld form={form} naam="toelichting">
        {(veld) => <TextArea label="Toelichting" rows={2} {...veld} />}
      </RijVeld>
    </>
  );
}

/** Ties the card to something of the catalogue, with its product. */
function CatalogueField({ form }: { readonly form: RijForm<'inzet'> }): ReactNode {
  const dossier = useDossier();
  const { catalogus, vandaag } = useOpen();
  const { trede, voorzieningId } = form.values;
  const found = zoekVoorzieningen(catalogus, {
    tekst: '',
    trede,
    gemeente: dossier.huishouden.gemeente,
    leefgebieden: [],
    leeftijden: [],
    vandaag,
  }).map(({ voorziening }) => voorziening);
  const linked = catalogus.voorzieningen.find((entry) => entry.id === voorzieningId);
  const options = linked && !found.includes(linked) ? [linked, ...found] : found;
  if (options.length === 0) return null;
  return (
    <RijVeld form={form} naam="voorzieningId">
      {(veld) => (
        <ComboBox
          label="Uit de catalogus"
          options={options.map((entry) => ({
            value: entry.id,
            label: entry.naam,
            detail: found.includes(entry) ? entry.uitleg : 'Niet meer te kiezen; blijft staan op deze kaart',
          }))}
          {...veld}
          onChange={(id) => {
            veld.onChange(id);
            const chosen = options.find((entry) => entry.id === id);
            if (!chosen || id === voorzieningId) return;
            for (const [name, value] of Object.entries(productOf(chosen))) {
              form.set(name as 'wet', value as 'wmo');
            }
            if (form.values.titel.trim() === '') form.set('titel', chosen.naam);
          }}
        />
      )}
    </RijVeld>
  );
}
