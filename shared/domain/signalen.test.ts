import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from './catalogus/voorbeeld.ts';
import { proefDossier, VANDAAG } from './proefdossier.ts';
import { agendaVan, laatsteContact, signalenVan, volgendeEvaluatie } from './signalen.ts';

type Rijen = NonNullable<Parameters<typeof proefDossier>[0]>;
const kort = (rijen: Rijen) =>
  signalenVan(proefDossier(rijen), VOORBEELD_CATALOGUS, VANDAAG).map((een) => `${een.code} ${een.ernst}`);

describe('signalenVan', () => {
  it('is silent about an empty dossier', () => {
    expect(kort({})).toEqual([]);
  });

  it('warns a week before the onderzoek has to be done, and louder after it', () => {
    expect(kort({ traject: [{ meldingOp: '2026-10-21' }] })).toEqual([]);
    expect(kort({ traject: [{ meldingOp: '2026-10-20' }] })).toEqual(['termijn-onderzoek 2']);
    expect(kort({ traject: [{ meldingOp: '2026-10-12' }] })).toEqual(['termijn-onderzoek 3']);
    expect(kort({ traject: [{ meldingOp: '2026-10-12', onderzoekKlaarOp: '2026-11-20' }] })).toEqual([]);
    expect(kort({ traject: [{ meldingOp: '2025-01-12' }] })).toEqual(['termijn-onderzoek 1']);
  });

  it('warns for the beschikking two weeks after the aanvraag', () => {
    const traject = [{ meldingOp: '2026-10-12', onderzoekKlaarOp: '2026-11-01', aanvraagOp: '2026-11-05' }];
    expect(kort({ traject })).toEqual(['termijn-beschikking 3']);
  });

  it('tells that an evaluation comes, is late, or was left open', () => {
    const plan = (evaluatieOp: string) => [{ status: 'lopend', evaluatieOp } as const];
    expect(kort({ plan: plan('2026-12-20') })).toEqual([]);
    expect(kort({ plan: plan('2026-12-05') })).toEqual(['evaluatie 1']);
    expect(kort({ plan: plan('2026-11-23') })).toEqual(['evaluatie 3']);
    expect(kort({ plan: plan('2026-11-23'), evaluatie: [{ datum: '2026-11-20' }] })).toEqual(['evaluatie 1']);
  });

  it('reminds of calls that were promised', () => {
    expect(kort({ taak: [{ soort: 'nabellen', titel: 'Bellen', opDatum: '2026-11-20' }] })).toEqual([
      'nabellen 2',
    ]);
    expect(kort({ taak: [{ soort: 'waakvlam', titel: 'Bellen', opDatum: VANDAAG }] })).toEqual([]);
    expect(kort({ taak: [{ titel: 'Bellen', opDatum: '2026-11-20', gedaanOp: '2026-11-21' }] })).toEqual([]);
  });

  it('names a crisis first and never tells its words', () => {
    const lijst = signalenVan(
      proefDossier({
        signaal: [
          { tekst: 'geheim', datum: VANDAAG },
          { tekst: 'geheim', crisis: true, datum: VANDAAG },
        ],
      }),
      VOORBEELD_CATALOGUS,
      VANDAAG,
    );
    expect(lijst.map((een) => een.code)).toEqual(['crisis', 'zorg']);
    expect(JSON.stringify(lijst)).not.toContain('geheim');
  });

  it('counts twelve weeks without contact, unless a visit is planned or the plan is closed', () => {
    const gesprek = { datum: '2026-09-01', status: 'afgerond' } as const;
    const gepland = { datum: '2026-12-01', status: 'gepland' } as const;
    expect(kort({ gesprek: [gesprek] })).toEqual(['geen-contact 2']);
    expect(kort({ gesprek: [{ ...gesprek, datum: '2026-09-02' }] })).toEqual([]);
    expect(kort({ gesprek: [gesprek, gepland] })).toEqual([]);
    expect(kort({ gesprek: [gesprek], plan: [{ status: 'gesloten' }] })).toEqual([]);
  });

  it('tells of review, remarks, the transition to 18 and a waakvlam that is over', () => {
    expect(kort({ plan: [{ status: 'ter-toetsing' }] })).toEqual(['wacht-op-toetsing 1']);
    expect(kort({ plan: [{ toetsingOpmerking: 'Kijk nog eens.' }] })).toEqual(['opmerking-toetsing 2']);
    const persoon = [{ voornaam: 'Daan', geboortedatum: '2009-02-01' }];
    expect(kort({ persoon, doel: [{ persoonIds: ['persoon00000001'] }] })).toEqual(['overgang-18 3']);
    expect(kort({ plan: [{ status: 'waakvlam' }] })).toEqual(['waakvlam 1']);
  });
});

