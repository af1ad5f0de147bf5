import { Flag, NotebookPen, Target } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { naamLeefgebied } from '#shared/domain/codes/leefgebied.ts';
import type { Leefgebied } from '#shared/domain/codes/leefgebied.ts';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { Form, FormActions } from '#renderer/components/form-row.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { type Concept, LEEG, useConcept } from './use-concept.ts';

/** A line of the store; the words themselves are also kept whole. */
const LANGSTE_TITEL = 500;

type Soort = NonNullable<Concept['soort']>;

interface VastleggenProps {
  readonly gesprek: Row<'gesprek'>;
  readonly leefgebied: Leefgebied | null;
  readonly persoonId: string | null;
  readonly isShared: boolean;
}

const LABELS: Record<Soort, string> = {
  doel: 'Wat is het doel?',
  zorg: 'Wat baart zorgen?',
  notitie: 'Notitie',
};
const SAID: Record<Soort, string> = {
  doel: 'Doel vastgelegd.',
  zorg: 'Zorg vastgelegd.',
  notitie: 'Notitie bewaard.',
};

/** A doel, a worry or a note, caught in one tap from wherever the gesprek is. */
export function Vastleggen({ gesprek, leefgebied, persoonId, isShared }: VastleggenProps): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { open, vandaag } = useOpen();
  const { concept, setConcept } = useConcept(`${dossier.id}/vastleggen/${gesprek.id}`);
  // the focus goes back to where it came from when the field closes
  const [closed, setClosed] = useState<Soort | null>(null);
  // what is shielded is not on the screen while they look together, not even before it is kept
  const isHidden = isShared && concept.isShielded && concept.soort !== null;
  const soort = isHidden ? null : concept.soort;
  const { text, isShielded } = concept;
  const setText = (next: string): void => {
    setConcept({ ...concept, text: next });
  };
  const canAddDoel = dossier.plan.status === 'concept';

  const keepHidden = async (): Promise<boolean> => {
    if (text.trim() === '') return true;
    const fields = {
      gesprekId: gesprek.id,
      leefgebied,
      datum: gesprek.datum,
      tekst: text,
      afgeschermd: true,
    };
    const result =
      concept.soort === 'zorg'
        ? await actions.create('signaal', fields)
        : await actions.create('notitie', { ...fields, auteur: open.wie.naam });
    return result.ok;
  };

  const save = async (): Promise<void> => {
    const words = text.trim();
    if (words === '' || soort === null) return;
    const about = { gesprekId: gesprek.id, leefgebied, datum: gesprek.datum };
    const shared = { tekst: words, afgeschermd: isShielded };
    const result =
      soort === 'doel'
        ? canAddDoel
          ? await actions.create('doel', {
              titel: words,
              leefgebied: leefgebied ?? 'huishouden',
              persoonIds: persoonId ? [persoonId] : [],
              volgorde: dossier.doel.length,
            })
          : await actions.create('taak', {
              titel: `Nieuw doel opnemen in het plan: ${words}`.slice(0, LANGSTE_TITEL),
              opDatum: vandaag,
              persoonId,
              toelichting: [words, leefgebied && naamLeefgebied(leefgebied)].filter(Boolean).join('\n'),
            })
        : soort === 'zorg'
          ? await actions.create('signaal', { ...about, ...shared, persoonId: persoonId ?? null })
          : await actions.create('notitie', { ...about, ...shared, auteur: open.wie.naam });
    // the words stay in the field until they are really kept
    if (!result.ok) return;
    const said = soort === 'doel' && !canAddDoel ? 'Het doel staat bij uw taken.' : SAID[soort];
    toast({ text: said, undo: () => void actions.undo(result.value.dot) });
    setClosed(soort);
    setConcept(LEEG);
  };

  if (soort === null) {
    const pick = (next: Soort) => () => {
      const isNewShielded = next !== 'doel' && !isShared;
      setClosed(null);
      if (!isHidden) {
        setConcept({ text, soort: next, isShielded: isNewShielded });
        return;
      }
      // hidden words wait no longer: they become a shielded row, so that the next ones have the field to themselves
      void keepHidden().then((isKept) => {
        if (isKept) setConcept({ text: '', soort: next, isShielded: isNewShielded });
      });
    };
    return (
      <div className="kt-tafel__catch">
        <Button icon={Target} autoFocus={closed === 'doel'} onPress={pick('doel')}>
          Doel vastleggen
        </Button>
        <Button icon={Flag} autoFocus={closed === 'zorg'} onPress={pick('zorg')}>
          Zorg vastleggen
        </Button>
        <Button icon={NotebookPen} autoFocus={closed === 'notitie'} onPress={pick('notitie')}>
          Notitie maken
        </Button>
      </div>
    );
  }
  return (
    <Form
      onSubmit={() => {
        void save();
      }}
    >
      <TextArea label={LABELS[soort]} rows={3} width="wide" value={text} onChange={setText} autoFocus />
      {soort === 'doel' && !canAddDoel && (
        <p className="kt-soft kt-small">
          Het plan is al vastgesteld. Dit wordt een taak, zodat het doel in de volgende versie komt.
        </p>
      )}
      {soort !== 'doel' && !isShared && (
        <Checkbox
          label="Afschermen: alleen voor collega's"
          value={isShielded}
          onChange={(next) => {
            setConcept({ ...concept, isShielded: next });
          }}
        />
      )}
      <FormActions>
        <Button variant="primary" type="submit">
          Vastleggen
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            setClosed(soort);
            setConcept({ ...concept, soort: null });
          }}
        >
          Later
        </Button>
      </FormActions>
    </Form>
  );
}
