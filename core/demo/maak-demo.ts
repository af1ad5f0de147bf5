import { testBsns } from '#shared/domain/basis/bsn.ts';
import type { Dag } from '#shared/domain/basis/datum.ts';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import type { GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import type { Archetype } from './archetype.ts';
import { bouwHuishouden } from './bouw-huishouden.ts';
import { bouwDoelen, bouwInzet, planVelden } from './bouw-plan.ts';
import { bouwGesprekken, bouwTraject } from './bouw-gesprekken.ts';
import { bouwEvaluaties, bouwMantelzorg, bouwMetingen } from './bouw-resultaten.ts';
import { bouwTaken } from './bouw-taken.ts';
import { bouwVersies } from './bouw-versies.ts';
import { maakBouwer, type DemoDossier } from './bouwer.ts';
import { DEMO_LIJST, type DemoRegel } from './lijst.ts';
import { maakToeval, type Toeval } from '#shared/domain/basis/toeval.ts';
import { maakVerloop, type Bijzonder } from './verloop.ts';
import { GEZINNEN } from './verhalen-gezinnen.ts';
import { OUDEREN } from './verhalen-ouderen.ts';
import { VOLWASSENEN } from './verhalen-volwassenen.ts';

export type { DemoDossier } from './bouwer.ts';

const ARCHETYPES: readonly Archetype[] = [...OUDEREN, ...VOLWASSENEN, ...GEZINNEN];

function aangepast(archetype: Archetype, bijzonder: Bijzonder): Archetype {
  if (bijzonder.zonderVervolg) {
    return {
      ...archetype,
      inzet: archetype.inzet.filter(
        (one) => one.voorziening !== 'mbo-begeleiding' && one.trede !== 'algemeen',
      ),
    };
  }
  const laatste = archetype.inzet.findLast((one) => one.trede === 'maatwerk');
  if (bijzonder.stapeling && laatste) {
    const { vervangt: _vervangt, van: _van, tot: _tot, ...rest } = laatste;
    return {
      ...archetype,
      inzet: [...archetype.inzet, { ...rest, titel: 'Extra begeleiding na de zomer', andereAanbieder: true }],
    };
  }
  return archetype;
}

function teamleiderVan(gemeente: GemeenteCode): string {
  return (
    VOORBEELD_CATALOGUS.medewerkers.find((one) => one.gemeente === gemeente && one.rol === 'teamleider')
      ?.naam ?? ''
  );
}

function maakDossier(
  regel: DemoRegel,
  nummer: number,
  toeval: Toeval,
  vandaag: Dag,
  bsns: Iterator<string>,
): DemoDossier {
  const { bijzonder } = regel;
  const basis = ARCHETYPES.find((one) => one.code === regel.verhaal);
  if (!basis) throw new Error(`demo: there is no story named ${regel.verhaal}`);
  const archetype = aangepast(basis, bijzonder);
  const verloop = maakVerloop(regel.stand, vandaag, toeval, bijzonder);
  const id = `demo${String(nummer).padStart(4, '0')}${toeval.letters(10)}`;
  const bouwer = maakBouwer(id, toeval, vandaag);
  const jaar = verloop.melding.slice(0, 4);
  const plek = {
    gemeente: regel.gemeente,
    consulent: regel.consulent,
    dossiernummer: `${jaar}-DEM-${String(nummer).padStart(4, '0')}`,
    bsns,
  };
  const mensen = bouwHuishouden(archetype, verloop, plek, bouwer);
  const wie = { consulent: regel.consulent, mensen };
  const teamleider = teamleiderVan(regel.gemeente);
  bouwTraject(archetype, verloop, bouwer);
  bouwer.voeg(
    'plan',
    planVelden(archetype, verloop, mensen, teamleider, bijzonder.opmerking === true, bouwer),
    verloop.melding,
  );
  const doelen = bouwDoelen(archetype, verloop, mensen, bouwer);
  const inzet = bouwInzet(archetype, verloop, mensen, doelen, regel.gemeente, bouwer);
  const ids = { doelen, inzet };
  bouwGesprekken(archetype, verloop, wie, bijzonder, bouwer);
  bouwMetingen(archetype, verloop, ids, bouwer);
  bouwMantelzorg(archetype, verloop, wie, ids, bijzonder, bouwer);
  bouwEvaluaties(archetype, verloop, wie, ids, bouwer);
  bouwTaken(verloop, wie, bijzonder, bouwer);
  bouwVersies(archetype, verloop, mensen, ids, teamleider, bouwer);
  return bouwer.dossier;
}

/**
 * The dossiers of the demo-omgeving: fictitious households over five gemeenten with up to three years behind them and some
 * weeks ahead, seen from `vandaag`. The same seed and day give the same rows. Fingerprints of versions are left empty.
 */
export function maakDemo(seed: number, vandaag: Dag): DemoDossier[] {
  const toeval = maakToeval(seed);
  const bsns = testBsns();
  return DEMO_LIJST.map((regel, index) => maakDossier(regel, index + 1, toeval, vandaag, bsns));
}
