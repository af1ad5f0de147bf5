/** Meneer Van der Knaap, 54, Westland: a year in which the help grows lighter, until he can do without. */
import { expect, look, test } from '../support/app.ts';
import { beginMetEigenDossiers, ontgrendel } from '../support/eigen-dossiers.ts';
import { maakHuishouden, openUitCaseload } from './support/begin.ts';
import { dagenGeleden, nu, overMaanden } from './support/dagen.ts';
import { deel, maakDoel, schrijfHoofddoel } from './support/doelen.ts';
import { beginGesprek, legVast, rondGesprekAf, vertel } from './support/gesprek.ts';
import { kiesRegisseur, noteerMelding } from './support/huishouden.ts';
import {
  kaart,
  kiesAanbieder,
  legOpLadder,
  onderbouwMaatwerk,
  schaalAf,
  slaKaartOp,
  werkKaartUit,
} from './support/ladder.ts';
import {
  leesVersie,
  leesVerschil,
  maakNieuweVersie,
  sluitPlan,
  spreekWaakvlamAf,
  startPlan,
  stelVast,
} from './support/levensloop.ts';
import { geenMantelzorger } from './support/mantelzorg.ts';
import { leesPapier, verwachtOpPapier } from './support/papier.ts';
import { belNa, houdEvaluatie, leesEvaluatie, voegMetingToe } from './support/resultaten.ts';

const NAAM = 'Meneer Van der Knaap';
const HOOFDDOEL = 'Arie heeft weer dagen waar hij zin in heeft, en kan dat straks zelf.';
const DAG = 'Weer een dag met een plan';
const FIETS = 'Zelf op de fiets erheen';
const ZELF = 'Hoe ver lukt het zelf?';
const ZELF_FIETSEN = 'Fietst Arie zelf?';
const SPECIAAL = 'Dagbesteding speciaal';
const BASIS = 'Dagbesteding basis';
const LICHT = 'Dagbesteding licht';
const WERKPLAATS = 'Open werkplaats';
const VOLGENDE_VERSIE = { toetser: 'Bram de Wit', akkoord: 'Arie van der Knaap' };

