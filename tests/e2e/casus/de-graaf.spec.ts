import { expect, look, test } from '../support/app.ts';
import { beginMetEigenDossiers, maakHuishouden, ontgrendel } from './support/begin.ts';
import { dagenGeleden, nu, overMaanden } from './support/dagen.ts';
import { antwoord, kies, paneel, schuif, tab, vink, vul } from './support/fields.ts';
import { beginGesprek, legVast, rondGesprekAf, vertel } from './support/gesprek.ts';
import { leesPapier } from './support/papier.ts';
import {
  deel,
  legOpLadder,
  maakDoel,
  onderbouwMaatwerk,
  schrijfHoofddoel,
  slaKaartOp,
  stelVast,
  werkKaartUit,
} from './support/plan.ts';

const SCHOON = 'Een schoon en leefbaar huis';
const ONTMOETEN = 'Weer onder de mensen';
const LADDER = [
  'Eigen kracht',
  'Gebruikelijke hulp',
  'Netwerk en mantelzorg',
  'Algemene voorziening',
  'Voorliggende voorziening',
];

test('mevrouw De Graaf: een schoon huis, een dochter die het volhoudt en weer mensen om haar heen', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page } = app;

  await test.step('Noor begint in Rijswijk en maakt het huishouden', async () => {
    await beginMetEigenDossiers(page, { naam: 'Noor van Dijk', gemeente: 'Rijswijk' });
    await maakHuishouden(page, {
      naam: 'Mevrouw De Graaf',
      samenstelling: 'Alleenwonend',
      straat: 'Vlietstraat',
      huisnummer: '12',
      postcode: '2282 AB',
      mensen: [
        {
          voornaam: 'Willemien',
          voorvoegsel: 'de',
          achternaam: 'Graaf',
          geboren: '12-03-1945',
          bsn: '999900006',
          rol: 'bewoonster',
        },
      ],
    });
    await tab(page, 'Huishouden');
    await page.getByRole('button', { name: 'Huishouden wijzigen' }).click();
    const panel = paneel(page, 'Huishouden wijzigen');
    await kies(panel, 'Wie heeft de regie?', 'Inwoner zelf');
    await kies(panel, 'Wie', /Willemien/);
    await panel.getByRole('button', { name: /opslaan/i }).click();
    await expect(panel).toBeHidden();
    await expect(page.getByText('Regie: Willemien de Graaf')).toBeVisible();
  });

  await test.step('aan tafel vertelt mevrouw over haar huis, haar dagen en haar dochter', async () => {
    await beginGesprek(page);
    await page.getByRole('radio', { name: 'Aangeboden, niet gewenst' }).press('Space');
    await page
      .getByLabel('Waarom zitten we hier?')
      .fill('De huisarts belde: mevrouw redt het huis niet meer.');
    await vertel(page, {
      onderwerp: 'Huishouden',
      verhaal: 'Stofzuigen lukt niet meer sinds mijn heup. Janneke doet het, maar die heeft zelf een gezin.',
      wens: 'Dat het hier weer fris is.',
      eigenKracht: 'Afstoffen en de planten doe ik zelf.',
      score: 2,
    });
    await legVast(page, 'doel', SCHOON);
    await vertel(page, {
      onderwerp: 'Mensen om u heen',
      verhaal: 'Sinds Kees er niet meer is, is het stil. Soms spreek ik de hele dag niemand.',
      wens: 'Eens in de week ergens koffie drinken.',
      score: 2,
    });
    await legVast(page, 'zorg', 'Janneke is op: ze slaapt slecht en huilde bij de deur.');
    await look(page, 'casus-de-graaf-gesprek');
    await rondGesprekAf(page, 'Noor zoekt uit wat er in de wijk is. Over twee weken komt ze terug.');
  });

  await test.step('samen maken ze de doelen zo dat iedereen ziet wanneer het gelukt is', async () => {
    await schrijfHoofddoel(
      page,
      'Mevrouw woont prettig in haar eigen huis, en Janneke is weer gewoon dochter.',
    );
    await maakDoel(
      page,
      {
        titel: SCHOON,
        wie: 'Willemien',
        leefgebied: 'Huishouden',
        richting: 'Verbeteren',
        specifiek:
          'De kamer, keuken, badkamer en slaapkamer zijn elke week schoon en mevrouw kan er veilig lopen.',
        indicator: 'Hoe tevreden bent u over uw huis?',
        schaal: /Eigen cijfer/,
        nu: '4',
        straks: '8',
        eigenWoorden: 'Ik wil mij niet meer schamen als er iemand komt.',
        waarom: 'Mevrouw doet het lichte werk zelf en de hulp doet het zware.',
        klaarOp: overMaanden(6),
      },
      true,
    );
    await maakDoel(page, {
      titel: ONTMOETEN,
      wie: 'Willemien',
      leefgebied: 'Mensen om u heen',
      richting: 'Verbeteren',
      specifiek: 'Mevrouw drinkt elke week koffie met anderen in de buurt en kent daar mensen bij naam.',
      indicator: 'Momenten met anderen',
      schaal: /Aantal/,
      eenheid: 'keer per week',
      nu: '0',
      straks: '2',
      eigenWoorden: 'Gewoon weer eens lachen met iemand.',
      waarom: 'Het buurthuis is om de hoek en een maatje loopt de eerste keren mee.',
      klaarOp: overMaanden(6),
    });
    await look(page, 'casus-de-graaf-doelen');
  });

  await test.step('op de ladder ligt eerst wat licht is', async () => {
    await legOpLadder(page, 'was', 'Was & Koffie', 'Algemene voorziening');
    await slaKaartOp(
      await werkKaartUit(page, 'Algemene voorziening', 'Was & Koffie', {
        doelen: [SCHOON, ONTMOETEN],
        vanaf: nu,
      }),
    );
    await legOpLadder(page, 'eenzaam', 'Samen tegen eenzaamheid', 'Algemene voorziening');
    await slaKaartOp(
      await werkKaartUit(page, 'Algemene voorziening', 'Samen tegen eenzaamheid', {
        doelen: [ONTMOETEN],
        vanaf: nu,
      }),
    );
  });

  await test.step('voor het zware werk en voor een adempauze van Janneke is maatwerk nodig', async () => {
    await legOpLadder(page, 'huishouden', 'Ondersteuning en regie bij het huishouden', 'Maatwerkvoorziening');
    const huis = await werkKaartUit(
      page,
      'Maatwerkvoorziening',
      'Ondersteuning en regie bij het huishouden',
      {
        doelen: [SCHOON],
        wie: 'Willemien',
        vanaf: nu,
        tot: overMaanden(12),
      },
    );
    await onderbouwMaatwerk(page, huis, {
      waarom: Object.fromEntries(
        LADDER.map((trede) => [
          trede,
          `Samen bekeken bij ${trede.toLowerCase()}: het zware werk blijft liggen.`,
        ]),
      ),
      aanbieder: null,
      keuze: 'Zij komen op een vaste dag en mevrouw kent de hulp van de buurvrouw.',
      hoeveel: '120',
    });
    await slaKaartOp(huis);
    await legOpLadder(page, 'kortdurend', 'Kortdurend verblijf', 'Maatwerkvoorziening');
    const logeren = await werkKaartUit(page, 'Maatwerkvoorziening', 'Kortdurend verblijf', {
      doelen: [SCHOON],
      wie: 'Willemien',
      vanaf: nu,
      tot: overMaanden(12),
    });
    await onderbouwMaatwerk(page, logeren, {
      waarom: Object.fromEntries(
        LADDER.map((trede) => [
          trede,
          `Samen bekeken bij ${trede.toLowerCase()}: Janneke kan dan nog niet weg.`,
        ]),
      ),
      aanbieder: null,
      keuze: 'Aan zee, daar kwam mevrouw vroeger met Kees.',
      hoeveel: '2',
    });
    await slaKaartOp(logeren);
    await look(page, 'casus-de-graaf-ladder');
  });

  await test.step('Janneke vertelt hoe zwaar het is, en wat haar helpt', async () => {
    await tab(page, 'Mantelzorg');
    await page.getByRole('button', { name: 'Mantelzorger toevoegen' }).first().click();
    const panel = page.getByRole('region', { name: /antelzorger/ }).last();
    await panel.getByRole('button', { name: 'Iemand anders toevoegen' }).click();
    await vul(page, 'Voornaam', 'Janneke');
    await vul(page, 'Achternaam', 'Smit');
    await vul(page, 'Wie is dit?', 'dochter');
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await vink(page, 'Huishouden');
    await vink(page, 'Boodschappen');
    await vul(page, 'Uren per week', '14');
    await page
      .getByLabel('Wat wil de mantelzorger zelf?')
      .fill('Een weekend per maand vrij, en weten dat moeder het goed heeft.');
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(page.getByRole('heading', { name: /Janneke zorgt voor Willemien/ })).toBeVisible();

    await page
      .getByRole('button', { name: /^Cijfer noteren/ })
      .first()
      .click();
    await schuif(page, 'Hoe zwaar vindt u het zorgen op dit moment?', 8);
    await page.getByRole('button', { name: 'Cijfer opslaan' }).click();
    await expect(page.getByText('8 van 10', { exact: false }).first()).toBeVisible();

    for (const [soort, afspraak] of [
      ['Respijtzorg', 'Iedere woensdag neemt een vrijwilliger het over.'],
      ['Kortdurend verblijf', 'Een weekend per maand logeert mevrouw aan zee.'],
    ] as const) {
      await page
        .getByRole('button', { name: /^Maatregel toevoegen/ })
        .first()
        .click();
      await kies(page, 'Soort', soort);
      await page.getByLabel('Wat spreken we af?').fill(afspraak);
      await vul(page, 'Vanaf', nu);
      await page.getByRole('button', { name: 'Maatregel opslaan' }).click();
      await expect(page.getByText(afspraak)).toBeVisible();
    }
    await look(page, 'casus-de-graaf-mantelzorg');
  });

  await test.step('een collega kijkt mee, mevrouw is akkoord, het plan staat', async () => {
    await stelVast(page, { toetser: 'Bram de Wit', akkoord: 'Willemien de Graaf', datum: nu, versie: 1 });
    await look(page, 'casus-de-graaf-vastgesteld');
  });

  await test.step('het plan blijft achter op papier', async () => {
    const { tekst, kenmerken } = await leesPapier(page, 1);
    for (const woorden of [
      'Mevrouw woont prettig in haar eigen huis',
      SCHOON,
      ONTMOETEN,
      'Ik wil mij niet meer schamen als er iemand komt.',
      'Was & Koffie',
      'Samen tegen eenzaamheid',
      'Kortdurend verblijf',
      'Janneke Smit',
      '8 van 10',
      'Respijtzorg',
      'Willemien de Graaf',
      'Pagina 1 van',
    ]) {
      expect(tekst).toContain(woorden);
    }
    expect(tekst).not.toContain('999900006');
    expect(kenmerken).toMatch(/Tagged:\s+yes/);
    expect(kenmerken).toMatch(/Page size:.*A4/);
    await look(page, 'casus-de-graaf-papier');
  });

  await test.step('het plan begint, er wordt gemeten en samen teruggekeken', async () => {
    await tab(page, 'Plan');
    await page.getByRole('button', { name: 'Plan starten' }).first().click();
    await expect(page.getByText('Lopend · versie 1')).toBeVisible();
    await tab(page, 'Resultaten');
    await page.getByRole('button', { name: `Meting toevoegen bij ${SCHOON}` }).click();
    await schuif(page, 'Hoe tevreden bent u over uw huis?', 7);
    await page.getByRole('button', { name: 'Meting opslaan' }).click();
    await expect(page.getByText(/7, doel is 8/)).toBeVisible();
    await page.getByRole('button', { name: `Meting toevoegen bij ${ONTMOETEN}` }).click();
    await page.getByRole('textbox', { name: 'Momenten met anderen' }).fill('1');
    await page.getByRole('button', { name: 'Meting opslaan' }).click();

    await page.getByRole('button', { name: 'Evaluatie beginnen' }).first().click();
    const evaluatie = page
      .getByRole('form', { name: 'Evaluatie' })
      .or(page.getByRole('region', { name: /valuatie/ }))
      .last();
    await expect(evaluatie).toBeVisible();
    await page
      .getByLabel(/inwoner.*(zegt|vindt|ervaart)|Wat zegt de inwoner/i)
      .first()
      .fill('Het huis ruikt weer fris en ik ken Bep van de koffie.');
    await look(page, 'casus-de-graaf-evaluatie');
  });

  await test.step('morgen is alles er nog', async () => {
    await app.restart();
    await ontgrendel(app.page);
    await app.page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('link', { name: 'Caseload' })
      .click();
    await app.page.getByRole('row', { name: /De Graaf/ }).click();
    await deel(app.page, 'Versies');
    await expect(app.page.getByRole('article', { name: 'Versie 1' })).toContainText(SCHOON);
  });
  expect([dagenGeleden(0), antwoord.name]).toEqual([nu, 'antwoord']);
});
