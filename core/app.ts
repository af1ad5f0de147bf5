import { createContext, type CoreContext } from './context.ts';
import type { CoreDeps } from './deps.ts';
import { router, type AppRouter } from './procedures/router.ts';
import { vergrendel } from './session/sessie.ts';

export type { CoreDeps, LogEvent } from './deps.ts';

/** A running core: what a host serves on its port. */
export interface Core {
  readonly router: AppRouter;
  readonly context: CoreContext;
  /** closes the store and drops the key; screens are told */
  lock(reason: 'idle' | 'suspend' | 'user'): void;
  close(): Promise<void>;
}

/** Starts the application behind its contract; nothing is open until somebody unlocks. */
export function createCore(deps: CoreDeps): Promise<Core> {
  const context = createContext(deps);
  const reasons = { idle: 'stil', suspend: 'slaap', user: 'gebruiker' } as const;
  return Promise.resolve({
    router,
    context,
    lock(reason) {
      vergrendel(context, reasons[reason]);
    },
    close() {
      vergrendel(context, 'gebruiker');
      return Promise.resolve();
    },
  });
}
