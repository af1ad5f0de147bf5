import { dagKort, type Dag } from '../basis/datum.ts';
import { getal } from '../basis/woorden.ts';
import type { Dossier, Row } from '../entities.ts';
import { roepnaam } from '../huishouden/naam.ts';
import { zorgtNog } from '../plan/lopend.ts';
import { belastingInWoorden, ernstVan, isEigenCijfer, isZwaarder } from './belasting.ts';
import { SOORTEN_MAATREGEL } from './schema.ts';

export interface MantelzorgSignaal {
  readonly code: 'mantelzorg-zwaar' | 'mantelzorg-stijgt' | 'maatregel-gestopt';
  readonly tekst: string;
  readonly ernst: 1 | 2 | 3;
  readonly datum: Dag;
  readonly mantelzorgId: string;
}

/** The figures of one mantelzorg, oldest first. */
export function belastingVan(dossier: Pick<Dossier, 'belasting'>, mantelzorgId: string): Row<'belasting'>[] {
  return dossier.belasting
    .filter((row) => row.mantelzorgId === mantelzorgId)
    .sort((a, b) => a.datum.localeCompare(b.datum));
}

function vanZorg(zorg: Row<'mantelzorg'>, dossier: Dossier, vandaag: Dag): MantelzorgSignaal[] {
  const persoon = dossier.persoon.find((row) => row.id === zorg.mantelzorgerId);
  const naam = persoon ? roepnaam(persoon) : 'De mantelzorger';
  const cijfers = belastingVan(dossier, zorg.id);
  const laatste = cijfers.at(-1);
  const vorige = cijfers.at(-2);
  const lijst: MantelzorgSignaal[] = [];
  const ernst = laatste ? ernstVan(laatste) : 0;
  if (laatste && ernst > 0) {
    lijst.push({
      code: 'mantelzorg-zwaar',
      tekst: isEigenCijfer(laatste)
        ? `Het zorgen is zwaar voor ${naam}: cijfer ${getal(laatste.waarde)}.`
        : `Het zorgen is zwaar voor ${naam}. ${belastingInWoorden(laatste)}.`,
      ernst: ernst === 3 ? 3 : 2,
      datum: laatste.datum,
      mantelzorgId: zorg.id,
    });
  }
  if (laatste && vorige && isZwaarder(vorige, laatste)) {
    const [van, naar] = [vorige, laatste].map((row) => row.uitslag?.betekenis ?? getal(row.waarde));
    lijst.push({
      code: 'mantelzorg-stijgt',
      tekst: `Het zorgen wordt zwaarder voor ${naam}: van ${van} naar ${naar}.`,
      ernst: 1,
      datum: laatste.datum,
      mantelzorgId: zorg.id,
    });
  }
  const maatregelen = dossier.maatregel.filter((row) => row.mantelzorgId === zorg.id);
  const gaatDoor = maatregelen.some((row) => row.tot === null || row.tot >= vandaag);
  const gestopt = maatregelen.reduce<Row<'maatregel'> | null>(
    (last, row) => (row.tot !== null && (last?.tot ?? '') <= row.tot ? row : last),
    null,
  );
  if (!gaatDoor && gestopt?.tot) {
    lijst.push({
      code: 'maatregel-gestopt',
      tekst: `${SOORTEN_MAATREGEL[gestopt.soort]} voor ${naam} stopte op ${dagKort(gestopt.tot)}. Er kwam niets voor terug.`,
      ernst: 2,
      datum: gestopt.tot,
      mantelzorgId: zorg.id,
    });
  }
  return lijst;
}

/** Overload before it happens: a load of 7 or more, a rising load, a measure that ended without another (domain.md). */
export function mantelzorgSignalen(dossier: Dossier, vandaag: Dag): MantelzorgSignaal[] {
  return dossier.mantelzorg
    .filter((zorg) => zorgtNog(zorg, vandaag))
    .flatMap((zorg) => vanZorg(zorg, dossier, vandaag));
}
