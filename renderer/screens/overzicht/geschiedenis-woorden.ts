import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';

const DINGEN: Readonly<Record<string, string>> = {
  huishouden: 'het huishouden',
  persoon: 'een persoon',
  relatie: 'een relatie',
  betrokkene: 'een betrokkene',
  traject: 'de melding',
  gesprek: 'een gesprek',
  beeld: 'een verhaal',
  notitie: 'een notitie',
  signaal: 'een signaal',
  taak: 'een taak',
  plan: 'het plan',
  doel: 'een doel',
  inzet: 'een inzet',
  planversie: 'een versie van het plan',
  mantelzorg: 'een mantelzorger',
  belasting: 'een cijfer van de mantelzorger',
  maatregel: 'een maatregel',
  meting: 'een meting',
  evaluatie: 'een evaluatie',
  waakvlam: 'de waakvlam',
  opmerking: 'een opmerking bij het plan',
};
const GEHEEL: Readonly<Record<string, string>> = {
  'conflict.decide': 'koos welke waarde blijft',
  'dossier.open': 'bekeek het dossier',
  'dossier.create': 'maakte het dossier',
  'dossier.overgedragen': 'droeg het dossier over',
  'document.plan': 'maakte het plan op papier',
  'evaluatie.begin': 'begon een evaluatie',
  'evaluatie.rondAf': 'rondde een evaluatie af',
  'inzet.schaalAf': 'schaalde een inzet af',
  'plan.nieuwe-versie': 'begon een nieuwe versie van het plan',
  'plan.getoetst': 'toetste het plan en was akkoord',
  'plan.teruggegeven': 'gaf het plan terug met een opmerking',
};
const DADEN: Readonly<Record<string, string>> = {
  create: 'voegde toe:',
  update: 'wijzigde',
  remove: 'verwijderde',
};

/** An audit line as a sentence part after a name: `wijzigde een doel`. */
export function handelingInWoorden(action: string): string {
  const geheel = GEHEEL[action];
  if (geheel !== undefined) return geheel;
  if (action.startsWith('undo.')) return 'draaide een wijziging terug';
  const [kind = '', verb = ''] = action.split('.');
  const status = Object.entries(PLANSTATUSSEN).find(([code]) => code === verb)?.[1];
  if (kind === 'plan' && status !== undefined) return `zette het plan op ${status.toLowerCase()}`;
  const [daad, ding] = [DADEN[verb], DINGEN[kind]];
  return daad !== undefined && ding !== undefined ? `${daad} ${ding}` : 'wijzigde het dossier';
}
