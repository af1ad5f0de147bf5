import type { Signaal } from '../signalen.ts';

/** Where a signal is dealt with: the screen of the dossier, and the word on the button. */
export interface Vervolg {
  readonly knop: string;
  readonly tab:
    | 'conflicten'
    | 'toetsing'
    | 'overzicht'
    | 'huishouden'
    | 'gesprek'
    | 'plan'
    | 'mantelzorg'
    | 'resultaten'
    | 'tijdlijn';
}

/** Under which heading a teamleider finds a signal. */
export const AANDACHT_GROEPEN = {
  termijn: 'Termijn van de wet',
  evaluatie: 'Evaluatie',
  mantelzorg: 'Mantelzorg',
  contact: 'Contact',
  toetsing: 'Toetsing',
  waakvlam: 'Waakvlam',
  conflict: 'Conflict',
  crisis: 'Crisis en zorgen',
  overig: 'Overig',
} as const;
export type AandachtGroep = keyof typeof AANDACHT_GROEPEN;

/** The heading of a signal by its code. */
export function groepVan(code: string): AandachtGroep {
  if (code.startsWith('termijn-')) return 'termijn';
  switch (code) {
    case 'evaluatie':
      return 'evaluatie';
    case 'geen-contact':
    case 'nabellen':
      return 'contact';
    case 'wacht-op-toetsing':
    case 'opmerking-toetsing':
      return 'toetsing';
    case 'waakvlam':
      return 'waakvlam';
    case 'conflict':
      return 'conflict';
    case 'crisis':
    case 'zorg':
      return 'crisis';
    case 'taak':
    case 'overgang-18':
      return 'overig';
    default:
      // what is left comes from shared/domain/mantelzorg/signalen.ts
      return 'mantelzorg';
  }
}

const VERVOLG: Readonly<Record<AandachtGroep, Vervolg>> = {
  termijn: { knop: 'Naar het traject', tab: 'huishouden' },
  evaluatie: { knop: 'Evalueren', tab: 'resultaten' },
  mantelzorg: { knop: 'Naar mantelzorg', tab: 'mantelzorg' },
  contact: { knop: 'Afspraak maken', tab: 'gesprek' },
  toetsing: { knop: 'Toetsen', tab: 'toetsing' },
  waakvlam: { knop: 'Verlengen of sluiten', tab: 'plan' },
  conflict: { knop: 'Kiezen', tab: 'conflicten' },
  crisis: { knop: 'Signaal bekijken', tab: 'overzicht' },
  overig: { knop: 'Dossier openen', tab: 'overzicht' },
};

/** The step to take for a signal. */
export function vervolgVan({ code }: Pick<Signaal, 'code'>): Vervolg {
  return VERVOLG[groepVan(code)];
}
