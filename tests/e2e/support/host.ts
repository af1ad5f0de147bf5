/** A host under test: one running copy of the app on a profile, with a page that shows it. */
import type { Page } from '@playwright/test';

export interface RunningHost {
  readonly page: Page;
  /** Ends as a person would: the store is closed. */
  readonly stop: () => Promise<void>;
  /** Ends as a power cut would. */
  readonly kill: () => Promise<void>;
}

export interface HostStart {
  readonly profileDir: string;
  readonly demo: boolean;
  readonly args: readonly string[];
}

export const appRoot = new URL('../../..', import.meta.url).pathname;
export const viewport = { width: 1280, height: 800 };

/** Environment of a host under test: the Dutch clock, and bugs printed in full. */
export function hostEnv(): Record<string, string> {
  const env: NodeJS.ProcessEnv = { ...process.env, TZ: 'Europe/Amsterdam', KEUKENTAFEL_DEBUG: '1' };
  // Playwright's colours for its own workers.
  delete env['FORCE_COLOR'];
  const set = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(set);
}

/** Arguments both hosts take. */
export function hostArgs({ profileDir, demo, args }: HostStart): string[] {
  return ['--profile', profileDir, ...(demo ? ['--demo'] : []), ...args];
}
