export const scheme = 'keukentafel';
export const ownHost = 'app';
export const ownOrigin = `${scheme}://${ownHost}`;
export const startUrl = `${ownOrigin}/`;

/** True for addresses of our own page and of nothing else. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === ownHost && url.username === '' && url.port === '';
}
