/** Short words for signals, for filters and chips; the whole sentence stands in the dossier. */
export const SIGNAAL_NAMEN: Readonly<Record<string, string>> = {
  crisis: 'Crisis',
  zorg: 'Zorg',
  'termijn-onderzoek': 'Termijn onderzoek',
  'termijn-beschikking': 'Termijn besluit',
  evaluatie: 'Evaluatie',
  nabellen: 'Nabellen',
  waakvlam: 'Waakvlam',
  taak: 'Taak',
  'geen-contact': 'Geen contact',
  'wacht-op-toetsing': 'Wacht op toetsing',
  'opmerking-toetsing': 'Opmerking',
  'overgang-18': 'Wordt 18',
  'mantelzorg-zwaar': 'Mantelzorg zwaar',
  'mantelzorg-stijgt': 'Mantelzorg stijgt',
  'maatregel-gestopt': 'Maatregel gestopt',
};

/** The short word for a signal; its own sentence when there is none. */
export function naamSignaal(signaal: { code: string; tekst: string }): string {
  return SIGNAAL_NAMEN[signaal.code] ?? signaal.tekst;
}
