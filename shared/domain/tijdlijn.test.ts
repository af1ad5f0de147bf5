import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from './catalogus/voorbeeld.ts';
import { proefDossier, SMART_DOEL, VANDAAG } from './proefdossier.ts';
import { tijdlijn } from './tijdlijn.ts';

const ctx = { catalogus: VOORBEELD_CATALOGUS, vandaag: VANDAAG };

describe('tijdlijn', () => {
  it('is empty for a dossier in which nothing happened', () => {
    expect(tijdlijn(proefDossier(), ctx)).toEqual({ punten: [], balken: [] });
  });

  it('puts past and future in order and says which is which', () => {
    const { punten } = tijdlijn(
      proefDossier({
        plan: [{ status: 'lopend', versie: 1, evaluatieOp: '2027-02-01' }],
        traject: [{ meldingOp: '2026-01-05', onderzoekKlaarOp: '2026-02-01' }],
        gesprek: [{ datum: '2026-12-01', tijd: '10:00' }],
        planversie: [{ nummer: 1, vastgesteldOp: '2026-02-10', akkoordDoor: 'Anna' }],
        doel: [SMART_DOEL],
        meting: [{ doelId: 'doel00000001', datum: '2026-10-10', waarde: 6 }],
      }),
      ctx,
    );
    expect(punten.map((punt) => [punt.datum, punt.titel, punt.toekomst])).toEqual([
      ['2026-01-05', 'Melding', false],
      ['2026-02-01', 'Onderzoek klaar', false],
      ['2026-02-10', 'Plan vastgesteld, versie 1', false],
      ['2026-10-10', 'Meting: 6', false],
      ['2026-12-01', 'Keukentafelgesprek', true],
      ['2027-02-01', 'Evaluatie gepland', true],
      ['2027-05-01', 'Streefdatum', true],
    ]);
  });

  it('shows 16½ and 18 of the household, not of the network nor of long ago', () => {
    const { punten } = tijdlijn(
      proefDossier({
        persoon: [
          { voornaam: 'Daan', geboortedatum: '2010-03-01' },
          { voornaam: 'Anna', geboortedatum: '1980-03-01' },
          { voornaam: 'Neef', geboortedatum: '2010-03-01', kring: 'netwerk' },
        ],
      }),
      ctx,
    );
    expect(punten.map((punt) => [punt.datum, punt.titel])).toEqual([['2028-03-01', 'Daan wordt 18']]);
    const eerder = tijdlijn(
      proefDossier({
        persoon: [{ voornaam: 'Daan', geboortedatum: '2010-03-01' }],
        traject: [{ meldingOp: '2026-01-01', onderzoekKlaarOp: '2026-02-01' }],
      }),
      ctx,
    );
    expect(eerder.punten.map((punt) => punt.titel)).toContain('Daan is 16 en een half');
  });

  it('leaves shielded worries out', () => {
    const { punten } = tijdlijn(
      proefDossier({
        signaal: [
          { tekst: 'zichtbaar', datum: VANDAAG },
          { tekst: 'afgeschermd', datum: VANDAAG, afgeschermd: true },
        ],
      }),
      ctx,
    );
    expect(punten.map((punt) => punt.detail)).toEqual(['zichtbaar']);
  });

  it('draws inzet as bars up to the day on which it really ended', () => {
    const { balken } = tijdlijn(
      proefDossier({
        inzet: [
          { titel: 'B', vanaf: '2026-03-01', tot: '2027-01-01', gestoptOp: '2026-06-01' },
          { titel: 'A', vanaf: '2026-01-01', trede: 'netwerk' },
          { titel: 'Zonder begin' },
        ],
      }),
      ctx,
    );
    expect(balken.map(({ titel, vanaf, tot }) => [titel, vanaf, tot])).toEqual([
      ['A', '2026-01-01', null],
      ['B', '2026-03-01', '2026-06-01'],
    ]);
  });
});
