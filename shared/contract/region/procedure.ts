import { oc } from '@orpc/contract';
import { z } from 'zod';
import { gemeenteCode } from '../../domain/codes/gemeente.ts';
import { resultOf } from '../result.ts';

/** Version of the regional API; part of every path. */
export const API_VERSION = 1;
/** Where the app calls procedures, and where others find the same ones described in `/openapi.json`. */
export const RPC_PATH = `/rpc/v${API_VERSION}` as const;
export const API_PATH = `/api/v${API_VERSION}` as const;
/** Header in which a client names its device. */
export const DEVICE_HEADER = 'x-keukentafel-apparaat';

/**
 * Refusals that can meet any call, before it reached its procedure. What a procedure itself expects to go wrong is a
 * value (`Result`); these are HTTP statuses, because the caller is not let in, or could not be understood.
 */
export const REFUSALS = {
  'niet-aangemeld': {
    status: 401,
    message:
      'U bent niet aangemeld, of uw aanmelding is verlopen. Uw werk blijft op dit apparaat. Meld u opnieuw aan.',
  },
  'persoon-onbekend': {
    status: 403,
    message:
      'De regio kent u niet als medewerker. Uw werk blijft op dit apparaat. Vraag de functioneel beheerder om u toe te voegen.',
  },
  'geen-toegang': {
    status: 403,
    message: 'Uw rol geeft hier geen toegang toe. Vraag de functioneel beheerder als u dit wel nodig heeft.',
  },
  'apparaat-onbekend': {
    status: 403,
    message:
      'Dit apparaat is niet op uw naam aangemeld bij de regio. Uw werk blijft op dit apparaat. Meld het apparaat aan.',
  },
  'apparaat-ingetrokken': {
    status: 403,
    message: 'De toegang van dit apparaat is ingetrokken. Neem contact op met de functioneel beheerder.',
  },
  'niet-gevonden': { status: 404, message: 'Dit adres bestaat niet bij de regio. Werk Keukentafel bij.' },
  ongeldig: {
    status: 400,
    message:
      'De regio kan deze gegevens niet lezen. Er is niets bewaard. Werk Keukentafel bij en probeer het opnieuw.',
  },
  'geen-json': { status: 400, message: 'Het bericht is geen geldige JSON. Er is niets bewaard.' },
  'teken-nul': { status: 400, message: 'Het bericht bevat een leeg teken (NUL). Er is niets bewaard.' },
  'te-diep': { status: 400, message: 'Het bericht is te diep genest. Er is niets bewaard.' },
  'te-groot': {
    status: 413,
    message: 'Het bericht is te groot. Er is niets bewaard. Verstuur het in kleinere delen.',
  },
  'verkeerde-soort': {
    status: 415,
    message: 'De regio leest alleen JSON, gewoon of met gzip. Er is niets bewaard.',
  },
  'te-vaak': {
    status: 429,
    message: 'Te veel verzoeken achter elkaar. Wacht even; daarna gaat het vanzelf verder.',
  },
  'te-druk': { status: 503, message: 'De regio heeft het druk. Wacht even; daarna gaat het vanzelf verder.' },
  'aanmelden-onbereikbaar': {
    status: 503,
    message:
      'De regio kan uw aanmelding nu niet controleren. Uw werk blijft op dit apparaat. Probeer het straks opnieuw.',
  },
  fout: {
    status: 500,
    message: 'Er ging iets mis bij de regio. Er is niets bewaard. Probeer het straks opnieuw.',
  },
} as const;
export type RefusalCode = keyof typeof REFUSALS;

export const ROLLEN = ['consulent', 'teamleider', 'beheerder', 'regio-analist'] as const;
export const rol = z.enum(ROLLEN);
export type Rol = z.infer<typeof rol>;

/** 64 random bits as hex, made by the app at its first start. */
export const deviceId = z.string().regex(/^[0-9a-f]{16}$/);

/** An ISO moment. */
export const moment = z.string();

export const apparaatSchema = z.object({
  id: deviceId,
  gemeente: gemeenteCode,
  naam: z.string(),
  /** id and name of the medewerker to whom it belongs */
  medewerker: z.object({ id: z.string(), naam: z.string() }),
  aangemeldOp: moment,
  laatstGezienOp: moment.nullable(),
  /** highest sequence number that the region has of this device */
  laatsteSeq: z.number().int(),
  ingetrokkenOp: moment.nullable(),
});
export type Apparaat = z.infer<typeof apparaatSchema>;

interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** with `{name}` for a part of the input */
  readonly path: `/${string}`;
  /** one Dutch line for the published description */
  readonly summary: string;
}

/** A procedure of the region: zod both ways, expected failures as values, refusals as declared errors. */
export function regionProcedure<I extends z.ZodType, O extends z.ZodType>(route: Route, input: I, output: O) {
  return oc.errors(REFUSALS).route(route).input(input).output(resultOf(output));
}
