/** Mevrouw De Graaf, 81, Rijswijk: a clean house, company, and a daughter who keeps it up. */
import { look, test, expect } from '../support/app.ts';
import { beginMetEigenDossiers, ontgrendel } from '../support/eigen-dossiers.ts';
import { maakHuishouden, openUitCaseload } from './support/begin.ts';
import { dagenGeleden, nu, overMaanden } from './support/dagen.ts';
import { deel, maakDoel, schrijfHoofddoel } from './support/doelen.ts';
import { tab } from './support/fields.ts';
import { beginGesprek, legVast, rondGesprekAf, vertel } from './support/gesprek.ts';
import {
  kiesRegisseur,
  legRelatie,
  noteerMelding,
  voegBetrokkeneToe,
  voegNetwerkToe,
} from './support/huishouden.ts';
import {
  kaart,
  legEigenInzet,
  legOpLadder,
  onderbouwMaatwerk,
  slaKaartOp,
  werkKaartUit,
} from './support/ladder.ts';
import { startPlan, stelVast } from './support/levensloop.ts';
import { noteerBelasting, spreekMaatregelAf, voegMantelzorgerToe } from './support/mantelzorg.ts';
import { leesPapier, verwachtOpPapier } from './support/papier.ts';
import { houdEvaluatie, leesEvaluatie, voegMetingToe, zetVoort } from './support/resultaten.ts';

const NAAM = 'Mevrouw De Graaf';
const HOOFDDOEL = 'Mevrouw woont prettig in haar eigen huis, en Janneke is weer gewoon dochter.';
const SCHOON = 'Een schoon en leefbaar huis';
const ONTMOETEN = 'Weer onder de mensen';
const HULP = 'Ondersteuning en regie bij het huishouden';
const LOGEREN = 'Kortdurend verblijf';

