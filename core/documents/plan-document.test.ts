import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentVoortgang } from '#shared/contract/document.ts';
import { nieuwDossier, openCore, value } from '#tests/support/core.ts';
import { tempFolder } from '#tests/support/temp.ts';

const FONTS = path.resolve('node_modules/@expo-google-fonts');

/** The assets as the build lays them out, so that the test needs no build. */
function assets(): string {
  const folder = tempFolder();
  cpSync(path.resolve('core/documents/assets'), folder, { recursive: true });
  mkdirSync(path.join(folder, 'fonts'));
  for (const family of ['source-sans-3', 'noto-sans-arabic', 'noto-emoji']) {
    for (const weight of ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']) {
      if (!readdirSync(path.join(FONTS, family)).includes(weight)) continue;
      for (const file of readdirSync(path.join(FONTS, family, weight)).filter((name) =>
        name.endsWith('.ttf'),
      )) {
        cpSync(path.join(FONTS, family, weight, file), path.join(folder, 'fonts', file));
      }
    }
  }
  return folder;
}

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

async function made(
  client: Awaited<ReturnType<typeof openCore>>['client'],
  input: { dossierId: string; versie: number | null },
) {
  const steps: DocumentVoortgang[] = [];
  for await (const step of await client.document.plan(input)) steps.push(step);
  const last = steps.at(-1);
  if (last?.soort !== 'klaar') throw new Error(JSON.stringify(last));
  const file = path.join(tempFolder(), 'plan.pdf');
  writeFileSync(file, Buffer.from(last.pdf, 'base64'));
  const read = (tool: string, ...args: string[]) =>
    execFileSync(tool, [...args.slice(0, -1), file, ...args.slice(-1)].filter(Boolean), {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  return {
    steps,
    last,
    raw: Buffer.from(last.pdf, 'base64').toString('latin1'),
    text: () => read('pdftotext', '-'),
    info: (...args: string[]) => read('pdfinfo', ...args, ''),
  };
}

async function dossierMet(hoofddoel: string) {
  const core = await openCore({ assetsDir: assets() });
  const dossier = await nieuwDossier(core.client);
  const dossierId = dossier.id;
  value(await core.client.dossier.wijzigPlan({ dossierId, fields: { hoofddoel } }));
  return { ...core, dossierId, dossier };
}

test('making the plan tells its steps and ends with a file and a picture of its pages', async () => {
  const { client, dossierId } = await dossierMet('Een schoon huis en een dag met mensen.');
  const paper = await made(client, { dossierId, versie: null });
  expect(paper.steps.map((step) => step.soort)).toEqual(['bezig', 'bezig', 'bezig', 'klaar']);
  expect(paper.last.bestandsnaam).toBe('plan-concept.pdf');
  expect(paper.last.paginas).toBeGreaterThan(0);
  expect(paper.last.svg).toMatch(/^<svg/);
  // the ground of a later page would cover the first one
  expect(paper.last.svg).not.toMatch(/h 595\.\d+ v -841\.\d+/);
});

test('the file is a tagged PDF for everybody, in Dutch', async () => {
  const { client, dossierId } = await dossierMet('Een schoon huis.');
  const { raw } = await made(client, { dossierId, versie: null });
  expect(raw).toContain('/Lang (nl-NL)');
  expect(raw).toMatch(/pdfuaid:part>1</);
  expect(raw).toContain('/StructTreeRoot');
});

test.runIf(hasPoppler)('the words and page numbers can be read back, headings are headings', async () => {
  const { client, dossierId, dossier } = await dossierMet('Een schoon huis.\nEn weer naar de markt.');
  const [persoon] = dossier.persoon;
  const doel = value(
    await client.rij.doel.create({
      dossierId,
      fields: {
        titel: 'Zelf de was doen',
        persoonIds: [persoon!.id],
        eigenWoorden: '“Ik wil het zelf kunnen”',
      },
    }),
  ).id;
  value(
    await client.rij.inzet.create({
      dossierId,
      fields: { titel: 'Dochter helpt op zaterdag', trede: 'netwerk', doelIds: [doel], wie: 'Els' },
    }),
  );
  const paper = await made(client, { dossierId, versie: null });
  const text = paper.text();
  for (const words of [
    'Een schoon huis.',
    'En weer naar de markt.',
    'Concept.',
    '1. Zelf de was doen',
    '“Ik wil het zelf kunnen”',
    'Dochter helpt op zaterdag',
    'Netwerk en mantelzorg',
    'Willemien de Graaf',
    `Pagina 1 van ${paper.last.paginas}`,
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('““');
  const structure = paper.info('-struct');
  expect(structure).toMatch(/H1 "Ons plan"/);
  expect(structure).toMatch(/H2/);
  expect(structure).toMatch(/\bL\b/);
  expect(paper.info()).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
});

test.runIf(hasPoppler)('hostile words are words on paper', async () => {
  const words = '<script>alert(1)</script> #import "@preview/x" #read("/etc/passwd") $x$ \\ ] 😀 مرحبا';
  const { client, dossierId } = await dossierMet(words);
  const paper = await made(client, { dossierId, versie: null });
  const text = paper.text();
  expect(text).toContain('<script>alert(1)</script> #import "@preview/x"');
  expect(text).toContain('#read("/etc/passwd")');
  expect(text).not.toContain('root:');
  expect(text).toContain('😀');
  expect(paper.raw).toMatch(/pdfuaid:part>1</);
});

test('a script that no font here has still gives a tagged plan', async () => {
  const { client, dossierId } = await dossierMet('ታሪክ 北京');
  const paper = await made(client, { dossierId, versie: null });
  expect(paper.raw).toContain('/StructTreeRoot');
  expect(paper.raw).toContain('/Lang (nl-NL)');
});

test.runIf(hasPoppler)(
  'a story of 100,000 signs goes on over the pages and none of it runs off them',
  async () => {
    const { client, dossierId } = await dossierMet(
      `begin ${'x'.repeat(50_000)} ${'woord '.repeat(8_000)}einde.`,
    );
    const paper = await made(client, { dossierId, versie: null });
    const text = paper.text();
    expect(paper.last.paginas).toBeGreaterThan(20);
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(50_000);
    expect(text.match(/woord/g)?.length).toBe(8_000);
    expect(text).toContain('einde.');
  },
);

test.runIf(hasPoppler)('a BSN and a shielded note never come on paper', async () => {
  const { client, dossierId, dossier } = await dossierMet('Een schoon huis.');
  const [persoon] = dossier.persoon;
  value(await client.rij.persoon.update({ dossierId, id: persoon!.id, fields: { bsn: '999900006' } }));
  value(
    await client.rij.notitie.create({
      dossierId,
      fields: { tekst: 'Geheime zorg over thuis', afgeschermd: true },
    }),
  );
  const text = (await made(client, { dossierId, versie: null })).text();
  expect(text).not.toContain('999900006');
  expect(text).not.toContain('Geheime zorg');
});

test('a version that is not there says so', async () => {
  const { client, dossierId } = await dossierMet('Een schoon huis.');
  const steps: DocumentVoortgang[] = [];
  for await (const step of await client.document.plan({ dossierId, versie: 7 })) steps.push(step);
  expect(steps.at(-1)).toMatchObject({ soort: 'mislukt', error: { code: 'versie-weg' } });
});
