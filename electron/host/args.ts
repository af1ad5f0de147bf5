import { parseArgs } from 'node:util';
import { idleLockSeconds } from './limits.ts';

/** What a host was asked on its command line. */
export interface HostArgs {
  /** Folder of the profile as given, or null for the usual one of the system. */
  readonly profile: string | null;
  readonly demo: boolean;
  /** Address of the region that a profile without one takes. */
  readonly region: string | null;
  /** Browser host: open a window (true) or only print the address. */
  readonly open: boolean;
  /** Browser host: path of the Chromium-like browser to open. */
  readonly browser: string | null;
  /** Keeps the window out of screenshots and screen sharing. */
  readonly blockScreenshots: boolean;
  /** Seconds without work after which the store is locked: `--slot-na`, never longer than usual. */
  readonly lockAfterSeconds: number;
}

/**
 * Reads the arguments both hosts share. Unknown ones are left alone: Electron and Chromium put theirs on the same line.
 * `KEUKENTAFEL_BLOCK_SCREENSHOTS=1` does the same as `--block-screenshots`, for a managed workplace.
 */
export function parseHostArgs(argv: readonly string[], env: NodeJS.ProcessEnv): HostArgs {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: {
      profile: { type: 'string' },
      demo: { type: 'boolean' },
      region: { type: 'string' },
      'no-open': { type: 'boolean' },
      browser: { type: 'string' },
      'block-screenshots': { type: 'boolean' },
      'slot-na': { type: 'string' },
    },
  });
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const slotNa = Number(values['slot-na']);
  const isShorter = Number.isInteger(slotNa) && slotNa >= 1 && slotNa < idleLockSeconds;
  return {
    profile: text(values['profile']),
    demo: values['demo'] === true,
    region: text(values['region']),
    open: values['no-open'] !== true,
    browser: text(values['browser']),
    blockScreenshots: values['block-screenshots'] === true || env['KEUKENTAFEL_BLOCK_SCREENSHOTS'] === '1',
    lockAfterSeconds: isShorter ? slotNa : idleLockSeconds,
  };
}
