import { describe, expect, it } from 'vitest';
import { isBsn } from '#shared/domain/basis/bsn.ts';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { controleerRij } from '#shared/domain/controle.ts';
import { ENTITIES, ENTITY_KINDS, type EntityKind, type Fields } from '#shared/domain/entities.ts';
import { overgang } from '#shared/domain/huishouden/overgang18.ts';
import { id as idSchema } from '#shared/domain/huishouden/schema.ts';
import { blokkades } from '#shared/domain/plan/blokkades.ts';
import { leesPlaninhoud } from '#shared/domain/plan/inhoud.ts';
import { verschil } from '#shared/domain/plan/verschil.ts';
import { vlaggen } from '#shared/domain/plan/vlaggen.ts';
import { signalenVan } from '#shared/domain/signalen.ts';
import { tijdlijn } from '#shared/domain/tijdlijn.ts';
import { alsDossier } from './bouwer.ts';
import { maakDemo } from './maak-demo.ts';
import { maakGroot } from './maak-groot.ts';

const VANDAAG = '2026-11-24';
const CTX = { catalogus: VOORBEELD_CATALOGUS, vandaag: VANDAAG };
const demo = maakDemo(20_261_123, VANDAAG);
const dossiers = demo.map(alsDossier);

function klachten(
  kind: EntityKind,
  fields: Fields<EntityKind>,
  dossier: (typeof dossiers)[number] | null,
): unknown[] {
  const parsed = ENTITIES[kind].safeParse(fields);
  const fout = parsed.success ? [] : parsed.error.issues;
  return [...fout, ...Object.entries(controleerRij(kind, fields as never, { vandaag: VANDAAG, dossier }))];
}

