import { Flag, NotebookPen, Target } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Leefgebied } from '#shared/domain/codes/leefgebied.ts';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { Form, FormActions } from '#renderer/components/form-row.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { toast } from '#renderer/components/toast.tsx';

type Soort = 'doel' | 'zorg' | 'notitie';

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
  const { open } = useOpen();
  const [soort, setSoort] = useState<Soort | null>(null);
  const [text, setText] = useState('');
  const [isShielded, setShielded] = useState(false);
  const canAddDoel = dossier.plan.status === 'concept';

  const save = async (): Promise<void> => {
    const words = text.trim();
    if (words === '' || soort === null) return;
    const about = { gesprekId: gesprek.id, leefgebied, datum: gesprek.datum };
    const shared = { tekst: words, afgeschermd: isShielded };
    const result =
      soort === 'doel'
        ? await actions.create('doel', {
            titel: words,
            leefgebied: leefgebied ?? 'huishouden',
            persoonIds: persoonId ? [persoonId] : [],
            volgorde: dossier.doel.length,
          })
        : soort === 'zorg'
          ? await actions.create('signaal', { ...about, ...shared, persoonId: persoonId ?? null })
          : await actions.create('notitie', { ...about, ...shared, auteur: open.wie.naam });
    // the words stay in the field until they are really kept
    if (!result.ok) return;
    toast({ text: SAID[soort], undo: () => void actions.undo() });
    setText('');
    setShielded(false);
    setSoort(null);
  };

  if (soort === null) {
    const pick = (next: Soort) => () => {
      setSoort(next);
      setShielded(next !== 'doel' && !isShared);
    };
    return (
      <div className="kt-tafel__catch">
        <Button icon={Target} onPress={pick('doel')} isDisabled={!canAddDoel}>
          Doel vastleggen
        </Button>
        <Button icon={Flag} onPress={pick('zorg')}>
          Zorg vastleggen
        </Button>
        <Button icon={NotebookPen} onPress={pick('notitie')}>
          Notitie maken
        </Button>
        {!canAddDoel && (
          <p className="kt-soft kt-small">
            Het plan is vastgesteld. Een nieuw doel kan in een nieuwe versie van het plan.
          </p>
        )}
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
      {soort !== 'doel' && !isShared && (
        <Checkbox label="Afschermen: alleen voor collega's" value={isShielded} onChange={setShielded} />
      )}
      <FormActions>
        <Button variant="primary" type="submit">
          Vastleggen
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            setSoort(null);
          }}
        >
          Later
        </Button>
      </FormActions>
    </Form>
  );
}
