import { dagenTussen, type Dag } from '../basis/datum.ts';
import { isEigenCijfer } from '../mantelzorg/belasting.ts';
import type { Trede } from '../codes/trede.ts';
import type { Dossier } from '../entities.ts';
import { actueleInzet } from '../plan/lopend.ts';

/** What one dossier adds to the figures that a team steers on (domain.md, Numbers; 002 ch. 6). Nothing that names anybody. */
export interface Stuurfeiten {
  /** first vastgestelde versie */
  readonly instroomOp: Dag | null;
  /** closed, and not opened again */
  readonly uitstroomOp: Dag | null;
  /** evaluations that were finished: what was decided, and about the doelen */
  readonly evaluaties: readonly {
    readonly op: Dag;
    readonly besluit: string | null;
    readonly behaald: number;
    readonly deels: number;
    readonly niet: number;
    readonly tevredenheid: number | null;
  }[];
  /** inzet by rung in a plan that runs; empty otherwise */
  readonly treden: Readonly<Partial<Record<Trede, number>>>;
  /** load of a mantelzorger at the last measurement before a maatregel began, and at the last one since */
  readonly mantelzorg: readonly { readonly vanaf: Dag; readonly voor: number; readonly na: number }[];
  /** days from melding to the end of the onderzoek, and from aanvraag to beschikking; `op`: when it ended */
  readonly doorlooptijden: readonly {
    readonly soort: 'onderzoek' | 'beschikking';
    readonly op: Dag;
    readonly dagen: number;
  }[];
}

const LOOPT: ReadonlySet<string> = new Set(['vastgesteld', 'lopend', 'in-evaluatie']);
const DICHT: ReadonlySet<string> = new Set(['afgesloten', 'waakvlam', 'gesloten']);

/** What has to be known of a dossier to tell what its plan brought: few columns of its rows. */
export interface UitkomstDossier {
  readonly plan: Pick<Dossier['plan'], 'status' | 'afgeslotenOp'>;
  readonly planversie: readonly Pick<Dossier['planversie'][number], 'vastgesteldOp'>[];
  readonly evaluatie: readonly (Pick<
    Dossier['evaluatie'][number],
    'status' | 'datum' | 'besluit' | 'tevredenheid'
  > & { readonly doelen: readonly Pick<Dossier['evaluatie'][number]['doelen'][number], 'oordeel'>[] })[];
  readonly maatregel: readonly Pick<Dossier['maatregel'][number], 'mantelzorgId' | 'vanaf'>[];
  readonly belasting: readonly Pick<
    Dossier['belasting'][number],
    'mantelzorgId' | 'datum' | 'waarde' | 'uitslag'
  >[];
}

/** What a dossier adds to the figures of what plans bring: of a team here, of a gemeente in the regiomonitor. */
export function uitkomstfeitenVan(
  dossier: UitkomstDossier,
  op: Dag,
): Pick<Stuurfeiten, 'instroomOp' | 'uitstroomOp' | 'evaluaties' | 'mantelzorg'> {
  const { status, afgeslotenOp } = dossier.plan;
  return {
    instroomOp: eerste(dossier.planversie.map((versie) => versie.vastgesteldOp)),
    uitstroomOp: DICHT.has(status) ? afgeslotenOp : null,
    evaluaties: dossier.evaluatie
      .filter((row) => row.status === 'afgerond')
      .map((row) => ({
        op: row.datum,
        besluit: row.besluit,
        behaald: row.doelen.filter(({ oordeel }) => oordeel === 'behaald').length,
        deels: row.doelen.filter(({ oordeel }) => oordeel === 'deels').length,
        niet: row.doelen.filter(({ oordeel }) => oordeel === 'niet').length,
        tevredenheid: row.tevredenheid,
      })),
    mantelzorg: dossier.maatregel.flatMap((maatregel) => voorEnNa(dossier, maatregel, op)),
  };
}

/** What a dossier adds to the team's figures. */
export function stuurfeitenVan(dossier: Dossier, vandaag: Dag): Stuurfeiten {
  const treden: Partial<Record<Trede, number>> = {};
  if (LOOPT.has(dossier.plan.status)) {
    for (const { trede } of actueleInzet(dossier, vandaag)) treden[trede] = (treden[trede] ?? 0) + 1;
  }
  return {
    ...uitkomstfeitenVan(dossier, vandaag),
    treden,
    doorlooptijden: dossier.traject.flatMap((row) => [
      ...duur('onderzoek', row.meldingOp, row.onderzoekKlaarOp),
      ...duur('beschikking', row.aanvraagOp, row.beschikkingOp),
    ]),
  };
}

function eerste(dagen: readonly Dag[]): Dag | null {
  return dagen.reduce<Dag | null>(
    (vroegst, een) => (vroegst === null || een < vroegst ? een : vroegst),
    null,
  );
}

