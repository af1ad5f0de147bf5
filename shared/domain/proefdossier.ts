import type { Dag } from './basis/datum.ts';
import { ENTITY_KINDS, type Dossier, type EntityKind, type Fields, type Row } from './entities.ts';
import { leeg } from './leeg.ts';

/** The day on which the tests of the rules look around. */
export const VANDAAG: Dag = '2026-11-24';

type Rijen = { [K in EntityKind]?: (Partial<Fields<K>> & { id?: string })[] };

/** A row for a test: empty but for what the test is about. */
export function rij<K extends EntityKind>(kind: K, id: string, fields: Partial<Fields<K>> = {}): Row<K> {
  const meta = { id, versions: {}, changedAt: '2026-11-01T10:00:00.000Z', changedBy: 'proef' };
  return { ...leeg(kind, VANDAAG), ...fields, ...meta } as Row<K>;
}

/** A dossier for a test; rows without an id get one of their kind and number (`doel00000001`). */
export function proefDossier(rijen: Rijen = {}): Dossier {
  const perSoort = Object.fromEntries(
    ENTITY_KINDS.map((kind) => {
      const lijst: (Partial<Fields<EntityKind>> & { id?: string })[] =
        rijen[kind] ?? (kind === 'huishouden' || kind === 'plan' ? [{}] : []);
      return [
        kind,
        lijst.map((fields, index) =>
          rij(kind, fields.id ?? `${kind}${String(index + 1).padStart(8, '0')}`, fields),
        ),
      ];
    }),
  );
  const huishouden = perSoort['huishouden']?.[0];
  return { ...perSoort, id: huishouden?.id, huishouden, plan: perSoort['plan']?.[0] } as unknown as Dossier;
}

/** A doel of which all five lights are green. */
export const SMART_DOEL: Partial<Fields<'doel'>> = {
  titel: 'Een schoon huis',
  specifiek: 'De kamers zijn elke week schoon en mevrouw durft bezoek te vragen.',
  indicator: 'Hoe prettig vindt u uw huis?',
  schaal: 'cijfer',
  nulmeting: 3,
  nulmetingOp: '2026-10-01',
  streefwaarde: 7,
  akkoordInwoner: true,
  eigenWoorden: 'Ik wil me niet schamen.',
  realistisch: 'De dochter en de hulp doen het zware werk.',
  streefdatum: '2027-05-01',
  evaluatieElkeMaanden: 3,
};

const NEE = { volstaat: false, reden: 'Samen bekeken, het is niet genoeg.' };

/** A maatwerkvoorziening of the example catalogue to which nothing lacks; it serves the first doel. */
export const HEEL_MAATWERK: Partial<Fields<'inzet'>> = {
  titel: 'Schoon en leefbaar huis',
  trede: 'maatwerk',
  doelIds: ['doel00000001'],
  voorzieningId: 'schoon-leefbaar-huis',
  vanaf: '2026-12-01',
  tot: '2027-11-30',
  wet: 'wmo',
  productcategorie: '01',
  productcode: '01H01',
  zwaarte: 'basis',
  aanbiederId: 'zorg-aan-de-vliet',
  getoondeAanbiederIds: ['zorg-aan-de-vliet', 'thuishulp-zilverschoon'],
  leveringsvorm: 'zin',
  omvangVolume: 120,
  omvangEenheid: '01',
  omvangFrequentie: '2',
  afwegingEigenKracht: NEE,
  afwegingGebruikelijkeHulp: NEE,
  afwegingNetwerk: NEE,
  afwegingAlgemeen: NEE,
  afwegingVoorliggend: NEE,
};

/** Rows of a plan that can be vastgesteld; a test takes one thing away. */
export function compleet(): Required<Pick<Rijen, 'huishouden' | 'persoon' | 'plan' | 'doel' | 'inzet'>> &
  Rijen {
  return {
    huishouden: [{ id: 'huis00000001', naam: 'Mevrouw De Graaf', regisseurId: 'persoon00000001' }],
    persoon: [
      { voornaam: 'Anna', voorvoegsel: 'de', achternaam: 'Graaf', geboortedatum: '1945-03-02' },
      { voornaam: 'Els', achternaam: 'Vos', geboortedatum: '1970-06-06', kring: 'netwerk' },
    ],
    plan: [
      {
        status: 'ter-toetsing',
        hoofddoel: 'Mevrouw blijft prettig thuis wonen.',
        mantelzorgAntwoord: 'mantelzorgers',
        akkoordDoor: 'Anna de Graaf',
        akkoordOp: '2026-11-20',
        toetsingDoor: 'Marjan Postma',
        toetsingOp: '2026-11-22',
      },
    ],
    doel: [SMART_DOEL],
    inzet: [
      HEEL_MAATWERK,
      { titel: 'Zelf afwassen', trede: 'eigen-kracht', doelIds: ['doel00000001'], vanaf: '2026-12-01' },
    ],
    mantelzorg: [{ mantelzorgerId: 'persoon00000002', voorIds: ['persoon00000001'] }],
    belasting: [{ mantelzorgId: 'mantelzorg00000001', datum: '2026-10-01', waarde: 6 }],
    maatregel: [{ mantelzorgId: 'mantelzorg00000001', soort: 'lotgenoten', vanaf: '2026-10-01' }],
  };
}
