/**
 * A place in the app as a text to send to a colleague. Only places that hold no dossier can be sent: a link travels by mail and
 * chat. It is opened by pasting it in the search window (Ctrl+K), the same on every host.
 */

const BEGIN = 'keukentafel:';
const DEELBAAR = /^\/regio(\/[a-z]+)?(\?[A-Za-z0-9_~%.&=-]*)?$/;
const MEESTE = 4_000;

/** The text to send for an address. */
export function deelbareLink(address: string): string {
  return `${BEGIN}${address}`;
}

/** The address in a text that somebody pasted; null when it is no link of ours, or of a place that is not sent. */
export function adresUitLink(text: string): string | null {
  const link = text.trim();
  if (!link.startsWith(BEGIN) || link.length > MEESTE) return null;
  const address = link.slice(BEGIN.length);
  return DEELBAAR.test(address) ? address : null;
}
