import { describe, expect, it } from 'vitest';
import { adresUitLink, deelbareLink } from './deep-link.ts';

describe('a link that was sent', () => {
  it('leads back to its place', () => {
    const address = '/regio?gebieden=H5%7E0603&peildata=2015-01-01%7E2016-01-01&rijen=product';
    expect(adresUitLink(` ${deelbareLink(address)}\n`)).toBe(address);
    expect(adresUitLink(deelbareLink('/regio/rapport?gebied=H5'))).toBe('/regio/rapport?gebied=H5');
  });

  it.each([
    'gebieden',
    'https://voorbeeld.nl/regio',
    'keukentafel:/dossier/abcdefabcdef',
    'keukentafel:/regio/../dossier/abc',
    'keukentafel:/regio?x=<script>',
    'keukentafel://regio',
    `keukentafel:/regio?${'a'.repeat(5000)}`,
  ])('is none when it is %s', (text) => {
    expect(adresUitLink(text)).toBeNull();
  });
});