describe('maakDemo', () => {
  it('makes the same dossiers for the same seed and day, and others for another seed', () => {
    expect(maakDemo(20_261_123, VANDAAG)).toEqual(demo);
    expect(maakDemo(7, VANDAAG)[0]).not.toEqual(demo[0]);
  });

  it('makes at least 48 dossiers over five gemeenten, of which some fourteen of Noor van Dijk', () => {
    expect(demo.length).toBeGreaterThanOrEqual(48);
    expect(new Set(dossiers.map((d) => d.huishouden.gemeente)).size).toBe(5);
    expect(dossiers.filter((d) => d.huishouden.consulent === 'Noor van Dijk')).toHaveLength(14);
  });

  it.each(['2026-11-24', '2024-02-29', '2027-01-02', '2025-08-31'])(
    'makes rows on %s that pass their schema and the checks beyond it, with unique ids',
    (vandaag) => {
      for (const een of maakDemo(3, vandaag)) {
        const dossier = alsDossier(een);
        const gezien = new Set<string>();
        for (const kind of ENTITY_KINDS) {
          for (const row of een.rows[kind] ?? []) {
            const parsed = ENTITIES[kind].safeParse(row.fields);
            expect(parsed.success ? [] : parsed.error.issues, `${kind} ${een.id}`).toEqual([]);
            expect(
              controleerRij(kind, row.fields as never, { vandaag, dossier }),
              `${kind} ${een.id}`,
            ).toEqual({});
            expect(idSchema.safeParse(row.id).success).toBe(true);
            expect(row.op <= vandaag).toBe(true);
            expect(gezien.has(row.id)).toBe(false);
            gezien.add(row.id);
          }
        }
        expect(een.rows.huishouden?.[0]?.id).toBe(een.id);
        expect(een.rows.plan?.[0]?.id).toBe(`${een.id}plan`);
      }
    },
  );

  it('uses numbers of the test range only, each once', () => {
    const bsns = dossiers.flatMap((d) => d.persoon.flatMap((p) => p.bsn ?? []));
    expect(bsns.length).toBeGreaterThan(80);
    expect(new Set(bsns).size).toBe(bsns.length);
    for (const bsn of bsns) {
      expect(isBsn(bsn)).toBe(true);
      expect(Number(bsn)).toBeGreaterThanOrEqual(999_900_006);
    }
  });

  it('refers to voorzieningen and aanbieders of the catalogue that can be had in that gemeente', () => {
    for (const dossier of dossiers) {
      for (const inzet of dossier.inzet) {
        if (inzet.voorzieningId === null) continue;
        const gevonden = VOORBEELD_CATALOGUS.voorzieningen.find((v) => v.id === inzet.voorzieningId);
        expect(gevonden?.trede).toBe(inzet.trede);
        const { gemeente } = dossier.huishouden;
        expect(gevonden?.gemeenten.length === 0 || gevonden?.gemeenten.includes(gemeente)).toBe(true);
      }
    }
  });

  it('leaves no name marks in the stories', () => {
    expect(JSON.stringify(demo)).not.toMatch(/\{\d\}/);
  });

  it('makes running plans and plans under review that could be vastgesteld today', () => {
    const lopend = dossiers.filter((d) => ['lopend', 'ter-toetsing', 'vastgesteld'].includes(d.plan.status));
    const open = lopend.map((d) => [d.huishouden.naam, blokkades(d, CTX).map((b) => b.code)] as const);
    const metBlokkade = open.filter(([, codes]) => codes.length > 0);
    // the one whose measures for the mantelzorger all ended
    expect(metBlokkade.map(([, codes]) => codes)).toEqual([
      ['mantelzorg-zonder-maatregel', 'mantelzorg-zonder-maatregel'],
    ]);
  });

  it('freezes versions that can be read back and that differ from each other', () => {
    for (const dossier of dossiers) {
      const versies = dossier.planversie.map((row) => leesPlaninhoud(row.inhoud));
      expect(versies).toHaveLength(dossier.plan.versie);
      for (const versie of versies) {
        expect(versie.ok).toBe(true);
        if (versie.ok) expect(versie.value.doelen.length).toBeGreaterThan(0);
      }
      const [eerste, tweede] = versies;
      if (eerste?.ok && tweede?.ok) expect(verschil(eerste.value, tweede.value).length).toBeGreaterThan(0);
    }
  });

  it('shows every signal and most flags somewhere', () => {
    const signalen = new Set(
      dossiers.flatMap((d) => signalenVan(d, VOORBEELD_CATALOGUS, VANDAAG).map((s) => s.code)),
    );
    for (const code of [
      'crisis',
      'evaluatie',
      'geen-contact',
      'maatregel-gestopt',
      'mantelzorg-stijgt',
      'mantelzorg-zwaar',
      'nabellen',
      'opmerking-toetsing',
      'overgang-18',
      'termijn-onderzoek',
      'wacht-op-toetsing',
    ]) {
      expect(signalen).toContain(code);
    }
    const vlagcodes = new Set(
      dossiers.flatMap((d) => vlaggen(d, { ...CTX, vorige: null }).map((v) => v.code)),
    );
    for (const code of ['stapeling', 'overgang-18-vervolg', 'zelfde-dagdeel'])
      expect(vlagcodes).toContain(code);
    expect(vlagcodes).not.toContain('kosten-onbekend');
  });

  it('has a youth whose follow-up is arranged and one whose is not', () => {
    const stappen = dossiers
      .filter((d) => d.plan.status === 'lopend')
      .flatMap((d) => d.persoon.flatMap((p) => overgang(p, d, VANDAAG) ?? []))
      .filter((stap) => stap.vanaf <= VANDAAG && stap.op > VANDAAG && stap.heeftDoel);
    expect(stappen.some((stap) => stap.nodig)).toBe(true);
    expect(stappen.some((stap) => !stap.nodig)).toBe(true);
  });

  it('tells three years: the longest timeline begins more than two years ago and goes on ahead', () => {
    const lijnen = dossiers.map((d) => tijdlijn(d, CTX).punten);
    const vroegste = lijnen.flatMap((punten) => punten[0]?.datum ?? []).sort()[0] ?? VANDAAG;
    expect(vroegste < '2024-11-24').toBe(true);
    expect(lijnen.every((punten) => punten.length > 3)).toBe(true);
    expect(lijnen.filter((punten) => punten.some((punt) => punt.toekomst)).length).toBeGreaterThan(30);
  });
});

describe('maakGroot', () => {
  it('makes as many light dossiers as asked, that pass their schemas and differ in id', () => {
    const groot = [...maakGroot(1, 300, VANDAAG)];
    expect(new Set(groot.map((d) => d.id)).size).toBe(300);
    for (const een of groot) {
      const personen = een.rows.persoon?.length ?? 0;
      expect(personen).toBeGreaterThanOrEqual(2);
      expect(personen).toBeLessThanOrEqual(4);
      for (const kind of ENTITY_KINDS) {
        for (const row of een.rows[kind] ?? [])
          expect(klachten(kind, row.fields, alsDossier(een))).toEqual([]);
      }
    }
  });
});
