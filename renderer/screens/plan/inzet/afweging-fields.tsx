import type { ReactNode } from 'react';
import { LICHTERE_TREDEN, naamTrede, type LichtereTrede } from '#shared/domain/codes/trede.ts';
import { gevuld } from '#shared/domain/basis/normaliseer.ts';
import { opsomming } from '#shared/domain/basis/woorden.ts';
import { veldAfweging } from '#shared/domain/plan/blokkade-maatwerk.ts';
import { zoekVoorzieningen } from '#shared/domain/plan/zoeken.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Chip } from '#renderer/components/chip.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import type { RijForm } from '#renderer/form/use-rij-form.ts';
import { agesOf } from '../ladder/lay.ts';
import { Answer, Part } from './part.tsx';

const QUESTIONS: Readonly<Record<LichtereTrede, string>> = {
  'eigen-kracht': 'Kan de inwoner dit zelf, ook met iets wat iedereen kan kopen?',
  'gebruikelijke-hulp': 'Kunnen huisgenoten dit doen?',
  netwerk: 'Kunnen familie, vrienden, buren of vrijwilligers helpen?',
  algemeen: 'Is er iets in de wijk dat genoeg helpt?',
  voorliggend: 'Is er een andere wet of regeling die hiervoor is?',
};
const REMINDED = 6;

/** For each lighter rung whether it would do, and why (not): Wmo 2.3.5 lid 3, Jeugdwet 2.3. */
export function AfwegingFields({ form }: { readonly form: RijForm<'inzet'> }): ReactNode {
  const answered = LICHTERE_TREDEN.filter((trede) => {
    const answer = form.values[veldAfweging(trede)];
    return answer?.volstaat != null && gevuld(answer.reden);
  }).length;
  return (
    <Part title="Afweging" hint="Eerst licht, dan zwaar. Geef bij elke trede een antwoord met een reden.">
      <div>
        <Chip tone={answered === LICHTERE_TREDEN.length ? 'good' : 'open'}>
          {answered} van de {LICHTERE_TREDEN.length} beantwoord
        </Chip>
      </div>
      {LICHTERE_TREDEN.map((trede) => (
        <RijVeld key={trede} form={form} naam={veldAfweging(trede)}>
          {(veld) => (
            <Answer
              label={naamTrede(trede)}
              description={QUESTIONS[trede]}
              value={veld.value?.volstaat ?? null}
              reason={veld.value?.reden ?? ''}
              reasonLabel={
                veld.value?.volstaat === true ? 'Waarom is dit genoeg?' : 'Waarom is dit niet genoeg?'
              }
              onChange={(volstaat, reden) => {
                veld.onChange({ volstaat, reden });
              }}
              onBlur={veld.onBlur}
            />
          )}
        </RijVeld>
      ))}
      <Reminder form={form} />
    </Part>
  );
}

/** What the gemeente has for everybody that fits these doelen: easily forgotten at a table. */
function Reminder({ form }: { readonly form: RijForm<'inzet'> }): ReactNode {
  const dossier = useDossier();
  const { catalogus, vandaag } = useOpen();
  const doelen = dossier.doel.filter((doel) => form.values.doelIds.includes(doel.id));
  if (doelen.length === 0) return null;
  const fitting = zoekVoorzieningen(catalogus, {
    tekst: '',
    trede: 'algemeen',
    gemeente: dossier.huishouden.gemeente,
    leefgebieden: doelen.map((doel) => doel.leefgebied),
    leeftijden: agesOf(dossier, vandaag),
    vandaag,
  }).filter(({ past }) => past);
  if (fitting.length === 0) return null;
  const names = fitting.slice(0, REMINDED).map(({ voorziening }) => voorziening.naam);
  return (
    <p className="kt-hint">
      In de wijk is er bij deze doelen: {opsomming(names)}
      {fitting.length > REMINDED ? ', en meer in de catalogus' : ''}.
    </p>
  );
}
