/** A family of four in Delft: debts, a son who comes of age, a mother who is often low, and one plan for all of them. */
import { look, test, expect } from '../support/app.ts';
import {
  BEGELEIDING,
  GELD,
  HOOFD,
  HOOFDDOEL,
  JEUGDHULP,
  MBO,
  NIEUWE_DOELEN,
  PARTICIPATIE,
  SCHOOL,
  SCHULDHULP,
  UIT_HET_GESPREK,
  VOOR_MIRJAM,
  VOOR_SEM,
  WERK,
} from './delft-plan.ts';
import { beginMetEigenDossiers, ontgrendel } from '../support/eigen-dossiers.ts';
import { maakHuishouden, openUitCaseload } from './support/begin.ts';
import { dagenGeleden, nu, overMaanden } from './support/dagen.ts';
import { deel, maakDoel, schrijfHoofddoel } from './support/doelen.ts';
import { tab } from './support/fields.ts';
import { eindigKaartOp, leesBijnaAchttien, werkGezinskaartUit, zeventienEnHalf } from './support/gezin.ts';
import { beginGesprek, legVast, rondGesprekAf, vertel } from './support/gesprek.ts';
import {
  kiesRegisseur,
  legRelatie,
  noteerMelding,
  voegBetrokkeneToe,
  voegNetwerkToe,
} from './support/huishouden.ts';
import { kaart, legEigenInzet, legOpLadder, onderbouwMaatwerk, slaKaartOp } from './support/ladder.ts';
import { startPlan, stelVast } from './support/levensloop.ts';
import { noteerBelasting, spreekMaatregelAf, voegMantelzorgerToe } from './support/mantelzorg.ts';
import { leesPapier, verwachtOpPapier } from './support/papier.ts';
import { houdEvaluatie, leesEvaluatie, voegMetingToe, zetVoort } from './support/resultaten.ts';

const NAAM = 'Familie Hofman';
const OMA = 'Riet Vermeer';
const BSN = ['999900018', '999900031', '999900043', '999900055'] as const;

