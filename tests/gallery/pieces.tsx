import { ChevronRight, Pencil, Plus, Printer, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Avatar } from '#renderer/components/avatar.tsx';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { DefinitionList } from '#renderer/components/definition-list.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Menu } from '#renderer/components/menu.tsx';
import { OfflineNote } from '#renderer/components/offline-note.tsx';
import { RungBadge } from '#renderer/components/rung-badge.tsx';
import { rungs } from '#renderer/components/rungs.ts';
import { SaveState } from '#renderer/components/save-state.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { SmartLights, type SmartLightsProps } from '#renderer/components/smart-lights.tsx';
import { Stat, Stats } from '#renderer/components/stat.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';

const lights: SmartLightsProps['lights'] = {
  S: { ok: true, uitleg: 'Het doel zegt wie, wat en waar.' },
  M: { ok: true, uitleg: 'Er is een nulmeting en een streefwaarde.' },
  A: { ok: true, uitleg: 'Mevrouw De Graaf zegt: zo wil ik het.' },
  R: { ok: false, uitleg: 'Kies minstens één inzet die aan dit doel bijdraagt.' },
  T: { ok: false, uitleg: 'Kies een dag waarop het doel bereikt moet zijn.' },
};

/** What opens beside the list. */
export function Detail({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [text, setText] = useState('Ik wil weer zelf boodschappen doen, twee keer per week.');
  const [name, setName] = useState('Boodschappen doen');
  return (
    <SidePanel
      title="Doel wijzigen"
      onClose={onClose}
      footer={
        <>
          <Button variant="primary">Doel opslaan</Button>
          <Button onPress={onClose}>Annuleren</Button>
        </>
      }
    >
      <TextField label="Korte naam" value={name} onChange={setName} isRequired />
      <TextArea label="Doel in eigen woorden" value={text} onChange={setText} countTo={60} />
      <SmartLights lights={lights} />
    </SidePanel>
  );
}

/** Buttons, states, notes. */
export function Pieces(): ReactNode {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Stats>
        <Stat label="Doelen" value={3} detail="1 gehaald" href="#doelen" />
        <Stat label="Kosten per maand" value="€ 412,50" detail="indicatie" />
        <Stat label="Belasting dochter" value={8} unit="van 10" detail="overbelast" />
        <Stat label="Evaluatie" value="24-02-2027" detail="over 13 weken" />
      </Stats>
      <Card
        title="Knoppen"
        actions={
          <Button variant="quiet" icon={Pencil}>
            Wijzigen
          </Button>
        }
      >
        <div className="kt-cluster">
          <Button variant="primary" icon={Plus}>
            Doel toevoegen
          </Button>
          <Button icon={Printer}>Plan afdrukken</Button>
          <Button variant="quiet">Overslaan</Button>
          <Button variant="danger" icon={Trash2} onPress={() => setAsking(true)}>
            Dossier verwijderen
          </Button>
          <Button isPending>Plan vaststellen</Button>
          <Button isDisabled>Plan indienen</Button>
          <LinkButton href="#lijsten" icon={ChevronRight}>
            Naar caseload
          </LinkButton>
          <IconButton label="Wijzigen" icon={Pencil} />
          <Menu
            label="Meer acties"
            trigger={<Button>Meer</Button>}
            items={[
              { id: 'a', label: 'Plan afdrukken', icon: Printer, detail: 'PDF voor het huishouden' },
              { id: 'b', label: 'Doel verwijderen', icon: Trash2, isDanger: true },
            ]}
          />
          <Button
            onPress={() =>
              void toast({ text: 'Doel verwijderd', undo: () => void toast({ text: 'Doel staat er weer' }) })
            }
          >
            Melding tonen
          </Button>
        </div>
      </Card>
      <Card title="Stand in een woord">
        <div className="kt-cluster">
          <Chip tone="open">Niet begonnen</Chip>
          <Chip>Concept</Chip>
          <Chip tone="accent">Ter toetsing</Chip>
          <Chip tone="good">Behaald</Chip>
          <Chip tone="attention">Evaluatie te laat</Chip>
          <Chip tone="danger">Onveilig thuis</Chip>
        </div>
        <div className="kt-cluster">
          <SaveState state="opgeslagen" />
          <SaveState state="bezig" />
          <SaveState state="niet" detail="de schijf is vol" />
        </div>
        <div className="kt-cluster" style={{ gap: 'var(--kt-space-4)' }}>
          {rungs.map(({ trede }) => (
            <RungBadge key={trede} trede={trede} />
          ))}
        </div>
      </Card>
      <Card title="SMART" actions={<SmartLights lights={lights} isCompact />}>
        <SmartLights lights={lights} />
      </Card>
      <Card title="Wie">
        <div className="kt-cluster">
          <Avatar name="Johanna de Graaf" />
          <span>Johanna de Graaf</span>
        </div>
        <DefinitionList
          items={[
            { term: 'Geboren', value: 'wo 14 maart 1945' },
            { term: 'Adres', value: 'Kerklaan 12, Rijswijk' },
            { term: 'Telefoon', value: null },
          ]}
        />
      </Card>
      <EmptyState title="Nog geen doelen" action={<Button icon={Plus}>Doel toevoegen</Button>}>
        Een doel zegt wat er straks beter gaat, in de woorden van het huishouden. Begin met wat het zwaarst
        weegt.
      </EmptyState>
      <ErrorNote
        title="Opslaan is niet gelukt"
        message="De schijf is vol. Wat u typte staat nog op het scherm. Maak ruimte en probeer het opnieuw."
        onRetry={() => undefined}
      />
      <ErrorNote
        isDanger
        message="De gegevens op deze laptop zijn beschadigd. Zet de laatste reservekopie terug."
      />
      <OfflineNote>
        U kunt gewoon doorwerken. Alles blijft op deze laptop tot er weer verbinding is.
      </OfflineNote>
      <Skeleton lines={3} />
      <ConfirmDialog
        title="Dossier verwijderen?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => setAsking(false)}
        confirmText="Dossier verwijderen"
        isDanger
      >
        <p>
          Het plan, de metingen en de documenten van mevrouw De Graaf verdwijnen. Dit kan niet ongedaan worden
          gemaakt.
        </p>
      </ConfirmDialog>
    </>
  );
}
