import { describe, expect, it } from 'vitest';
import { externalLink } from './external-links.ts';
import { isOwn } from './origin.ts';

describe('externalLink', () => {
  it('opens an official site', () => {
    expect(externalLink('https://wetten.overheid.nl/BWBR0035362')).toBe(
      'https://wetten.overheid.nl/BWBR0035362',
    );
  });

  it.each([
    'http://wetten.overheid.nl/',
    'https://wetten.overheid.nl.evil.example/',
    'https://wetten.overheid.nl@evil.example/',
    'https://evil@wetten.overheid.nl/',
    'https://wetten.overheid.nl:8443/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://wetten.overheid.nl/x',
    'keukentafel://app/',
    'not an address',
  ])('does not open %s', (address) => {
    expect(externalLink(address)).toBeNull();
  });
});

describe('isOwn', () => {
  it.each(['keukentafel://app', 'keukentafel://app/', 'keukentafel://app/dossier/1?x=1#y'])(
    'knows %s',
    (address) => {
      expect(isOwn(address)).toBe(true);
    },
  );

  it.each([
    'keukentafel://app.evil/',
    'keukentafel://evil/',
    'keukentafel://app@evil/',
    'keukentafel://x@app/',
    'keukentafel://app:1/',
    'https://app/',
    'file:///app',
    '',
  ])('does not take %s for its own', (address) => {
    expect(isOwn(address)).toBe(false);
  });
});
