import type { Dag } from '../basis/datum.ts';
import { gevuld } from '../basis/normaliseer.ts';
import { opsomming } from '../basis/woorden.ts';
import type { Catalogus } from '../catalogus/schema.ts';
import type { Dossier, Row } from '../entities.ts';
import { naamRegisseur, volledigeNaam } from '../huishouden/naam.ts';
import { gebrekenMaatwerk } from './blokkade-maatwerk.ts';
import { actueleInzet, isActiefDoel, zorgtNog } from './lopend.ts';
import { isMeetbaar, smartLichten } from './smart.ts';

export interface Blokkade {
  readonly code: string;
  readonly tekst: string;
  readonly bron: string;
  readonly waar: { readonly soort: 'plan' | 'doel' | 'inzet' | 'mantelzorg'; readonly id: string };
}
interface Context {
  readonly catalogus: Catalogus;
  readonly vandaag: Dag;
}

const ONZE_REGEL = 'Eigen regel';
const SMART = 'Resultaatgericht plan (002 ch. 3)';
const MANTELZORG = 'Mantelzorg in het plan (002 §2.3)';

function vanPlan(dossier: Dossier): Blokkade[] {
  const { plan } = dossier;
  const waar = { soort: 'plan', id: plan.id } as const;
  const lijst: Blokkade[] = [];
  if (!gevuld(plan.hoofddoel)) {
    lijst.push({
      code: 'geen-hoofddoel',
      tekst: 'Schrijf op wat dit huishouden samen wil bereiken (het hoofddoel).',
      bron: ONZE_REGEL,
      waar,
    });
  }
  if (naamRegisseur(dossier) === '') {
    lijst.push({
      code: 'geen-regisseur',
      tekst: 'Kies wie de regie over het plan heeft.',
      bron: 'Regie (002 §1.3)',
      waar,
    });
  }
  if (!gevuld(plan.akkoordDoor) || plan.akkoordOp === null) {
    lijst.push({
      code: 'geen-akkoord',
      tekst: 'De inwoner heeft het plan nog niet ondertekend. Vul in wie akkoord is, en wanneer.',
      bron: 'Regie (002 §1.2)',
      waar,
    });
  }
  if (!dossier.doel.some(isActiefDoel)) {
    lijst.push({
      code: 'geen-doel',
      tekst: 'Er staat nog geen doel in het plan. Voeg een doel toe.',
      bron: SMART,
      waar,
    });
  }
  return lijst;
}

function vanDoel(doel: Row<'doel'>, vandaag: Dag): Blokkade[] {
  const rood = smartLichten(doel, { vandaag }).filter((licht) => !licht.groen);
  if (rood.length === 0) return [];
  const namen = opsomming(rood.map((licht) => licht.naam.toLowerCase()));
  const [eerste] = rood;
  return [
    {
      code: 'doel-niet-smart',
      tekst: `Doel “${doel.titel}” is nog niet ${namen}. ${eerste?.uitleg ?? ''}`,
      bron: SMART,
      waar: { soort: 'doel', id: doel.id },
    },
  ];
}

function vanInzet(inzet: Row<'inzet'>, dossier: Dossier, ctx: Context): Blokkade[] {
  const waar = { soort: 'inzet', id: inzet.id } as const;
  const lijst: Blokkade[] = [];
  const doelen = dossier.doel.filter((doel) => inzet.doelIds.includes(doel.id));
  if (!doelen.some(isActiefDoel)) {
    lijst.push({
      code: 'inzet-zonder-doel',
      tekst:
        doelen.length > 0
          ? `De doelen van “${inzet.titel}” zijn klaar. Kies een nieuw doel, of stop deze inzet.`
          : `“${inzet.titel}” hoort nog niet bij een doel. Kies een doel.`,
      bron: SMART,
      waar,
    });
  }
  if (inzet.trede !== 'maatwerk') {
    if (inzet.vanaf !== null && inzet.tot !== null && inzet.tot < inzet.vanaf) {
      lijst.push({
        code: 'einde-voor-begin',
        tekst: `“${inzet.titel}”: het einde ligt vóór het begin.`,
        bron: ONZE_REGEL,
        waar,
      });
    }
    return lijst;
  }
  const onmeetbaar = doelen.filter(isActiefDoel).filter((doel) => !isMeetbaar(doel, ctx));
  if (onmeetbaar.length > 0) {
    lijst.push({
      code: 'maatwerk-doel-onmeetbaar',
      tekst: `“${inzet.titel}” is maatwerk, maar het doel ${opsomming(onmeetbaar.map((d) => `“${d.titel}”`))} is niet te meten.`,
      bron: 'Sturen op resultaat (004 bijlage 3)',
      waar,
    });
  }
  const gemeente = dossier.huishouden.gemeente;
  for (const gebrek of gebrekenMaatwerk(inzet, { ...ctx, gemeente })) lijst.push({ ...gebrek, waar });
  return lijst;
}

