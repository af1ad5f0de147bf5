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
    });
  });

  it('reads every option, with or without an equals sign', () => {
    const args = parseHostArgs(
      ['--profile=/a b', '--demo', '--no-open', '--browser', '/x', '--block-screenshots'],
      {},
    );
    expect(args).toEqual({ profile: '/a b', demo: true, region: null, open: false, browser: '/x', blockScreenshots: true });
  });

  it('leaves the arguments of Electron and Chromium alone', () => {
    const argv = ['/app', '--remote-debugging-port=0', '--disable-gpu', '--profile', '/p', '--inspect=0'];
    expect(parseHostArgs(argv, {}).profile).toBe('/p');
  });

  it('blocks screenshots by environment as well', () => {
    expect(parseHostArgs([], { KEUKENTAFEL_BLOCK_SCREENSHOTS: '1' }).blockScreenshots).toBe(true);
  });
});
