import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Fieldset, Form, FormActions, FormRow } from '#renderer/components/form-row.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { SearchField } from '#renderer/components/search-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { Slider } from '#renderer/components/slider.tsx';
import { Switch } from '#renderer/components/switch.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { ToggleGroup } from '#renderer/components/toggle-group.tsx';

const gemeenten = ['Delft', 'Leidschendam-Voorburg', 'Midden-Delfland', 'Rijswijk', 'Westland'].map(
  (label) => ({
    value: label.toLowerCase(),
    label,
  }),
);
const producten = [
  { value: 'hbh', label: 'Schoon en leefbaar huis', detail: '01A15, maatwerkvoorziening' },
  { value: 'kdv', label: 'Kortdurend verblijf', detail: '04A01, maatwerkvoorziening' },
  { value: 'was', label: 'Was & Koffie', detail: 'algemene voorziening' },
];
const antwoorden = [
  { value: 'ja', label: 'Ja' },
  { value: 'deels', label: 'Deels', detail: 'Leg uit wat nog niet lukt' },
  { value: 'nee', label: 'Nee' },
];

/** Every field, filled, empty, wrong and disabled. */
export function Fields(): ReactNode {
  const [naam, setNaam] = useState('Johanna de Graaf');
  const [bsn, setBsn] = useState('123456789');
  const [verhaal, setVerhaal] = useState('Mevrouw woont sinds 1974 in dit huis.\nZe wil er blijven.');
  const [uren, setUren] = useState<number | null>(2.5);
  const [tarief, setTarief] = useState<number | null>(34.8);
  const [geboren, setGeboren] = useState<string | null>('1945-03-14');
  const [begin, setBegin] = useState<string | null>('31-02-2026');
  const [gemeente, setGemeente] = useState<string | null>(null);
  const [product, setProduct] = useState<string | null>('was');
  const [antwoord, setAntwoord] = useState<string | null>('deels');
  const [wie, setWie] = useState<string[]>(['ja']);
  const [akkoord, setAkkoord] = useState(true);
  const [samen, setSamen] = useState(true);
  const [score, setScore] = useState<number | null>(6);
  const [leeg, setLeeg] = useState<number | null>(null);
  const [zoek, setZoek] = useState('');
  const [beeld, setBeeld] = useState<'bord' | 'lijst'>('bord');
  return (
    <>
      <Form onSubmit={() => undefined} label="Voorbeeld">
        <Card title="Inwoner">
          <FormRow>
            <TextField label="Naam" value={naam} onChange={setNaam} isRequired />
            <TextField
              label="BSN"
              description="Negen cijfers"
              value={bsn}
              onChange={setBsn}
              inputMode="numeric"
              errorMessage="Dit BSN klopt niet. Kijk de cijfers na."
            />
            <TextField label="Dossiernummer" value="2026-0143" onChange={() => undefined} isDisabled />
          </FormRow>
          <FormRow>
            <DateField label="Geboren" value={geboren} onChange={setGeboren} isRequired />
            <DateField label="Begin" value={begin} onChange={setBegin} today="2026-11-24" />
            <DateField label="Einde" value={null} onChange={() => undefined} today="2026-11-24" />
          </FormRow>
          <FormRow>
            <Select label="Gemeente" options={gemeenten} value={gemeente} onChange={setGemeente} />
            <ComboBox label="Product" options={producten} value={product} onChange={setProduct} />
            <NumberField
              label="Uren"
              unit="uur per week"
              hasSteppers
              value={uren}
              onChange={setUren}
              step={0.5}
              width="wide"
            />
          </FormRow>
          <TextArea
            label="Verhaal"
            description="In de woorden van het huishouden"
            value={verhaal}
            onChange={setVerhaal}
          />
          <NumberField
            label="Tarief"
            value={tarief}
            onChange={setTarief}
            formatOptions={{ style: 'currency', currency: 'EUR' }}
            errorMessage="Het tarief is hoger dan het contract toestaat. Vul ten hoogste € 32,00 in."
          />
          <FormActions>
            <Button variant="primary" type="submit">
              Inwoner opslaan
            </Button>
            <Button>Annuleren</Button>
          </FormActions>
        </Card>
        <Card>
          <Fieldset legend="Keuzes" description="Kies wat past; alles is later te wijzigen.">
            <FormRow>
              <RadioGroup
                label="Is het doel bereikt?"
                options={antwoorden}
                value={antwoord}
                onChange={setAntwoord}
                isRequired
              />
              <CheckboxGroup label="Wie was erbij?" options={antwoorden} value={wie} onChange={setWie} />
            </FormRow>
            <Checkbox
              label="Het huishouden gaat akkoord met het plan"
              value={akkoord}
              onChange={setAkkoord}
            />
            <Switch
              label="Samen kijken"
              description="Verbergt notities die niet voor iedereen zijn"
              value={samen}
              onChange={setSamen}
            />
            <ToggleGroup
              label="Weergave"
              value={beeld}
              onChange={setBeeld}
              options={[
                { value: 'bord', label: 'Bord' },
                { value: 'lijst', label: 'Lijst' },
              ]}
            />
            <SearchField
              label="Zoek in de catalogus"
              value={zoek}
              onChange={setZoek}
              placeholder="Naam of code"
            />
          </Fieldset>
        </Card>
      </Form>
      <div className="kt-gesprek kt-stack">
        <Slider
          label="Hoe gaat het met het huishouden?"
          value={score}
          onChange={setScore}
          minValue={0}
          maxValue={10}
          lowText="Het gaat niet"
          highText="Het gaat goed"
        />
        <Slider
          label="Zelfredzaamheid"
          value={leeg}
          onChange={setLeeg}
          minValue={1}
          maxValue={5}
          lowText="Acute problemen"
          highText="Volledig zelfredzaam"
        />
        <TextField label="In gesprek" value={naam} onChange={setNaam} />
        <Button variant="primary">Zorg noteren</Button>
      </div>
    </>
  );
}
