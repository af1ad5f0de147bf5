import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Failure } from '#shared/domain/result.ts';
import { useClient } from '#renderer/client/client.ts';
import { keepDelta } from '#renderer/client/dossier.ts';
import { must, settle } from '#renderer/client/failure.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Form, FormActions } from '#renderer/components/form-row.tsx';
import { Note } from '#renderer/components/note.tsx';
import {
  controleerConcept,
  herkenbaren,
  klopt,
  leegConcept,
  metNaam,
  volgendePersoon,
  type Concept,
  type NieuwePersoon,
} from './concept.ts';
import { HuishoudenVelden } from './huishouden-velden.tsx';
import { LijktOp } from './lijkt-op.tsx';
import { PersoonVelden } from './persoon-velden.tsx';
import { useConcept } from './use-concept.ts';

interface NieuwFormProps {
  readonly initial: Concept;
  readonly isRestored: boolean;
}

/** The form: people first, for that is how a call begins; then where they live. */
export function NieuwForm({ initial, isRestored }: NieuwFormProps): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const router = useRouter();
  const { vandaag, open } = useOpen();
  const { concept, change, forget } = useConcept(initial);
  const [restored, setRestored] = useState(isRestored);
  const [wasTried, setTried] = useState(false);
  const [asks, setAsks] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { huishouden, personen } = concept;
  const meldingen = controleerConcept(concept, vandaag);

  const bekend = herkenbaren(personen);
  const lookAlikes = useQuery({
    queryKey: ['lijst', 'gelijkend', bekend],
    enabled: bekend.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async () => must(await client.dossier.lookAlikes({ personen: bekend, nietIn: null })),
  });
  const treffers = bekend.length > 0 ? (lookAlikes.data ?? []) : [];

  const setPersoon = (index: number, persoon: NieuwePersoon): void => {
    setAsks(false);
    change({ ...concept, personen: personen.map((row, at) => (at === index ? persoon : row)) });
  };
  const make = async (isSure: boolean): Promise<void> => {
    setTried(true);
    setFailure(null);
    if (!klopt(meldingen)) return;
    if (!isSure && bekend.length > 0) {
      const found = await settle(() => client.dossier.lookAlikes({ personen: bekend, nietIn: null }));
      if (found.ok && found.value.length > 0) {
        setAsks(true);
        return;
      }
    }
    setBusy(true);
    const full = metNaam(concept);
    const result = await settle(() =>
      client.dossier.create({
        huishouden: filled(full.huishouden),
        personen: full.personen.map((row) => ({ ...row, kring: 'huishouden' as const })),
      }),
    );
    if (result.ok) {
      forget();
      const kept = await keepDelta(cache, client, result.value);
      void cache.invalidateQueries({ queryKey: ['status'] });
      if (kept.ok) await router.navigate({ href: `/dossier/${result.value.dossierId}` });
    } else setFailure(result.error);
    setBusy(false);
  };

  return (
    <div className="kt-nieuw">
      <Form
        label="Nieuw huishouden"
        onSubmit={() => {
          void make(false);
        }}
      >
        {restored && (
          <Note
            role="status"
            action={
              <Button
                onPress={() => {
                  setRestored(false);
                  forget();
                  change(leegConcept(open.wie.gemeente));
                }}
              >
                Weggooien
              </Button>
            }
          >
            Niet opgeslagen tekst van eerder is teruggezet.
          </Note>
        )}
        <section className="kt-nieuw__deel" aria-labelledby="nieuw-personen">
          <h2 id="nieuw-personen" className="kt-nieuw__kop">
            Wie wonen er?
          </h2>
          {personen.map((persoon, index) => (
            <PersoonVelden
              key={index}
              nummer={index + 1}
              persoon={persoon}
              vandaag={vandaag}
              meldingen={
                wasTried ? (meldingen.personen[index] ?? {}) : shownEarly(persoon, meldingen.personen[index])
              }
              onChange={(next) => {
                setPersoon(index, next);
              }}
              onRemove={
                personen.length > 1
                  ? () => {
                      change({ ...concept, personen: personen.filter((_, at) => at !== index) });
                    }
                  : undefined
              }
            />
          ))}
          <div>
            <Button
              icon={Plus}
              onPress={() => {
                change({ ...concept, personen: [...personen, volgendePersoon(personen)] });
              }}
            >
              Nog een persoon
            </Button>
          </div>
          {!asks && <LijktOp treffers={treffers} />}
        </section>
        <HuishoudenVelden
          huishouden={huishouden}
          personen={personen}
          meldingen={wasTried ? meldingen.huishouden : {}}
          onChange={(next) => {
            change({ ...concept, huishouden: next });
          }}
        />
        {wasTried && !klopt(meldingen) && (
          <Note tone="attention" role="alert">
            Nog niet alles is goed ingevuld. Kijk bij de velden met een melding.
          </Note>
        )}
        {failure && <ErrorNote message={failure.message} />}
        {asks && (
          <LijktOp
            treffers={treffers}
            action={
              <Button
                isPending={isBusy}
                onPress={() => {
                  void make(true);
                }}
              >
                Toch een nieuw dossier maken
              </Button>
            }
          />
        )}
        <FormActions>
          <Button variant="primary" type="submit" isPending={isBusy}>
            Huishouden maken
          </Button>
          <span className="kt-soft kt-small">Wat u typt, blijft bewaard tot u het huishouden maakt.</span>
        </FormActions>
      </Form>
    </div>
  );
}

/** A number of nine digits that is wrong is said at once; an empty name only when somebody wants to save. */
function shownEarly(persoon: NieuwePersoon, meldingen: Readonly<Record<string, string>> = {}) {
  const early: Record<string, string> = {};
  const wrongBsn = meldingen['bsn'];
  if (wrongBsn !== undefined && (persoon.bsn?.length ?? 0) >= 9) early['bsn'] = wrongBsn;
  return early;
}

/** What was left empty is left to the core, which knows the place that belongs to the gemeente. */
function filled(huishouden: Concept['huishouden']) {
  const { plaats, ...rest } = huishouden;
  return plaats.trim() === '' ? rest : { ...rest, plaats };
}
