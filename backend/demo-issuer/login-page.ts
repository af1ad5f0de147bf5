import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './accounts.ts';

const ROL: Record<DemoAccount['rol'], string> = {
  consulent: 'consulent',
  teamleider: 'teamleider',
  beheerder: 'functioneel beheerder',
  'regio-analist': 'regio-analist',
};

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 'Source Sans 3', system-ui, sans-serif; }
  body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 44rem; }
  h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
  button { font: inherit; width: 100%; min-height: 3.5rem; padding: .5rem .75rem; text-align: left; cursor: pointer;
    border: 1px solid color-mix(in srgb, CanvasText 55%, Canvas); border-radius: .5rem; background: Canvas; color: CanvasText; }
  button:hover { background: color-mix(in srgb, CanvasText 8%, Canvas); } button:focus-visible, input:focus-visible { outline: 3px solid #1d70b8; outline-offset: 2px; }
  button small { display: block; opacity: .8; } label { display: block; font-weight: 600; margin-top: 1rem; }
  input { font: inherit; padding: .5rem .75rem; border: 1px solid color-mix(in srgb, CanvasText 55%, Canvas); border-radius: .5rem; width: 16rem; max-width: 100%; box-sizing: border-box; }
  .fout { border-left: .3rem solid #c0392b; padding: .5rem .75rem; margin: 1rem 0; background: color-mix(in srgb, #c0392b 12%, Canvas); }
`;

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}

/** The sign-in page of the demo provider. Without scripts; `wrong` tells that the password was not right. */
export function loginPage(action: string, wrong: boolean): string {
  const groups = [...new Set(DEMO_ACCOUNTS.map(({ groep }) => groep))];
  const button = ({ id, naam, rol }: DemoAccount) =>
    `<li><button name="account" value="${escape(id)}">${escape(naam)}<small>${ROL[rol]}</small></button></li>`;
  const sections = groups.map((groep) => {
    const people = DEMO_ACCOUNTS.filter((one) => one.groep === groep);
    return `<h2>${escape(groep)}</h2><ul>${people.map(button).join('')}</ul>`;
  });
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Aanmelden – demo van Keukentafel</title><style>${style}</style></head><body><main>
<h1>Wie bent u?</h1>
<p>Dit is een demo. Alle mensen hieronder zijn verzonnen. Het wachtwoord van iedereen is <strong>${DEMO_PASSWORD}</strong>.</p>
${wrong ? '<p class="fout" role="alert">Het wachtwoord klopt niet. Typ het opnieuw en kies wie u bent.</p>' : ''}
<form method="post" action="${escape(action)}">
<label for="wachtwoord">Wachtwoord</label>
<input id="wachtwoord" name="wachtwoord" type="password" value="${wrong ? '' : DEMO_PASSWORD}" required autocomplete="off">
${sections.join('\n')}
</form></main></body></html>`;
}
