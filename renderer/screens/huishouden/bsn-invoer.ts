/** What was typed as a BSN, without the spaces and points that people put in it; null when nothing is left. */
export function alsBsn(text: string): string | null {
  const bare = text.replaceAll(/[\s.-]/g, '');
  return bare === '' ? null : bare;
}

/** A BSN as people read it aloud: `1234 56 789`. */
export function leesbaarBsn(bsn: string): string {
  return bsn.replace(/^(\d{4})(\d{2})(\d{3})$/, '$1 $2 $3');
}
