import type { Dag } from '../basis/datum.ts';
import { dagKort } from '../basis/datum.ts';
import type { Fields } from '../entities.ts';
import { hogerIsBeter, waardeInWoorden } from './waarde.ts';

export interface Voortgang {
  readonly laatste: { readonly datum: Dag; readonly waarde: number } | null;
  /** 0 (nulmeting or worse) to 1 (reached); null without nulmeting, streefwaarde or meting */
  readonly fractie: number | null;
  readonly bereikt: boolean;
  readonly woorden: string;
}

const tussen0en1 = (value: number): number => Math.min(1, Math.max(0, value));

function laatsteMeting(metingen: readonly Fields<'meting'>[]): Fields<'meting'> | null {
  return metingen.reduce<Fields<'meting'> | null>(
    (last, meting) => (last === null || meting.datum >= last.datum ? meting : last),
    null,
  );
}

/**
 * How far the latest meting is from nulmeting to streefwaarde, with the direction of the doel (002 §1.3):
 * *verbeteren* is reached at or past the streefwaarde, *behouden* when it did not fall below it, *vertragen* when the
 * decline is no more than planned. For the last two the fraction is 1 as long as the limit holds, then what is left of it.
 * `metingen` are those of this doel; of two on one day the later in the list counts.
 */
export function voortgang(doel: Fields<'doel'>, metingen: readonly Fields<'meting'>[]): Voortgang {
  const meting = laatsteMeting(metingen);
  const laatste = meting && { datum: meting.datum, waarde: meting.waarde };
  const { nulmeting, streefwaarde } = doel;
  if (laatste === null) return { laatste, fractie: null, bereikt: false, woorden: 'Nog niet gemeten.' };
  const nu = `Op ${dagKort(laatste.datum)}: ${waardeInWoorden(doel, laatste.waarde)}`;
  if (nulmeting === null || streefwaarde === null) {
    return {
      laatste,
      fractie: null,
      bereikt: false,
      woorden: `${nu}. Er is nog geen nulmeting of streefwaarde.`,
    };
  }
  const hoger = hogerIsBeter(doel);
  const streef = waardeInWoorden(doel, streefwaarde);
  const gehaald =
    doel.schaal === 'janee'
      ? laatste.waarde === streefwaarde
      : hoger
        ? laatste.waarde >= streefwaarde
        : laatste.waarde <= streefwaarde;

  if (doel.richting === 'verbeteren') {
    // equal values are no improvement to be made: then only reaching counts
    const afstand = streefwaarde - nulmeting;
    const fractie = gehaald ? 1 : afstand === 0 ? 0 : tussen0en1((laatste.waarde - nulmeting) / afstand);
    const slechter = !gehaald && (hoger ? laatste.waarde < nulmeting : laatste.waarde > nulmeting);
    const stand = gehaald
      ? 'bereikt'
      : slechter
        ? 'verder weg dan bij de start'
        : fractie === 0
          ? 'nog gelijk'
          : 'op weg';
    return { laatste, fractie, bereikt: gehaald, woorden: `${nu}, doel is ${streef}: ${stand}.` };
  }
  const tekort = Math.abs(laatste.waarde - streefwaarde);
  const fractie = gehaald ? 1 : tussen0en1(1 - tekort / Math.max(1, Math.abs(streefwaarde)));
  const grens = `grens is ${streef}`;
  const stand =
    doel.richting === 'behouden'
      ? gehaald
        ? laatste.waarde === nulmeting
          ? 'gelijk gebleven'
          : 'behouden'
        : 'minder geworden'
      : gehaald
        ? 'niet sneller achteruit dan verwacht'
        : 'sneller achteruit dan verwacht';
  return { laatste, fractie, bereikt: gehaald, woorden: `${nu}, ${grens}: ${stand}.` };
}
