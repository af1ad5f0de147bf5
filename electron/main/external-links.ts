/** Official sites that the app refers to. Anything else is not opened, whatever text a dossier holds. */
const hosts = new Set([
  'wetten.overheid.nl',
  'www.rijksoverheid.nl',
  'www.regelhulp.nl',
  'www.hetcak.nl',
  'informatielangdurigezorg.nl',
]);

/** The address to hand to the system's browser, or null when it may not be opened. */
export function externalLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') return null;
  return hosts.has(url.hostname) ? url.href : null;
}
