/** The few pages the browser host shows itself, when there is no app to show. */
export interface PlainPage {
  readonly title: string;
  readonly text: string;
}

export const usedAddress: PlainPage = {
  title: 'Dit adres is al gebruikt',
  text: 'Het adres van Keukentafel werkt één keer. Je gegevens zijn veilig. Sluit dit venster en start Keukentafel opnieuw.',
};

export const noAccess: PlainPage = {
  title: 'Geen toegang',
  text: 'Dit venster is niet door Keukentafel geopend. Je gegevens zijn veilig. Start Keukentafel opnieuw en gebruik het venster dat dan opent.',
};

/** A page without scripts or styles of its own. */
export function renderPage({ title, text }: PlainPage): string {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title} – Keukentafel</title><h1>${title}</h1><p>${text}</p></html>`;
}
