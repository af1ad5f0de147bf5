import { describe, expect, it } from 'vitest';
import { parseHostArgs } from './args.ts';

describe('parseHostArgs', () => {
  it('takes the usual profile, opens a window and starts no demo when nothing is asked', () => {
    expect(parseHostArgs([], {})).toEqual({
      profile: null,
      region: null,
      demo: false,
      open: true,
      browser: null,
      blockScreenshots: false,
      lockAfterSeconds: 900,
    });
  });

  it('reads every option, with or without an equals sign', () => {
    const args = parseHostArgs(
      ['--profile=/a b', '--demo', '--no-open', '--browser', '/x', '--block-screenshots', '--slot-na', '60'],
      {},
    );
    expect(args).toEqual({
      profile: '/a b',
      demo: true,
      region: null,
      open: false,
      browser: '/x',
      blockScreenshots: true,
      lockAfterSeconds: 60,
    });
  });

  it.each(['0', '-5', '1.5', 'nooit', '901'])('locks after the usual time when asked for %s', (asked) => {
    expect(parseHostArgs([`--slot-na=${asked}`], {}).lockAfterSeconds).toBe(900);
  });

  it('leaves the arguments of Electron and Chromium alone', () => {
    const argv = ['/app', '--remote-debugging-port=0', '--disable-gpu', '--profile', '/p', '--inspect=0'];
    expect(parseHostArgs(argv, {}).profile).toBe('/p');
  });

  it('blocks screenshots by environment as well', () => {
    expect(parseHostArgs([], { KEUKENTAFEL_BLOCK_SCREENSHOTS: '1' }).blockScreenshots).toBe(true);
  });
});