test('een gezin in Delft: schulden, een zoon die 18 wordt, twee aanbieders en één plan', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;

  await test.step('Sanne maakt het gezin van vier', async () => {
    await beginMetEigenDossiers(page, { naam: 'Sanne Kuipers', gemeente: 'Delft' });
    await maakHuishouden(page, {
      naam: NAAM,
      samenstelling: 'Gezin met kinderen',
      straat: 'Buitenhofdreef',
      huisnummer: '210',
      postcode: '2625 RE',
      mensen: [
        { voornaam: 'Mirjam', achternaam: 'Hofman', geboren: '04-02-1982', bsn: BSN[0], rol: 'moeder' },
        { voornaam: 'Dennis', achternaam: 'Hofman', geboren: '19-09-1979', bsn: BSN[1], rol: 'vader' },
        {
          voornaam: 'Sem',
          achternaam: 'Hofman',
          geboren: zeventienEnHalf.geboren,
          bsn: BSN[2],
          rol: 'zoon',
        },
        { voornaam: 'Fenna', achternaam: 'Hofman', geboren: '30-06-2014', bsn: BSN[3], rol: 'dochter' },
      ],
    });
  });

  await test.step('wie bij wie hoort, wie gezag heeft over Sem, en oma Riet heeft de regie', async () => {
    await voegNetwerkToe(page, {
      voornaam: 'Riet',
      achternaam: 'Vermeer',
      rol: 'oma',
      telefoon: '06 87654321',
    });
    await legRelatie(page, { wie: OMA, is: 'ouder', van: 'Mirjam Hofman', band: 'sterk' });
    await legRelatie(page, { wie: 'Mirjam Hofman', is: 'partner', van: 'Dennis Hofman' });
    for (const ouder of ['Mirjam Hofman', 'Dennis Hofman'])
      await legRelatie(page, { wie: ouder, is: 'ouder', van: 'Sem Hofman', heeftGezag: true });
    await voegBetrokkeneToe(page, {
      naam: 'Joyce Tak',
      functie: 'mentor van Sem',
      organisatie: 'het mbo',
    });
    await kiesRegisseur(page, 'Naaste', OMA);
    await noteerMelding(page, { op: dagenGeleden(20), door: 'het mbo', bevestigdOp: dagenGeleden(18) });
    await look(page, 'casus-delft-huishouden');
  });

  await test.step('aan tafel vertelt ieder zijn eigen verhaal', async () => {
    await beginGesprek(page, {
      aanleiding: 'Sem komt vaak niet op school. Thuis liggen de rekeningen ongeopend.',
      clientondersteuning: /niet gewenst/,
      ookErbij: [OMA],
    });
    await vertel(page, {
      onderwerp: 'Geld',
      wie: 'Dennis',
      verhaal: 'Sinds ik mijn werk kwijt ben, stapelt het op. We hebben negen schuldeisers.',
      wens: 'De post weer durven openmaken.',
      eigenKracht: 'We leven al van een vast bedrag per week.',
      score: 1,
    });
    await legVast(page, 'doel', GELD);
    await vertel(page, {
      onderwerp: 'Gezondheid: hoofd',
      wie: 'Mirjam',
      verhaal: 'Twee jaar geleden was ik opgenomen. Op slechte dagen kom ik mijn bed niet uit.',
      wens: 'De dag om zeven uur beginnen, met de kinderen.',
      eigenKracht: 'Mijn moeder belt elke ochtend.',
      score: 2,
    });
    await vertel(page, {
      onderwerp: 'Werk, school en dag',
      wie: 'Sem',
      verhaal: 'Ik slaap slecht en dan ga ik niet. Stage vind ik wel leuk.',
      wens: 'Mijn diploma en een eigen kamer.',
      eigenKracht: 'Op stage ben ik nooit te laat.',
      score: 2,
    });
    await legVast(page, 'doel', SCHOOL);
    await vertel(page, {
      onderwerp: 'Gezin en relaties',
      wie: 'Fenna',
      verhaal: 'Als er ruzie is over geld ga ik naar oma.',
      wens: 'Dat we weer samen eten.',
      score: 3,
    });
    await legVast(page, 'zorg', 'Fenna zorgt op slechte dagen voor het eten en de was.');
    await look(page, 'casus-delft-gesprek');
    await rondGesprekAf(page, 'Oma Riet bewaakt de afspraken. Sanne belt de school en de schuldhulp.');
  });

  await test.step('vier doelen in één plan', async () => {
    await schrijfHoofddoel(page, HOOFDDOEL, nu);
    for (const doel of UIT_HET_GESPREK) await maakDoel(page, doel, 'uit het gesprek');
    for (const doel of NIEUWE_DOELEN) await maakDoel(page, doel);
    await look(page, 'casus-delft-doelen');
  });

  await test.step('eerst wat zij zelf doen, dan wat er voor iedereen is', async () => {
    await legEigenInzet(page, 'Eigen kracht', {
      wat: 'Elke zondag samen de post openen',
      wie: 'Mirjam en Dennis, met oma Riet',
      doelen: [GELD],
      voor: ['Mirjam Hofman', 'Dennis Hofman'],
      vanaf: nu,
    });
    for (const [trede, naam, doel, voor] of [
      ['Algemene voorziening', 'Inloopvoorziening GGZ', HOOFD, ['Mirjam']],
      ['Voorliggende voorziening', SCHULDHULP, GELD, ['Mirjam', 'Dennis']],
      ['Voorliggende voorziening', PARTICIPATIE, WERK, ['Dennis']],
    ] as const) {
      await legOpLadder(page, trede, naam);
      await slaKaartOp(await werkGezinskaartUit(page, trede, naam, { doelen: [doel], voor, vanaf: nu }));
    }
  });

  await test.step('twee aanbieders: een voor Mirjam en een voor Sem', async () => {
    await legOpLadder(page, 'Maatwerkvoorziening', BEGELEIDING);
    const begeleiding = await werkGezinskaartUit(page, 'Maatwerkvoorziening', BEGELEIDING, {
      doelen: [HOOFD],
      voor: ['Mirjam'],
      vanaf: nu,
      tot: overMaanden(12),
    });
    await onderbouwMaatwerk(begeleiding, VOOR_MIRJAM);
    await slaKaartOp(begeleiding);
    await legOpLadder(page, 'Maatwerkvoorziening', JEUGDHULP);
    const jeugdhulp = await werkGezinskaartUit(page, 'Maatwerkvoorziening', JEUGDHULP, {
      doelen: [SCHOOL],
      voor: ['Sem'],
      vanaf: nu,
      tot: overMaanden(12),
    });
    await onderbouwMaatwerk(jeugdhulp, VOOR_SEM);
    await slaKaartOp(jeugdhulp);
  });

  await test.step('het plan waarschuwt: Sem wordt 18', async () => {
    await leesBijnaAchttien(page, 'Sem Hofman', 'nog niet geregeld');
    await look(page, 'casus-delft-bijna-18');
    await tab(page, 'Overzicht');
    await expect(page.getByText(`Sem wordt 18 op ${zeventienEnHalf.achttien}.`)).toBeVisible();
  });

  await test.step('de jeugdhulp stopt op tijd en daarna gaat er iets door', async () => {
    await slaKaartOp(await eindigKaartOp(page, 'Maatwerkvoorziening', JEUGDHULP, zeventienEnHalf.dagErvoor));
    await legOpLadder(page, 'Voorliggende voorziening', MBO);
    await slaKaartOp(
      await werkGezinskaartUit(page, 'Voorliggende voorziening', MBO, {
        doelen: [SCHOOL],
        voor: ['Sem'],
        vanaf: zeventienEnHalf.achttien,
      }),
    );
    await look(page, 'casus-delft-ladder');
    await leesBijnaAchttien(page, 'Sem Hofman', 'geregeld');
    await tab(page, 'Overzicht');
    await expect(page.getByRole('heading', { name: 'Wat komt er' })).toBeVisible();
    await expect(page.getByText('Sem wordt 18 op')).toBeHidden();
  });

  await test.step('oma Riet vertelt hoe zwaar het is, en wat haar helpt', async () => {
    await voegMantelzorgerToe(page, {
      wie: OMA,
      voor: ['Mirjam', 'Fenna'],
      taken: ['Regelen en bellen', 'Mee naar afspraken', 'Gezelschap'],
      uren: '10',
      wens: 'Gewoon oma zijn op woensdag.',
    });
    await noteerBelasting(page, 6, 'Het regelen gaat goed, het piekeren is zwaar.');
    await spreekMaatregelAf(page, {
      soort: 'Lotgenotencontact',
      afspraak: 'Elke maand praat Riet met anderen in het mantelzorgsteunpunt.',
      vanaf: nu,
    });
    await look(page, 'casus-delft-mantelzorg');
  });

  await test.step('een collega kijkt mee, oma Riet tekent, het plan staat', async () => {
    await stelVast(page, {
      toetser: 'Ruud Veenstra',
      opmerking: 'Goed dat 18 worden al geregeld is.',
      akkoord: OMA,
      datum: nu,
      versie: 1,
    });
  });

  await test.step('het hele gezin staat op papier, de twee aanbieders ook', async () => {
    verwachtOpPapier(
      await leesPapier(app, 1),
      [
        HOOFDDOEL,
        ...['Mirjam Hofman', 'Dennis Hofman', 'Sem Hofman', 'Fenna Hofman', OMA],
        ...[GELD, HOOFD, SCHOOL, WERK],
        'Ik wil gewoon mijn papiertje.',
        'Elke zondag samen de post openen',
        ...[SCHULDHULP, PARTICIPATIE, MBO, BEGELEIDING, JEUGDHULP],
        'Buitenhof Begeleiding',
        'Kompas Jeugd en Gezin',
        `${nu} tot en met ${zeventienEnHalf.dagErvoor}`,
        `vanaf ${zeventienEnHalf.achttien}`,
        'Elke maand praat Riet met anderen in het mantelzorgsteunpunt.',
        'Sanne Kuipers',
      ],
      [...BSN, 'Fenna zorgt op slechte dagen'],
    );
    await look(page, 'casus-delft-papier');
  });

  await test.step('het plan begint, er wordt gemeten en samen teruggekeken', async () => {
    await startPlan(page, 1);
    await voegMetingToe(page, {
      doel: GELD,
      indicator: 'Schuldeisers met een afspraak',
      waarde: '6',
      toelichting: 'De schuldhulp sprak met zes schuldeisers af.',
    });
    await voegMetingToe(page, { doel: SCHOOL, indicator: 'Dagen op school of stage', waarde: '4' });
    await voegMetingToe(page, { doel: HOOFD, indicator: 'Hoe goed redt u zich op een dag?', waarde: '3' });
    await voegMetingToe(page, { doel: WERK, indicator: 'Heeft Dennis betaald werk?', waarde: 'ja' });
    await look(page, 'casus-delft-resultaten');
    await houdEvaluatie(
      page,
      {
        inwoner: 'We eten weer samen. Sem zet zelf zijn wekker.',
        consulent: 'Er ligt geen dichte envelop meer op tafel.',
        aanbieder: 'Mirjam belt ons nu voordat het misgaat.',
        tevreden: 8,
        doelen: {
          [GELD]: 'Deels behaald',
          [SCHOOL]: 'Deels behaald',
          [HOOFD]: 'Deels behaald',
          [WERK]: 'Behaald',
        },
        besluit: 'Voortzetten',
        waarom: 'Het gaat de goede kant op. Na de 18e verjaardag van Sem kijken we opnieuw.',
        volgende: overMaanden(6),
      },
      () => look(page, 'casus-delft-evaluatie'),
    );
    await zetVoort(page, 1);
  });

  await test.step('morgen is alles er nog', async () => {
    await app.restart();
    await ontgrendel(app.page);
    await openUitCaseload(app.page, NAAM);
    await look(app.page, 'casus-delft-overzicht');
    await expect(app.page.getByText('Lopend · versie 1')).toBeVisible();
    await leesEvaluatie(app.page, [
      'We eten weer samen. Sem zet zelf zijn wekker.',
      'Er ligt geen dichte envelop meer op tafel.',
      'Mirjam belt ons nu voordat het misgaat.',
      '8 van 10',
    ]);
    await tab(app.page, 'Huishouden');
    await expect(app.page.getByText(`${OMA} (naaste)`)).toBeVisible();
    await tab(app.page, 'Mantelzorg');
    await expect(app.page.getByText('Elke maand praat Riet met anderen')).toBeVisible();
    await deel(app.page, 'Ladder');
    await expect(kaart(app.page, 'Maatwerkvoorziening', JEUGDHULP)).toBeVisible();
    await expect(kaart(app.page, 'Voorliggende voorziening', MBO)).toBeVisible();
    await tab(app.page, 'Tijdlijn');
    await expect(
      app.page.getByRole('region', { name: 'Wat er komt' }).getByText('Sem wordt 18'),
    ).toBeVisible();
    await look(app.page, 'casus-delft-tijdlijn');
  });
});