function duur(soort: 'onderzoek' | 'beschikking', van: Dag | null, tot: Dag | null) {
  return van === null || tot === null || tot < van ? [] : [{ soort, op: tot, dagen: dagenTussen(van, tot) }];
}

function voorEnNa(
  dossier: Pick<UitkomstDossier, 'belasting'>,
  maatregel: UitkomstDossier['maatregel'][number],
  vandaag: Dag,
): { vanaf: Dag; voor: number; na: number }[] {
  const { vanaf, mantelzorgId } = maatregel;
  if (vanaf === null || vanaf > vandaag) return [];
  const metingen = dossier.belasting
    .filter((row) => row.mantelzorgId === mantelzorgId && isEigenCijfer(row))
    .toSorted((a, b) => a.datum.localeCompare(b.datum));
  const voor = metingen.findLast((row) => row.datum <= vanaf);
  const na = metingen.findLast((row) => row.datum > vanaf);
  return voor && na ? [{ vanaf, voor: voor.waarde, na: na.waarde }] : [];
}

/** `2026-4`: the fourth quarter of 2026. */
export function kwartaalVan(op: Dag): string {
  return `${op.slice(0, 4)}-${Math.ceil(Number(op.slice(5, 7)) / 3)}`;
}

/** `2026-4` as people say it. */
export function kwartaalNaam(kwartaal: string): string {
  const [jaar = '', nummer = ''] = kwartaal.split('-');
  return `${nummer}e kwartaal ${jaar}`;
}

/** The last quarters up to the one of today, oldest first. */
export function kwartalenTot(vandaag: Dag, aantal: number): string[] {
  const index = Number(vandaag.slice(0, 4)) * 4 + Math.ceil(Number(vandaag.slice(5, 7)) / 3) - 1;
  return Array.from({ length: aantal }, (_, at) => {
    const een = index - (aantal - 1 - at);
    return `${Math.floor(een / 4)}-${(een % 4) + 1}`;
  });
}

/** The figures of one quarter. */
export interface Kwartaal {
  readonly kwartaal: string;
  readonly instroom: number;
  readonly opgeschaald: number;
  readonly afgeschaald: number;
  readonly uitstroom: number;
  readonly behaald: number;
  readonly deels: number;
  readonly niet: number;
  /** mean, 1 to 10, one decimal; null when nobody was asked */
  readonly tevredenheid: number | null;
  readonly gevraagd: number;
  /** median days; null when none ended in this quarter */
  readonly onderzoekDagen: number | null;
  readonly beschikkingDagen: number | null;
}

/** Adds the dossiers of a team up by quarter. */
export function perKwartaal(feiten: readonly Stuurfeiten[], kwartalen: readonly string[]): Kwartaal[] {
  return kwartalen.map((kwartaal) => {
    const in_ = (op: Dag | null): boolean => op !== null && kwartaalVan(op) === kwartaal;
    const evaluaties = feiten.flatMap((een) => een.evaluaties).filter(({ op }) => in_(op));
    const cijfers = evaluaties.flatMap(({ tevredenheid }) => tevredenheid ?? []);
    const dagen = (soort: 'onderzoek' | 'beschikking') =>
      mediaan(
        feiten
          .flatMap((een) => een.doorlooptijden)
          .filter((een) => een.soort === soort && in_(een.op))
          .map((een) => een.dagen),
      );
    const som = (naam: 'behaald' | 'deels' | 'niet') => evaluaties.reduce((sum, een) => sum + een[naam], 0);
    return {
      kwartaal,
      instroom: feiten.filter((een) => in_(een.instroomOp)).length,
      opgeschaald: evaluaties.filter(({ besluit }) => besluit === 'opschalen').length,
      afgeschaald: evaluaties.filter(({ besluit }) => besluit === 'afschalen').length,
      uitstroom: feiten.filter((een) => in_(een.uitstroomOp)).length,
      behaald: som('behaald'),
      deels: som('deels'),
      niet: som('niet'),
      tevredenheid: gemiddelde(cijfers),
      gevraagd: cijfers.length,
      onderzoekDagen: dagen('onderzoek'),
      beschikkingDagen: dagen('beschikking'),
    };
  });
}

/** Mean with one decimal; null of nothing. */
export function gemiddelde(waarden: readonly number[]): number | null {
  if (waarden.length === 0) return null;
  return Math.round((waarden.reduce((sum, een) => sum + een, 0) / waarden.length) * 10) / 10;
}

function mediaan(waarden: readonly number[]): number | null {
  const ordered = [...waarden].sort((a, b) => a - b);
  const midden = Math.floor(ordered.length / 2);
  const hoog = ordered[midden];
  if (hoog === undefined) return null;
  const laag = ordered[midden - 1];
  return ordered.length % 2 === 1 || laag === undefined ? hoog : Math.round((laag + hoog) / 2);
}
