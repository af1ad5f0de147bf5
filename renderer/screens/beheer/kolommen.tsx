import type { ReactNode } from 'react';
import type { BeheerStand } from '#shared/contract/region/beheer.ts';
import type { BeheerSoort } from '#shared/contract/region/beheer-rijen.ts';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { beheerwaarde, naamBeheerveld, rolInWoorden } from '#shared/domain/catalogus/velden.ts';
import { Chip } from '#renderer/components/chip.tsx';
import type { Column } from '#renderer/components/data-table.tsx';
import { naamVan, type Rij } from './vormen.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** True for a row that is over: it is kept for what names it. */
export function isVoorbij(rij: Rij, vandaag: string): boolean {
  const end = rij['geldigTot'] ?? rij['tot'] ?? null;
  return rij['actief'] === false || (typeof end === 'string' && end < vandaag);
}

function periode(rij: Rij, van: string, tot: string): string {
  const [from, to] = [text(rij[van]), rij[tot]];
  return typeof to === 'string' ? `${dagKort(from)} tot en met ${dagKort(to)}` : `vanaf ${dagKort(from)}`;
}

const inWoorden = (veld: string, width?: string): Column<Rij> => ({
  key: veld,
  header: naamBeheerveld(veld),
  cell: (rij) => beheerwaarde(veld, rij[veld]),
  sortValue: (rij) => beheerwaarde(veld, rij[veld]),
  ...(width === undefined ? {} : { width }),
});

const bedrag = (veld: string): Column<Rij> => ({
  key: veld,
  header: naamBeheerveld(veld),
  isNumber: true,
  width: '8rem',
  cell: (rij) => (rij[veld] === null ? '' : beheerwaarde(veld, rij[veld])),
  sortValue: (rij) => rij[veld] as number | null,
});

const wanneer = (van: string, tot: string): Column<Rij> => ({
  key: 'periode',
  header: 'Geldig',
  width: '10rem',
  cell: (rij) => periode(rij, van, tot),
  sortValue: (rij) => text(rij[van]),
});

const TOON = 2;

/** The first two, and how many more: the form has them all. */
function ingekort(leefgebieden: readonly string[]): string {
  const more = leefgebieden.length - TOON;
  const first = leefgebieden.slice(0, TOON).map((one) => beheerwaarde('leefgebieden', one));
  if (first.length === 0) return 'geen';
  return more > 0 ? `${first.join(', ')} en nog ${more}` : first.join(' en ');
}

export interface KolomContext {
  readonly stand: BeheerStand;
  readonly vandaag: string;
  /** something stands beside the table: only what tells rows apart */
  readonly isKrap: boolean;
  /** running inzetten by id of the contract; undefined while it is counted */
  readonly bezetting: ReadonlyMap<string, number> | undefined;
  /** a button that opens the row */
  readonly open: (rij: Rij, naam: string) => ReactNode;
}

const RUIM = ['leefgebieden', 'gemeenten', 'telefoon', 'pgbCenten', 'eenheid', 'subject'];

/** The columns of a kind of row; the first one opens it. */
export function kolommenVan(soort: BeheerSoort, context: KolomContext): Column<Rij>[] {
  return alleKolommen(soort, context).filter(({ key }) => !context.isKrap || !RUIM.includes(key));
}

function alleKolommen(soort: BeheerSoort, context: KolomContext): Column<Rij>[] {
  const { stand, vandaag, bezetting, open } = context;
  const { voorzieningen, aanbieders } = stand.catalogus;
  const genoemd = (header: string, naam: (rij: Rij) => string, isFirst: boolean): Column<Rij> => ({
    key: header,
    header,
    cell: (rij) =>
      isFirst ? (
        <span className="kt-cluster">
          {open(rij, naam(rij))}
          {isVoorbij(rij, vandaag) && <Chip tone="neutral">voorbij</Chip>}
        </span>
      ) : (
        naam(rij)
      ),
    sortValue: naam,
  });
  const naam = genoemd('Naam', (rij) => text(rij['naam']), true);
  const voorziening = (isFirst: boolean) =>
    genoemd('Voorziening', (rij) => naamVan(voorzieningen, rij['voorzieningId']), isFirst);
  const aanbieder = (isFirst: boolean) =>
    genoemd(
      'Aanbieder',
      (rij) => (rij['aanbiederId'] === null ? 'Alle aanbieders' : naamVan(aanbieders, rij['aanbiederId'])),
      isFirst,
    );
  switch (soort) {
    case 'voorzieningen':
      return [
        naam,
        inWoorden('trede', '11rem'),
        {
          ...inWoorden('leefgebieden'),
          cell: (rij) => ingekort(rij['leefgebieden'] as string[]),
        },
        inWoorden('gemeenten', '6rem'),
        wanneer('geldigVanaf', 'geldigTot'),
      ];
    case 'aanbieders':
      return [naam, inWoorden('agb', '7rem'), inWoorden('plaats'), inWoorden('telefoon', '9rem')];
    case 'contracten':
      return [
        aanbieder(true),
        voorziening(false),
        inWoorden('gemeenten'),
        wanneer('vanaf', 'tot'),
        {
          key: 'capaciteit',
          header: 'Bezet van plaatsen',
          isNumber: true,
          width: '9rem',
          cell: (rij) => <Bezet aantal={bezetting?.get(rij.id)} plaatsen={rij['capaciteit']} />,
          sortValue: (rij) => bezetting?.get(rij.id) ?? null,
        },
      ];
    case 'tarieven':
      return [
        voorziening(true),
        aanbieder(false),
        inWoorden('eenheid', '9rem'),
        bedrag('centen'),
        bedrag('pgbCenten'),
        wanneer('vanaf', 'tot'),
      ];
    case 'teams':
      return [
        naam,
        {
          key: 'mensen',
          header: 'Medewerkers',
          isNumber: true,
          cell: ({ id }) =>
            stand.medewerkers.filter(
              ({ actief, rollen }) => actief && rollen.some((one) => one.endsWith(`:${id}`)),
            ).length,
        },
      ];
    case 'medewerkers': {
      const teams = new Map(stand.teams.map((one) => [one.id, one.naam]));
      return [
        naam,
        {
          key: 'rollen',
          header: 'Rollen',
          cell: (rij) => (rij['rollen'] as string[]).map((one) => rolInWoorden(one, teams)).join('; '),
        },
        {
          key: 'subject',
          header: 'Kan aanmelden',
          width: '9rem',
          cell: (rij) => (rij['subject'] === null || rij['actief'] === false ? 'nee' : 'ja'),
          sortValue: (rij) => (rij['subject'] === null || rij['actief'] === false ? 0 : 1),
        },
      ];
    }
  }
}

function Bezet({
  aantal,
  plaatsen,
}: {
  readonly aantal: number | undefined;
  readonly plaatsen: unknown;
}): ReactNode {
  if (aantal === undefined) return '…';
  if (typeof plaatsen !== 'number') return `${aantal}, geen grens`;
  return (
    <>
      {aantal} van {plaatsen} {aantal >= plaatsen && <Chip tone="attention">vol</Chip>}
    </>
  );
}