describe('agendaVan', () => {
  it('holds planned visits, open tasks and the next evaluation, earliest first', () => {
    const dossier = proefDossier({
      plan: [{ status: 'lopend', evaluatieOp: '2027-03-01' }],
      gesprek: [
        { datum: '2026-11-26', tijd: '10:00' },
        { datum: '2026-11-26', tijd: '09:00', soort: 'nabellen' },
        { datum: '2026-11-01', status: 'afgerond' },
      ],
      taak: [
        { titel: 'Brief', opDatum: '2026-11-20' },
        { titel: 'Klaar', opDatum: '2026-11-20', gedaanOp: '2026-11-20' },
      ],
    });
    expect(
      agendaVan(dossier, VANDAAG).map((punt) => [punt.datum, punt.tijd, punt.soort, punt.titel, punt.rijId]),
    ).toEqual([
      ['2026-11-20', '', 'taak', 'Brief', 'taak00000001'],
      ['2026-11-26', '09:00', 'gesprek', 'Nabelgesprek', 'gesprek00000002'],
      ['2026-11-26', '10:00', 'gesprek', 'Keukentafelgesprek', 'gesprek00000001'],
      ['2027-03-01', '', 'evaluatie', 'Evaluatie van het plan', null],
    ]);
  });

  it('does not name an evaluation twice when a task for it stands nearby', () => {
    const dossier = proefDossier({
      plan: [{ status: 'lopend', evaluatieOp: '2027-03-01' }],
      taak: [{ soort: 'evaluatie', titel: 'Evaluatie van versie 1', opDatum: '2027-02-26' }],
    });
    expect(agendaVan(dossier, VANDAAG).map((punt) => punt.titel)).toEqual(['Evaluatie van versie 1']);
  });
});

describe('contact and evaluation', () => {
  it('takes the last gesprek that took place', () => {
    const dossier = proefDossier({
      gesprek: [
        { datum: '2026-11-10', status: 'afgerond' },
        { datum: '2026-11-20', status: 'bezig' },
        { datum: '2026-11-22', status: 'gepland' },
      ],
    });
    expect(laatsteContact(dossier, VANDAAG)).toBe('2026-11-20');
    expect(laatsteContact(proefDossier(), VANDAAG)).toBeNull();
  });

  it('takes what the last evaluation agreed, or a later day of a plan that is newer', () => {
    const evaluatie = [{ status: 'afgerond', datum: '2026-06-01', volgendeOp: '2026-12-01' } as const];
    expect(volgendeEvaluatie(proefDossier({ evaluatie, plan: [{ evaluatieOp: '2026-06-01' }] }))).toBe(
      '2026-12-01',
    );
    const later = { status: 'concept', evaluatieOp: '2027-01-01' } as const;
    expect(volgendeEvaluatie(proefDossier({ evaluatie, plan: [later] }))).toBe('2027-01-01');
    const signed = (vastgesteldOp: string) =>
      proefDossier({
        evaluatie,
        plan: [{ ...later, status: 'lopend' }],
        planversie: [{ nummer: 1, vastgesteldOp }],
      });
    expect(volgendeEvaluatie(signed('2026-07-01'))).toBe('2027-01-01');
    expect(volgendeEvaluatie(signed('2026-01-01'))).toBe('2026-12-01');
    expect(volgendeEvaluatie(proefDossier({ plan: [{ evaluatieOp: '2027-01-01' }] }))).toBe('2027-01-01');
  });
});
