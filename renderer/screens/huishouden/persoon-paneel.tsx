import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { bestaatDag } from '#shared/domain/basis/datum.ts';
import { isBsn } from '#shared/domain/basis/bsn.ts';
import { COMMUNICATIEVORMEN, GESLACHTEN } from '#shared/domain/codes/iwmo.ts';
import type { Fields, Invoer, Row } from '#shared/domain/entities.ts';
import { mogelijkDubbel } from '#shared/domain/huishouden/dubbel.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { useClient } from '#renderer/client/client.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { must } from '#renderer/client/failure.ts';
import { useOpen } from '#renderer/client/session.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Fieldset, FormRow } from '#renderer/components/form-row.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Note } from '#renderer/components/note.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm, type RijForm } from '#renderer/form/use-rij-form.ts';
import { options } from '#renderer/form/options.ts';
import { alsBsn } from './bsn-invoer.ts';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';

interface PersoonPaneelProps {
  readonly persoon: Row<'persoon'> | null;
  readonly initial?: Invoer<'persoon'>;
  readonly onClose: () => void;
}

const GEEN = 'geen';

/** Somebody of the household or of the network around it. */
export function PersoonPaneel({ persoon, initial, onClose }: PersoonPaneelProps): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { vandaag } = useOpen();
  const [asks, setAsks] = useState(false);
  const kring = initial?.kring ?? 'huishouden';
  const form = useRijForm({
    kind: 'persoon',
    row: persoon,
    mode: 'submit',
    draftName: kring,
    onSaved: onClose,
    ...(initial ? { initial } : {}),
  });
  const remove = async (): Promise<void> => {
    if (!persoon) return;
    setAsks(false);
    const result = await actions.remove('persoon', persoon.id, `${volledigeNaam(persoon)} is verwijderd.`);
    if (result.ok) onClose();
  };
  return (
    <RijPaneel
      title={
        persoon
          ? volledigeNaam(persoon)
          : kring === 'netwerk'
            ? 'Iemand uit het netwerk'
            : 'Persoon toevoegen'
      }
      form={form}
      saveText={persoon ? 'Opslaan' : 'Persoon toevoegen'}
      onClose={onClose}
      onRemove={
        persoon
          ? () => {
              setAsks(true);
            }
          : undefined
      }
    >
      <RijVeld form={form} naam="voornaam">
        {(veld) => <TextField label="Voornaam" autoComplete="off" isRequired {...veld} />}
      </RijVeld>
      <FormRow>
        <RijVeld form={form} naam="voorvoegsel">
          {(veld) => <TextField label="Voorvoegsel" autoComplete="off" {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="achternaam">
          {(veld) => <TextField label="Achternaam" autoComplete="off" {...veld} />}
        </RijVeld>
      </FormRow>
      <RijVeld form={form} naam="rol">
        {(veld) => <TextField label="Rol" placeholder="moeder, zoon, buurvrouw" {...veld} />}
      </RijVeld>
      <RijVeld form={form} naam="kring">
        {(veld) => (
          <RadioGroup
            label="Hoort bij"
            orientation="horizontal"
            options={[
              { value: 'huishouden', label: 'Het huishouden' },
              { value: 'netwerk', label: 'Het netwerk eromheen' },
            ]}
            {...veld}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="geboortedatum">
        {(veld) => <DateField label="Geboortedatum" today={vandaag} {...veld} />}
      </RijVeld>
      <RijVeld form={form} naam="bsn">
        {(veld) => (
          <TextField
            label="BSN"
            inputMode="numeric"
            autoComplete="off"
            {...veld}
            value={veld.value ?? ''}
            onChange={(text) => {
              veld.onChange(alsBsn(text));
            }}
          />
        )}
      </RijVeld>
      <Dubbelen persoonId={persoon?.id ?? null} values={form.values} />
      <FormRow>
        <RijVeld form={form} naam="telefoon">
          {(veld) => <TextField label="Telefoon" type="tel" autoComplete="off" {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="email">
          {(veld) => <TextField label="E-mail" type="email" autoComplete="off" {...veld} />}
        </RijVeld>
      </FormRow>
      <Meer form={form} vandaag={vandaag} />
      <ConfirmDialog
        title={`${persoon ? volledigeNaam(persoon) : ''} verwijderen?`}
        isOpen={asks}
        onClose={() => {
          setAsks(false);
        }}
        onConfirm={() => {
          void remove();
        }}
        confirmText="Verwijderen"
        isDanger
      >
        Ook de relaties en wat deze persoon in de gesprekken vertelde, gaan weg. U kunt het direct daarna nog
        terugdraaien.
      </ConfirmDialog>
    </RijPaneel>
  );
}

function Meer({ form, vandaag }: { readonly form: RijForm<'persoon'>; readonly vandaag: string }): ReactNode {
  return (
    <Fieldset legend="Praten en gegevens">
      <FormRow>
        <RijVeld form={form} naam="taal">
          {(veld) => <TextField label="Taal thuis" placeholder="Nederlands" {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="communicatievorm">
          {(veld) => (
            <Select
              label="Hulp bij praten"
              options={[{ value: GEEN, label: 'niet nodig' }, ...options(COMMUNICATIEVORMEN)]}
              {...veld}
              value={veld.value ?? GEEN}
              onChange={(value) => {
                veld.onChange(value === GEEN ? null : value);
              }}
            />
          )}
        </RijVeld>
      </FormRow>
      <FormRow>
        <RijVeld form={form} naam="geslacht">
          {(veld) => <Select label="Geslacht" options={options(GESLACHTEN)} {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="overledenOp">
          {(veld) => <DateField label="Overleden op" today={vandaag} {...veld} />}
        </RijVeld>
      </FormRow>
    </Fieldset>
  );
}

interface DubbelenProps {
  readonly persoonId: string | null;
  readonly values: Fields<'persoon'>;
}

/** Says when this person seems to be known already, here or in another dossier. */
function Dubbelen({ persoonId, values }: DubbelenProps): ReactNode {
  const client = useClient();
  const dossier = useDossier();
  const persoon = {
    voornaam: values.voornaam,
    voorvoegsel: values.voorvoegsel,
    achternaam: values.achternaam,
    geboortedatum:
      values.geboortedatum !== null && bestaatDag(values.geboortedatum) ? values.geboortedatum : null,
    bsn: values.bsn !== null && isBsn(values.bsn) ? values.bsn : null,
  };
  const isEnough = persoon.voornaam.trim() !== '' && (persoon.bsn !== null || persoon.geboortedatum !== null);
  const elsewhere = useQuery({
    queryKey: ['lijst', 'gelijkend', dossier.id, persoon],
    enabled: isEnough,
    placeholderData: keepPreviousData,
    queryFn: async () => must(await client.dossier.lookAlikes({ personen: [persoon], nietIn: dossier.id })),
  });
  const here = mogelijkDubbel(
    persoon,
    dossier.persoon.filter((row) => row.id !== persoonId),
  );
  const others = isEnough ? (elsewhere.data ?? []) : [];
  if (here.length === 0 && others.length === 0) return null;
  return (
    <Note tone="attention" role="status" title="Lijkt op iemand die er al is">
      {here.map((hit) => (
        <p key={hit.persoon.id}>{hit.tekst} Deze persoon staat al in dit dossier.</p>
      ))}
      {others.map((hit) => (
        <p key={hit.persoonId}>
          {hit.naam} staat in een ander dossier.{' '}
          <LinkButton href={`/dossier/${hit.dossierId}`}>{`Dossier ${hit.dossiernaam} openen`}</LinkButton>
        </p>
      ))}
    </Note>
  );
}
