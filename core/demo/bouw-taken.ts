import { plusDagen, plusMaanden, type Dag } from '#shared/domain/basis/datum.ts';
import type { Fields } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import { BEL_AFSPRAKEN, gesprek, type Wie } from './bouw-gesprekken.ts';
import { werkdag, type Bouwer } from './bouwer.ts';
import type { Bijzonder, Verloop } from './verloop.ts';

const LOSSE_TAKEN = [
  'Bellen met de huisarts, met toestemming',
  'Brief over de eigen bijdrage uitleggen',
  'Nakijken of de zorgtoeslag klopt',
  'Afspraak maken met de woningcorporatie',
  'Verslag nog een keer doorlopen met de familie',
  'Vragen hoe de eerste week was',
];

/** What is still to be done, and what was done. */
export function bouwTaken(verloop: Verloop, wie: Wie, bijzonder: Bijzonder, bouwer: Bouwer): void {
  const { toeval, voeg, vandaag } = bouwer;
  const taak = (soort: Fields<'taak'>['soort'], titel: string, dag: Dag, op: Dag, open = false) => {
    const gedaan = dag < vandaag && !open;
    voeg('taak', { ...leeg('taak', dag), soort, titel, opDatum: dag, gedaanOp: gedaan ? dag : null }, op);
  };
  for (const [index, begin] of verloop.begin.slice(0, verloop.versies).entries()) {
    const dag = werkdag(plusDagen(begin, 35), -1);
    const vergeten = bijzonder.nabellenVergeten === true && index === verloop.versies - 1;
    if (verloop.sluiting === null || dag < verloop.sluiting) {
      taak('nabellen', `Nabellen na vaststellen van versie ${index + 1}`, dag, begin, vergeten);
    }
  }
  const loopt = verloop.stand === 'lopend' || verloop.stand === 'vastgesteld';
  if (loopt && verloop.evaluatieOp !== null) {
    const dag = werkdag(verloop.evaluatieOp, -1);
    const open = bijzonder.evaluatieTeLaat === true;
    taak('evaluatie', `Evaluatie van versie ${verloop.versies}`, dag, verloop.begin.at(-1) ?? vandaag, open);
  }
  if (loopt && toeval.kans(0.4)) {
    taak(
      'overig',
      toeval.kies(LOSSE_TAKEN),
      werkdag(plusDagen(vandaag, toeval.tussen(0, 20)), 1),
      plusDagen(vandaag, -5),
    );
  }
  if (verloop.sluiting === null || verloop.stand === 'afgesloten') return;
  const elkeWeken = 6;
  const tot = plusMaanden(verloop.sluiting, 6);
  const dicht = verloop.stand === 'gesloten';
  voeg(
    'waakvlam',
    {
      ...leeg('waakvlam', verloop.sluiting),
      wie: wie.consulent,
      vanaf: verloop.sluiting,
      tot,
      elkeWeken,
      toelichting: 'Even bellen hoe het gaat. Bij zorgen weer langsgaan.',
      gestoptOp: dicht ? tot : null,
    },
    verloop.sluiting,
  );
  for (
    let dag = plusDagen(verloop.sluiting, elkeWeken * 7);
    dag <= tot;
    dag = plusDagen(dag, elkeWeken * 7)
  ) {
    const bellen = werkdag(dag, 1);
    taak('waakvlam', 'Waakvlam: bellen hoe het gaat', bellen, verloop.sluiting);
    if (bellen >= vandaag) break;
    gesprek(bouwer, wie, 'waakvlam', bellen, { afspraken: toeval.kies(BEL_AFSPRAKEN) });
  }
}
