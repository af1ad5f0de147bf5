import { describe, expect, it } from 'vitest';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { proefDossier, VANDAAG } from '#shared/domain/proefdossier.ts';
import { looptNog, periodeInWoorden, suggesties } from './suggesties.ts';

const zorg = { id: 'mantelzorg00000001' };

describe('what can lighten the care', () => {
  it('offers only voorzieningen that are a measure for a mantelzorger', () => {
    const found = suggesties(VOORBEELD_CATALOGUS, proefDossier(), zorg.id, VANDAAG);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((one) => one.maatregel)).not.toContain(null);
  });

  it('leaves out a kind of measure that runs, and offers it again when that measure has ended', () => {
    const kinds = (tot: string | null) =>
      suggesties(
        VOORBEELD_CATALOGUS,
        proefDossier({ maatregel: [{ mantelzorgId: zorg.id, soort: 'respijtzorg', tot }] }),
        zorg.id,
        VANDAAG,
      ).map((one) => one.maatregel);
    expect(kinds(null)).not.toContain('respijtzorg');
    expect(kinds('2026-11-23')).toContain('respijtzorg');
  });

  it('leaves out what another gemeente has', () => {
    const only = VOORBEELD_CATALOGUS.voorzieningen
      .filter((one) => one.maatregel !== null)
      .map((one) => ({ ...one, gemeenten: ['1783' as const] }));
    const dossier = proefDossier({ huishouden: [{ gemeente: '0518' }] });
    expect(suggesties({ voorzieningen: only }, dossier, zorg.id, VANDAAG)).toEqual([]);
  });

  it('counts a measure until and on its last day', () => {
    expect(looptNog({ tot: VANDAAG }, VANDAAG)).toBe(true);
    expect(looptNog({ tot: '2026-11-23' }, VANDAAG)).toBe(false);
  });

  it('says a period with what is known of it', () => {
    expect(periodeInWoorden({ vanaf: '2026-10-01', tot: '2027-02-01' })).toBe(
      'van 01-10-2026 tot 01-02-2027',
    );
    expect(periodeInWoorden({ vanaf: '2026-10-01', tot: null })).toBe('vanaf 01-10-2026');
    expect(periodeInWoorden({ vanaf: null, tot: null })).toBe('');
  });
});
