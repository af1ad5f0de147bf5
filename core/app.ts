import { createContext, type CoreContext } from './context.ts';
import type { CoreDeps } from './deps.ts';
import { router, type AppRouter } from './procedures/router.ts';
import { vergrendel, vergrendelNaSchrijven } from './session/sessie.ts';

export type { CoreDeps, LogEvent } from './deps.ts';

/** A running core: what a host serves on its port. */
export interface Core {
  readonly router: AppRouter;
  readonly context: CoreContext;
  /** lets the screens write what was just typed, until `deadline`; then closes the store and drops the key */
  lock(reason: 'idle' | 'suspend', deadline: Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Starts the application behind its contract; nothing is open until somebody unlocks. */
export function createCore(deps: CoreDeps): Promise<Core> {
  const context = createContext(deps);
  const reasons = { idle: 'stil', suspend: 'slaap' } as const;
  return Promise.resolve({
    router,
    context,
    lock: (reason, deadline) => vergrendelNaSchrijven(context, reasons[reason], deadline),
    close() {
      vergrendel(context, 'gebruiker');
      return Promise.resolve();
    },
  });
}
