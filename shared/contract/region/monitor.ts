import { z } from 'zod';
import { vraagSchema } from '../../monitor/tabel.ts';
import {
  keuzesSchema,
  rapportAntwoord,
  rapportVraag,
  tabelAntwoord,
  uitkomstenAntwoord,
  uitkomstenVraag,
} from '../monitor.ts';
import { regionProcedure } from './procedure.ts';

/** The regiomonitor: counts, never persons. A person with the role regio-analist sees the gemeenten of that role. */
export const monitorContract = {
  opties: regionProcedure(
    { method: 'GET', path: '/monitor', summary: 'Wat er te kiezen is: gebieden, peildata en producten' },
    z.object({}),
    keuzesSchema,
  ),
  tabel: regionProcedure(
    { method: 'POST', path: '/monitor/tabel', summary: 'Aantallen per groep op peildata' },
    vraagSchema,
    tabelAntwoord,
  ),
  rapport: regionProcedure(
    {
      method: 'POST',
      path: '/monitor/rapport',
      summary: 'De tabellen van de raadsbrief, tussen twee peildata',
    },
    rapportVraag,
    rapportAntwoord,
  ),
  uitkomsten: regionProcedure(
    {
      method: 'POST',
      path: '/monitor/uitkomsten',
      summary: 'Doelbereik, tevredenheid, stromen en mantelzorg per kwartaal',
    },
    uitkomstenVraag,
    uitkomstenAntwoord,
  ),
};
