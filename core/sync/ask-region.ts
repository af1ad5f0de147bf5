import { fail, type Result } from '#shared/domain/result.ts';
import { LOCKED, type CoreContext } from '../context.ts';
import { explainFailure, type WholeRegion } from './region-link.ts';

const NO_LINE = fail(
  'geen-verbinding',
  'Dit staat bij de regio, en er is nu geen verbinding. Er is niets veranderd. Probeer het opnieuw als u verbinding heeft.',
);

/** Asks the region itself, for what no device holds. Failures: those of the call, geen-verbinding, regio-weigert, vergrendeld. */
export async function askRegion<T>(
  context: CoreContext,
  call: (region: WholeRegion) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { open } = context.state;
  if (!open) return LOCKED;
  try {
    return await call(open.sync.region());
  } catch (error) {
    const hindrance = explainFailure(error);
    return 'message' in hindrance && hindrance.kind !== 'no-line'
      ? fail('regio-weigert', hindrance.message)
      : NO_LINE;
  }
}
