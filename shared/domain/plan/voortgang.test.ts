import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../entities.ts';
import { leeg } from '../leeg.ts';
import { SMART_DOEL, VANDAAG } from '../proefdossier.ts';
import { voortgang } from './voortgang.ts';

const doel = (extra: Partial<Fields<'doel'>> = {}): Fields<'doel'> => ({
  ...leeg('doel', VANDAAG),
  ...SMART_DOEL,
  ...extra,
});
const meting = (waarde: number, datum = '2026-11-01'): Fields<'meting'> => ({
  ...leeg('meting', datum),
  waarde,
});

describe('voortgang', () => {
  it('says that nothing was measured yet', () => {
    expect(voortgang(doel(), [])).toEqual({
      laatste: null,
      fractie: null,
      bereikt: false,
      woorden: 'Nog niet gemeten.',
    });
  });

  it('takes the latest meting by its day, not by its place', () => {
    const stand = voortgang(doel(), [meting(6, '2026-11-10'), meting(4, '2026-10-10')]);
    expect(stand.laatste).toEqual({ datum: '2026-11-10', waarde: 6 });
    expect(stand.fractie).toBe(0.75);
    expect(stand.woorden).toBe('Op 10-11-2026: 6, doel is 7: op weg.');
  });

  it('has no fraction without a nulmeting', () => {
    expect(voortgang(doel({ nulmeting: null }), [meting(5)]).fractie).toBeNull();
  });

  it('goes down for falls: fewer is better', () => {
    const vallen = doel({ schaal: 'aantal', eenheid: 'keer per maand', nulmeting: 4, streefwaarde: 0 });
    expect(voortgang(vallen, [meting(1)])).toMatchObject({ fractie: 0.75, bereikt: false });
    expect(voortgang(vallen, [meting(0)])).toMatchObject({ fractie: 1, bereikt: true });
    expect(voortgang(vallen, [meting(6)]).woorden).toContain('verder weg dan bij de start');
  });

  it('counts behouden as reached as long as it did not fall', () => {
    const houden = doel({ richting: 'behouden', nulmeting: 6, streefwaarde: 6 });
    expect(voortgang(houden, [meting(6)])).toMatchObject({ fractie: 1, bereikt: true });
    expect(voortgang(houden, [meting(8)]).bereikt).toBe(true);
    expect(voortgang(houden, [meting(3)])).toMatchObject({ fractie: 0.5, bereikt: false });
    const nulVallen = doel({ richting: 'behouden', schaal: 'aantal', nulmeting: 0, streefwaarde: 0 });
    expect(voortgang(nulVallen, [meting(2)]).bereikt).toBe(false);
  });

  it('counts vertragen as reached as long as the decline is no more than planned', () => {
    const trager = doel({ richting: 'vertragen', schaal: 'zelfredzaamheid', nulmeting: 4, streefwaarde: 3 });
    expect(voortgang(trager, [meting(4)]).bereikt).toBe(true);
    expect(voortgang(trager, [meting(3)]).bereikt).toBe(true);
    expect(voortgang(trager, [meting(2)])).toMatchObject({ bereikt: false });
    expect(voortgang(trager, [meting(2)]).woorden).toContain('sneller achteruit');
  });

  it('says yes and no in words', () => {
    const ja = doel({ schaal: 'janee', nulmeting: 0, streefwaarde: 1 });
    expect(voortgang(ja, [meting(1)]).woorden).toBe('Op 01-11-2026: ja, doel is ja: bereikt.');
    expect(voortgang(ja, [meting(0)]).fractie).toBe(0);
  });

  it('stays between 0 and 1, is 1 exactly when reached, and never falls when the value gets better', () => {
    const waarde = fc.integer({ min: 0, max: 10 });
    const richting = fc.constantFrom('verbeteren' as const, 'behouden' as const, 'vertragen' as const);
    fc.assert(
      fc.property(richting, waarde, waarde, waarde, waarde, (r, nul, streef, a, b) => {
        fc.pre(r !== 'verbeteren' || nul !== streef);
        const een = doel({ richting: r, nulmeting: nul, streefwaarde: streef });
        const [x, y] = [voortgang(een, [meting(a)]), voortgang(een, [meting(b)])];
        expect(x.fractie).toBeGreaterThanOrEqual(0);
        expect(x.fractie).toBeLessThanOrEqual(1);
        expect(x.bereikt).toBe(x.fractie === 1);
        const omlaag = r === 'verbeteren' ? streef < nul : streef > nul || (streef === nul && streef === 0);
        const beter = omlaag ? b <= a : b >= a;
        if (beter) expect(y.fractie ?? 0).toBeGreaterThanOrEqual(x.fractie ?? 0);
      }),
    );
  });
});