function vanMantelzorg(dossier: Dossier, vandaag: Dag): Blokkade[] {
  const { plan } = dossier;
  const zorgers = dossier.mantelzorg.filter((zorg) => zorgtNog(zorg, vandaag));
  const bijPlan = (code: string, tekst: string): Blokkade[] => [
    { code, tekst, bron: MANTELZORG, waar: { soort: 'plan', id: plan.id } },
  ];
  if (plan.mantelzorgAntwoord === null) {
    return bijPlan('mantelzorg-onbeantwoord', 'Vul in of er een mantelzorger is.');
  }
  if (plan.mantelzorgAntwoord === 'geen') {
    if (zorgers.length > 0) {
      return bijPlan(
        'mantelzorg-tegenstrijdig',
        'Er staat dat er geen mantelzorger is, maar er zorgt wel iemand.',
      );
    }
    if (!gevuld(plan.geenMantelzorgerReden)) {
      return bijPlan('geen-mantelzorger-zonder-reden', 'Schrijf op waarom er geen mantelzorger is.');
    }
    return [];
  }
  if (zorgers.length === 0) {
    return bijPlan('geen-mantelzorger-ingevuld', 'Vul in wie de mantelzorger is en voor wie.');
  }
  return zorgers.flatMap((zorg): Blokkade[] => {
    const persoon = dossier.persoon.find((row) => row.id === zorg.mantelzorgerId);
    const naam = persoon ? volledigeNaam(persoon) : 'de mantelzorger';
    const waar = { soort: 'mantelzorg', id: zorg.id } as const;
    const lijst: Blokkade[] = [];
    if (!dossier.belasting.some((row) => row.mantelzorgId === zorg.id)) {
      const tekst = `Vraag ${naam} hoe zwaar het zorgen is, en vul het cijfer in.`;
      lijst.push({ code: 'mantelzorg-zonder-belasting', tekst, bron: MANTELZORG, waar });
    }
    const geldig = dossier.maatregel.some(
      (row) => row.mantelzorgId === zorg.id && (row.tot === null || row.tot >= vandaag),
    );
    if (!geldig) {
      const tekst = `Spreek af wat ${naam} helpt om het vol te houden. Voeg een maatregel toe.`;
      lijst.push({ code: 'mantelzorg-zonder-maatregel', tekst, bron: MANTELZORG, waar });
    }
    return lijst;
  });
}

/**
 * Everything that the law or our own rules still ask before the plan can be vastgesteld, each with where to mend it. An
 * empty list means: it can be done. Only what runs or is planned counts; stopped inzet and closed doelen do not.
 * Sources: Wmo 2.3.2–2.3.6, Jeugdwet 2.3 and 8.1.1, iWmo/iJw 3.2 (CD075–CD080, CS003, CS338), 002 §1.2–§2.3, 004 bijlage 3.
 */
export function blokkades(dossier: Dossier, ctx: Context): Blokkade[] {
  return [
    ...vanPlan(dossier),
    ...dossier.doel.filter(isActiefDoel).flatMap((doel) => vanDoel(doel, ctx.vandaag)),
    ...actueleInzet(dossier, ctx.vandaag).flatMap((inzet) => vanInzet(inzet, dossier, ctx)),
    ...vanMantelzorg(dossier, ctx.vandaag),
  ];
}
