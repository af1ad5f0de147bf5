import { Trash2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { locales, type z } from 'zod';
import type { RijWijziging } from '#shared/contract/region/beheer.ts';
import { BEHEER_RIJEN, type BeheerSoort } from '#shared/contract/region/beheer-rijen.ts';
import { BEHEERDINGEN } from '#shared/domain/catalogus/velden.ts';
import type { Failure } from '#shared/domain/result.ts';
import { useKeptText } from '#renderer/client/kept-text.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Form } from '#renderer/components/form-row.tsx';
import { Note } from '#renderer/components/note.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { codeVan } from './codes.ts';
import { useBeheer, useBeheerActie } from './use-beheer.ts';
import { BeheerVeld } from './veld.tsx';
import { rijenVan, verzendbaar, vormVan, type Rij } from './vormen.ts';

const dutch = locales.nl().localeError;

interface PaneelProps {
  readonly soort: BeheerSoort;
  /** null: a new one */
  readonly rij: Rij | null;
  readonly onClose: () => void;
}

/** Sentences by field of what is not right yet. */
function fouten(soort: BeheerSoort, rij: Rij): Record<string, string> {
  const schema: z.ZodType = BEHEER_RIJEN[soort];
  const parsed = schema.safeParse(rij, { error: dutch });
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0] ?? ''), message]));
}

/** One row of the beheerder beside its list: filled in, checked, saved; what was typed is kept until then. */
export function BeheerPaneel({ soort, rij, onClose }: PaneelProps): ReactNode {
  const stand = useBeheer();
  const { vandaag } = useOpen();
  const act = useBeheerActie();
  const formId = useId();
  const vorm = vormVan(soort, stand, vandaag);
  const begin = rij ?? vorm.leeg;
  const kept = useKeptText(`beheer/${stand.gemeente}/${soort}/${rij?.id ?? 'nieuw'}`);
  const values: Rij = kept.text === '' ? begin : { ...begin, ...(JSON.parse(kept.text) as Partial<Rij>) };
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const present = new Set(rijenVan(soort, stand).map(({ id }) => id));
  const next = verzendbaar(
    soort,
    rij ? values : { ...values, id: codeVan(vorm.naamVoorCode(values), present) },
    stand,
  );
  const shown = { ...(wasTried ? fouten(soort, next) : {}), ...failure?.fields };
  const een = (BEHEERDINGEN[soort]?.een ?? '').toLowerCase();
  const fields = vorm.velden.filter(({ als }) => als?.(values) ?? true);

  const save = async (): Promise<void> => {
    setTried(true);
    setFailure(null);
    if (Object.keys(fouten(soort, next)).length > 0) return;
    setBusy(true);
    const wijziging = { soort, rij: next, was: rij } as unknown as RijWijziging;
    const result = await act((beheer) => beheer.bewaar({ gemeente: stand.gemeente, wijziging }));
    setBusy(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    kept.forget();
    toast({
      text: `${BEHEERDINGEN[soort]?.een ?? ''} opgeslagen. Laptops krijgen dit bij de volgende keer synchroniseren.`,
    });
    onClose();
  };
  const remove = async (): Promise<void> => {
    if (!rij || soort === 'teams' || soort === 'medewerkers') return;
    setBusy(true);
    const result = await act((beheer) => beheer.verwijder({ gemeente: stand.gemeente, soort, id: rij.id }));
    setBusy(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    kept.forget();
    toast({
      text: `${BEHEERDINGEN[soort]?.een ?? ''} weggehaald. In plannen die het noemen, blijft de naam staan.`,
    });
    onClose();
  };

  return (
    <SidePanel
      title={
        rij ? `${BEHEERDINGEN[soort]?.een ?? ''} wijzigen` : `${BEHEERDINGEN[soort]?.een ?? ''} toevoegen`
      }
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" type="submit" form={formId} isPending={isBusy}>
            Opslaan
          </Button>
          <Button variant="quiet" onPress={onClose}>
            Sluiten
          </Button>
          {rij && soort !== 'teams' && soort !== 'medewerkers' && (
            <Button variant="quiet" icon={Trash2} onPress={() => void remove()}>
              Weghalen
            </Button>
          )}
        </>
      }
    >
      <Form id={formId} label={een} onSubmit={() => void save()}>
        {kept.text !== '' && (
          <Note
            role="status"
            action={
              <Button variant="quiet" onPress={kept.forget}>
                Weggooien
              </Button>
            }
          >
            Nog niet opgeslagen.
          </Note>
        )}
        {failure && <ErrorNote message={failure.message} />}
        {fields.map((veld) => (
          <BeheerVeld
            key={veld.naam}
            veld={veld}
            value={values[veld.naam]}
            errorMessage={shown[veld.naam]}
            onChange={(value) => kept.change(JSON.stringify({ ...values, [veld.naam]: value }))}
          />
        ))}
        {rij && <p className="kt-soft">Code: {rij.id}</p>}
      </Form>
    </SidePanel>
  );
}
