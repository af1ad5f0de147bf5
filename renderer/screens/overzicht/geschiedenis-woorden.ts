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
};
const DADEN: Readonly<Record<string, string>> = {
  create: 'voegde toe:',
  update: 'wijzigde',
  remove: 'verwijderde',
};

/** An audit line as a sentence part after a name: `wijzigde een doel`. */
export function handelingInWoorden(action: string): string {
  if (action === 'dossier.open') return 'bekeek het dossier';
  if (action === 'dossier.create') return 'maakte het dossier';
  if (action === 'conflict.decide') return 'koos welke waarde blijft';
  if (action === 'document.plan') return 'maakte het plan op papier';
  if (action.startsWith('undo.')) return 'draaide een wijziging terug';
  const [kind = '', verb = ''] = action.split('.');
  if (kind === 'plan' && verb === 'nieuwe-versie') return 'begon een nieuwe versie van het plan';
  const status = Object.entries(PLANSTATUSSEN).find(([code]) => code === verb)?.[1];
  if (kind === 'plan' && status !== undefined) return `zette het plan op ${status.toLowerCase()}`;
  const [daad, ding] = [DADEN[verb], DINGEN[kind]];
  return daad !== undefined && ding !== undefined ? `${daad} ${ding}` : 'wijzigde het dossier';
}