test('mevrouw De Graaf: een schoon huis, weer mensen om haar heen, en een dochter die het volhoudt', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page } = app;

  await test.step('Noor begint in Rijswijk en maakt het huishouden', async () => {
    await beginMetEigenDossiers(page, { naam: 'Noor van Dijk', gemeente: 'Rijswijk' });
    await maakHuishouden(page, {
      naam: NAAM,
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
  });

  await test.step('dochter Janneke en de huisarts horen erbij, mevrouw heeft zelf de regie', async () => {
    await voegNetwerkToe(page, {
      voornaam: 'Janneke',
      achternaam: 'Smit',
      rol: 'dochter',
      telefoon: '06 12345678',
    });
    await legRelatie(page, {
      wie: 'Janneke Smit',
      is: 'zoon of dochter',
      van: 'Willemien de Graaf',
      band: 'sterk',
    });
    await voegBetrokkeneToe(page, {
      naam: 'Dokter Aydin',
      functie: 'huisarts',
      organisatie: 'Praktijk aan de Vliet',
    });
    await kiesRegisseur(page, 'Inwoner zelf', 'Willemien de Graaf');
    await noteerMelding(page, { op: dagenGeleden(14), door: 'de huisarts', bevestigdOp: dagenGeleden(13) });
    await look(page, 'casus-de-graaf-huishouden');
  });

  await test.step('aan tafel vertelt mevrouw over haar huis, haar dagen en haar dochter', async () => {
    await beginGesprek(page, {
      aanleiding: 'De huisarts belde: mevrouw redt het huis niet meer.',
      clientondersteuning: /niet gewenst/,
      ookErbij: ['Janneke Smit'],
    });
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
      eigenKracht: 'De buurvrouw zwaait altijd even.',
      score: 2,
    });
    await legVast(page, 'zorg', 'Janneke is op: ze slaapt slecht en huilde bij de deur.');
    await look(page, 'casus-de-graaf-gesprek');
    await rondGesprekAf(page, 'Noor zoekt uit wat er in de wijk is. Over twee weken komt ze terug.');
  });

  await test.step('samen maken ze de doelen zo dat iedereen ziet wanneer het gelukt is', async () => {
    await schrijfHoofddoel(page, HOOFDDOEL, nu);
    await maakDoel(
      page,
      {
        titel: SCHOON,
        voor: ['Willemien'],
        leefgebied: 'Huishouden',
        richting: 'Verbeteren',
        specifiek:
          'De kamer, keuken, badkamer en slaapkamer zijn elke week schoon en mevrouw kan er veilig lopen.',
        indicator: 'Hoe tevreden bent u over uw huis?',
        schaal: 'Eigen cijfer',
        nu: '4',
        straks: '8',
        eigenWoorden: 'Ik wil mij niet meer schamen als er iemand komt.',
        waarom: 'Mevrouw doet het lichte werk zelf en de hulp doet het zware.',
        klaarOp: overMaanden(6),
      },
      'uit het gesprek',
    );
    await maakDoel(page, {
      titel: ONTMOETEN,
      voor: ['Willemien'],
      leefgebied: 'Mensen om u heen',
      richting: 'Verbeteren',
      specifiek: 'Mevrouw drinkt elke week koffie met anderen in de buurt en kent daar mensen bij naam.',
      indicator: 'Momenten met anderen',
      schaal: 'Aantal per periode',
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
    for (const [naam, doelen] of [
      ['Was & Koffie', [SCHOON, ONTMOETEN]],
      ['Samen tegen eenzaamheid', [ONTMOETEN]],
    ] as const) {
      await legOpLadder(page, 'Algemene voorziening', naam);
      await slaKaartOp(
        await werkKaartUit(page, 'Algemene voorziening', naam, { doelen, voor: ['Willemien'], vanaf: nu }),
      );
    }
    await legEigenInzet(page, 'Eigen kracht', {
      wat: 'Mevrouw stoft zelf af en zorgt voor de planten',
      doelen: [SCHOON],
      vanaf: nu,
    });
    await legEigenInzet(page, 'Netwerk en mantelzorg', {
      wat: 'Samen boodschappen doen op zaterdag',
      wie: 'dochter Janneke',
      doelen: [ONTMOETEN],
      vanaf: nu,
    });
  });

  await test.step('voor het zware werk en voor een adempauze van Janneke is maatwerk nodig', async () => {
    const period = { voor: ['Willemien'], vanaf: nu, tot: overMaanden(12) };
    await legOpLadder(page, 'Maatwerkvoorziening', HULP);
    const hulp = await werkKaartUit(page, 'Maatwerkvoorziening', HULP, { doelen: [SCHOON], ...period });
    await onderbouwMaatwerk(hulp, {
      nietGenoeg: {
        'Eigen kracht': 'Met haar heup kan mevrouw niet bukken en niet stofzuigen.',
        'Gebruikelijke hulp': 'Mevrouw woont alleen.',
        'Netwerk en mantelzorg': 'Janneke doet al veel en kan er niets meer bij hebben.',
        'Algemene voorziening': 'De wasservice helpt, maar maakt het huis niet schoon.',
        'Voorliggende voorziening': 'Er is geen andere regeling voor hulp in het huishouden.',
      },
      keuze: 'Zij komen op een vaste dag, en mevrouw kent de hulp van de buurvrouw.',
      hoeveel: '120',
    });
    await look(page, 'casus-de-graaf-kaart');
    await slaKaartOp(hulp);
    await legOpLadder(page, 'Maatwerkvoorziening', LOGEREN);
    const logeren = await werkKaartUit(page, 'Maatwerkvoorziening', LOGEREN, { doelen: [SCHOON], ...period });
    await onderbouwMaatwerk(logeren, {
      nietGenoeg: {
        'Eigen kracht': 'Mevrouw kan niet een heel weekend alleen zijn.',
        'Gebruikelijke hulp': 'Mevrouw woont alleen.',
        'Netwerk en mantelzorg': 'Er is niemand anders die een weekend kan komen.',
        'Algemene voorziening': 'Een vrijwilliger komt een ochtend, niet een nacht.',
        'Voorliggende voorziening': 'Er is geen verblijf nodig uit de Wlz of de Zvw.',
      },
      keuze: 'Aan zee, daar kwam mevrouw vroeger met Kees.',
      hoeveel: '2',
    });
    await slaKaartOp(logeren);
    await look(page, 'casus-de-graaf-ladder');
  });

  await test.step('Janneke vertelt hoe zwaar het is, en wat haar helpt', async () => {
    await voegMantelzorgerToe(page, {
      wie: 'Janneke Smit',
      taken: ['Huishouden', 'Boodschappen', 'Regelen en bellen'],
      uren: '14',
      wens: 'Een weekend per maand vrij, en weten dat moeder het goed heeft.',
    });
    await noteerBelasting(page, 8, 'Ik slaap slecht en ben altijd aan het vliegen.');
    await spreekMaatregelAf(page, {
      soort: 'Respijtzorg',
      afspraak: 'Iedere woensdag neemt een vrijwilliger het over.',
      vanaf: nu,
    });
    await spreekMaatregelAf(page, {
      soort: 'Kortdurend verblijf',
      afspraak: 'Een weekend per maand logeert mevrouw aan zee.',
      vanaf: nu,
      kaart: LOGEREN,
    });
    await look(page, 'casus-de-graaf-mantelzorg');
  });

  await test.step('een collega kijkt mee, mevrouw is akkoord, het plan staat', async () => {
    await stelVast(page, {
      toetser: 'Bram de Wit',
      opmerking: 'Gezien. Mooi licht waar het kan.',
      akkoord: 'Willemien de Graaf',
      datum: nu,
      versie: 1,
    });
    await look(page, 'casus-de-graaf-vastgesteld');
  });

  await test.step('het plan blijft achter op papier', async () => {
    const papier = await leesPapier(app, 1);
    verwachtOpPapier(
      papier,
      [
        HOOFDDOEL,
        SCHOON,
        ONTMOETEN,
        'Ik wil mij niet meer schamen als er iemand komt.',
        'Was & Koffie',
        'Mevrouw stoft zelf af en zorgt voor de planten',
        'Samen tegen eenzaamheid',
        HULP,
        LOGEREN,
        'Zij komen op een vaste dag, en mevrouw kent de hulp van de buurvrouw.',
        'Janneke Smit',
        'Iedere woensdag neemt een vrijwilliger het over.',
        'Een weekend per maand logeert mevrouw aan zee.',
        'Willemien de Graaf',
      ],
      ['999900006', 'huilde bij de deur'],
    );
    await look(page, 'casus-de-graaf-papier');
  });

  await test.step('het plan begint, er wordt gemeten en samen teruggekeken', async () => {
    await startPlan(page, 1);
    await voegMetingToe(page, {
      doel: SCHOON,
      indicator: 'Hoe tevreden bent u over uw huis?',
      waarde: '7',
      toelichting: 'De ramen zijn ook gedaan.',
    });
    await voegMetingToe(page, { doel: ONTMOETEN, indicator: 'Momenten met anderen', waarde: '1' });
    await look(page, 'casus-de-graaf-resultaten');
    await houdEvaluatie(
      page,
      {
        inwoner: 'Het huis ruikt weer fris en ik ken Bep van de koffie.',
        consulent: 'Mevrouw praat meer en het huis is opgeruimd.',
        aanbieder: 'Wij komen elke dinsdag; mevrouw stoft zelf af.',
        tevreden: 9,
        doelen: { [SCHOON]: 'Deels behaald', [ONTMOETEN]: 'Deels behaald' },
        besluit: 'Voortzetten',
        waarom: 'Het helpt. Het is er nog niet helemaal.',
        volgende: overMaanden(3),
      },
      () => look(page, 'casus-de-graaf-evaluatie'),
    );
    await zetVoort(page, 1);
  });

  await test.step('morgen is alles er nog', async () => {
    await app.restart();
    await ontgrendel(app.page);
    await openUitCaseload(app.page, NAAM);
    await look(app.page, 'casus-de-graaf-overzicht');
    await expect(app.page.getByText('Lopend · versie 1')).toBeVisible();
    await leesEvaluatie(app.page, [
      'Het huis ruikt weer fris en ik ken Bep van de koffie.',
      'Mevrouw praat meer en het huis is opgeruimd.',
      'Wij komen elke dinsdag; mevrouw stoft zelf af.',
      '9 van 10',
    ]);
    await tab(app.page, 'Mantelzorg');
    await expect(app.page.getByText('Een weekend per maand logeert mevrouw aan zee.')).toBeVisible();
    await deel(app.page, 'Ladder');
    await expect(kaart(app.page, 'Maatwerkvoorziening', HULP)).toBeVisible();
    await deel(app.page, 'Versies');
    await expect(app.page.getByRole('article', { name: 'Versie 1' })).toContainText(SCHOON);
  });
});