test('meneer Van der Knaap: van dagbesteding speciaal naar de open werkplaats in het dorp', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page } = app;

  await test.step('Noor werkt in Westland en zet de papieren map van meneer over', async () => {
    await beginMetEigenDossiers(page, { naam: 'Noor van Dijk', gemeente: 'Westland' });
    await maakHuishouden(page, {
      naam: NAAM,
      samenstelling: 'Alleenwonend',
      straat: 'Heulweg',
      huisnummer: '40',
      postcode: '2291 BM',
      mensen: [
        {
          voornaam: 'Arie',
          voorvoegsel: 'van der',
          achternaam: 'Knaap',
          geboren: overMaanden(-12 * 54 - 5),
          bsn: '999900018',
          rol: 'bewoner',
        },
      ],
    });
    await kiesRegisseur(page, 'Inwoner zelf', 'Arie van der Knaap');
    await noteerMelding(page, {
      op: overMaanden(-14),
      door: 'zijn zus',
      bevestigdOp: overMaanden(-14),
      gewezenOpOndersteuningOp: overMaanden(-14),
      onderzoekKlaarOp: overMaanden(-13),
      verslagOp: overMaanden(-13),
      aanvraagOp: overMaanden(-13),
      beschikkingOp: overMaanden(-12),
    });
  });

  await test.step('aan tafel vertelt Arie over zijn hoofd, zijn dagen en de kas', async () => {
    await beginGesprek(page, {
      aanleiding: 'Sinds het herseninfarct zit Arie thuis.',
      clientondersteuning: /is erbij/,
    });
    await vertel(page, {
      onderwerp: 'Gezondheid: hoofd',
      verhaal: 'Na een uur is het op. Dan komt alles binnen en moet ik liggen.',
      eigenKracht: 'Ik weet nu wat te veel is.',
      score: 2,
    });
    await vertel(page, {
      onderwerp: 'Werk, school en dag',
      verhaal: 'Ik stond dertig jaar in de kas. Nu kijk ik naar buiten tot het donker is.',
      wens: 'Iets maken met mijn handen, met mensen om mij heen.',
      score: 1,
    });
    await legVast(page, 'doel', DAG);
    await rondGesprekAf(page, 'We gaan samen kijken bij de kleine groep.');
  });

  await test.step('twee doelen: een dag met een plan, en er zelf naartoe', async () => {
    await schrijfHoofddoel(page, HOOFDDOEL, overMaanden(-12));
    await maakDoel(
      page,
      {
        titel: DAG,
        voor: ['Arie'],
        leefgebied: 'Werk, school en dag',
        richting: 'Verbeteren',
        specifiek: 'Arie is drie dagen in de week ergens aan het werk, met een eigen taak.',
        indicator: ZELF,
        schaal: 'Zelfredzaamheid',
        nu: '2',
        gemetenOp: overMaanden(-12),
        straks: '4',
        eigenWoorden: 'Ik wil weer moe zijn van iets doen.',
        waarom: 'Arie heeft goede handen en weet wat te veel is.',
        klaarOp: overMaanden(3),
      },
      'uit het gesprek',
    );
    await maakDoel(page, {
      titel: FIETS,
      voor: ['Arie'],
      leefgebied: 'Meedoen en vervoer',
      richting: 'Verbeteren',
      specifiek: 'Arie fietst zelf naar de groep en terug, ook als het druk is op de weg.',
      indicator: ZELF_FIETSEN,
      schaal: 'Ja of nee',
      nu: 'Nee',
      gemetenOp: overMaanden(-12),
      straks: 'Ja',
      eigenWoorden: 'Dat busje is niks voor mij.',
      waarom: 'De ergotherapeut oefent de route met hem.',
      klaarOp: overMaanden(3),
    });
    await look(page, 'casus-westland-doelen');
  });

  await test.step('er is geen mantelzorger; een kleine groep met veel begeleiding is nu nodig', async () => {
    await geenMantelzorger(page, 'Zijn zus woont in Zeeland en belt elke week. Verder is er niemand.');
    await legOpLadder(page, 'Maatwerkvoorziening', SPECIAAL);
    const panel = await werkKaartUit(page, 'Maatwerkvoorziening', SPECIAAL, {
      doelen: [DAG, FIETS],
      voor: ['Arie'],
      vanaf: overMaanden(-12),
      tot: overMaanden(12),
    });
    await onderbouwMaatwerk(panel, {
      nietGenoeg: {
        'Eigen kracht': 'Alleen thuis lukt het niet om een dag te beginnen.',
        'Gebruikelijke hulp': 'Arie woont alleen.',
        'Netwerk en mantelzorg': 'Zijn zus woont te ver weg.',
        'Algemene voorziening': 'In de open werkplaats is het nog te druk voor zijn hoofd.',
        'Voorliggende voorziening': 'Werken kan nog niet; de Wlz is niet nodig.',
      },
      keuze: 'Een groep van zes, en ze hebben een kas.',
      hoeveel: '6',
    });
    await slaKaartOp(panel);
    await look(page, 'casus-westland-ladder-1');
    await stelVast(page, {
      ...VOLGENDE_VERSIE,
      opmerking: 'Goed onderbouwd.',
      datum: overMaanden(-12),
      versie: 1,
    });
  });

  await test.step('na vier maanden kan het lichter: van speciaal naar basis', async () => {
    await startPlan(page, 1);
    await belNa(page, 1);
    await voegMetingToe(page, { doel: DAG, indicator: ZELF, waarde: '3', op: overMaanden(-8) });
    await houdEvaluatie(page, {
      datum: overMaanden(-8),
      inwoner: 'Ik doe de tomaten. Niemand die me opjaagt.',
      consulent: 'Arie vertelt uit zichzelf over zijn dag.',
      aanbieder: 'Hij heeft minder rust nodig dan wij dachten.',
      tevreden: 8,
      doelen: { [DAG]: 'Deels behaald', [FIETS]: 'Deels behaald' },
      besluit: 'Afschalen',
      waarom: 'Een gewone groep kan, als er een stille hoek is.',
      volgende: overMaanden(-4),
    });
    await look(page, 'casus-westland-besluit');
    await maakNieuweVersie(page);
    const panel = await schaalAf(page, SPECIAAL, BASIS, overMaanden(-8));
    await kiesAanbieder(panel, { keuze: 'Daar werkt zijn oude buurman ook.' });
    await look(page, 'casus-westland-afschalen');
    await slaKaartOp(panel);
    await expect(kaart(page, 'Maatwerkvoorziening', BASIS)).toBeVisible();
    await stelVast(page, {
      ...VOLGENDE_VERSIE,
      opmerking: 'Mooi, lichter.',
      datum: overMaanden(-8),
      versie: 2,
    });
    await leesVerschil(page, 2, 1, { weg: SPECIAAL, nieuw: BASIS });
    await look(page, 'casus-westland-verschil');
  });

  await test.step('weer vier maanden later: van basis naar licht', async () => {
    await startPlan(page, 2);
    await belNa(page, 2);
    await voegMetingToe(page, { doel: DAG, indicator: ZELF, waarde: '4', op: overMaanden(-4) });
    await voegMetingToe(page, { doel: FIETS, indicator: ZELF_FIETSEN, waarde: 'Ja', op: overMaanden(-4) });
    await look(page, 'casus-westland-resultaten');
    await houdEvaluatie(page, {
      datum: overMaanden(-4),
      inwoner: 'Ik laat nu een ander zien hoe je stekt.',
      consulent: 'Arie heeft nog weinig begeleiding nodig.',
      aanbieder: 'Hij komt op tijd en gaat op tijd.',
      tevreden: 9,
      doelen: { [DAG]: 'Deels behaald', [FIETS]: 'Behaald' },
      besluit: 'Afschalen',
      waarom: 'Een vaste plek dicht bij huis is genoeg.',
      volgende: nu,
    });
    await maakNieuweVersie(page);
    const panel = await schaalAf(page, BASIS, LICHT, overMaanden(-4));
    await kiesAanbieder(panel, { keuze: 'Het is om de hoek.' });
    await slaKaartOp(panel);
    await stelVast(page, {
      ...VOLGENDE_VERSIE,
      opmerking: 'Goed zo.',
      datum: overMaanden(-4),
      versie: 3,
    });
    await leesVerschil(page, 3, 2, { weg: BASIS, nieuw: LICHT });
  });

  await test.step('en dan naar de open werkplaats, waar iedereen naar binnen kan', async () => {
    await startPlan(page, 3);
    await belNa(page, 3);
    await houdEvaluatie(page, {
      datum: dagenGeleden(1),
      inwoner: 'Ik kan dit nu zelf wel.',
      consulent: 'De gemeente is hier niet meer nodig.',
      aanbieder: 'Wij zwaaien hem graag uit.',
      tevreden: 10,
      doelen: { [DAG]: 'Deels behaald' },
      besluit: 'Afschalen',
      waarom: 'De open werkplaats is genoeg.',
      volgende: nu,
    });
    await maakNieuweVersie(page);
    await slaKaartOp(await schaalAf(page, LICHT, WERKPLAATS, dagenGeleden(1)));
    await expect(kaart(page, 'Algemene voorziening', WERKPLAATS)).toBeVisible();
    await expect(kaart(page, 'Maatwerkvoorziening', LICHT)).toBeHidden();
    await look(page, 'casus-westland-ladder-4');
    await stelVast(page, {
      ...VOLGENDE_VERSIE,
      opmerking: 'Zonder maatwerk. Prachtig.',
      datum: nu,
      versie: 4,
    });
    await leesVerschil(page, 4, 3, { weg: LICHT, nieuw: WERKPLAATS });
  });

  await test.step('Arie krijgt de laatste versie op papier', async () => {
    verwachtOpPapier(
      await leesPapier(app, 4),
      [
        'Arie van der Knaap',
        HOOFDDOEL,
        DAG,
        'Ik wil weer moe zijn van iets doen.',
        WERKPLAATS,
        'Zijn zus woont in Zeeland en belt elke week.',
      ],
      ['999900018', SPECIAAL, LICHT],
    );
    await look(page, 'casus-westland-papier');
  });

  await test.step('het doel is gehaald: het plan sluit, de waakvlam brandt nog even', async () => {
    await startPlan(page, 4);
    await houdEvaluatie(page, {
      inwoner: 'Kom gerust een keer langs, ik zet koffie.',
      consulent: 'Arie heeft zijn dagen weer in eigen hand.',
      aanbieder: 'In de werkplaats is hij er een van ons.',
      tevreden: 10,
      doelen: { [DAG]: 'Behaald' },
      besluit: 'Waakvlam',
      waarom: 'Alles loopt. Noor belt nog een half jaar.',
    });
    await sluitPlan(page, 'De doelen zijn gehaald en de werkplaats blijft.');
    await spreekWaakvlamAf(page, {
      wie: 'Noor van Dijk',
      elkeWeken: '6',
      tot: overMaanden(6),
      letOp: 'Of Arie nog drie dagen gaat.',
    });
    await look(page, 'casus-westland-waakvlam');
  });

  await test.step('morgen is het hele jaar er nog', async () => {
    await app.restart();
    await ontgrendel(app.page);
    await openUitCaseload(app.page, NAAM);
    await expect(app.page.getByText('Waakvlam · versie 4')).toBeVisible();
    await look(app.page, 'casus-westland-overzicht');
    await leesVersie(app.page, 1, [SPECIAAL, 'In de open werkplaats is het nog te druk voor zijn hoofd.']);
    await leesVersie(app.page, 2, [BASIS, 'Daar werkt zijn oude buurman ook.']);
    await leesVersie(app.page, 3, [LICHT, 'Het is om de hoek.']);
    await leesVersie(app.page, 4, [WERKPLAATS]);
    await leesEvaluatie(app.page, ['Kom gerust een keer langs, ik zet koffie.', '10 van 10']);
    await deel(app.page, 'Controle');
    await expect(app.page.getByText('Of Arie nog drie dagen gaat.', { exact: false })).toBeVisible();
  });
});
