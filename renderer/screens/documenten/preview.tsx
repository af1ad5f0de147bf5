import type { CSSProperties, ReactNode } from 'react';
import type { MadeDocument } from './use-plan-document.ts';

/** As many pages as somebody leafs through; the file has them all. */
const SHOWN = 12;

/** The pages as they will come out of the printer: one picture, of which each frame shows its own page. */
export function Preview({ document: made }: { readonly document: MadeDocument }): ReactNode {
  const shown = Math.min(made.paginas, SHOWN);
  return (
    <div className="kt-documenten-preview">
      <ol className="kt-documenten-pages" aria-label="Bladzijden">
        {Array.from({ length: shown }, (_, index) => (
          <li
            key={index}
            className="kt-documenten-page"
            style={{ '--kt-page': index, '--kt-pages': made.paginas } as CSSProperties}
          >
            <img
              className="kt-documenten-page__picture"
              src={made.picture}
              alt={`Bladzijde ${index + 1} van ${made.paginas}`}
            />
          </li>
        ))}
      </ol>
      {made.paginas > shown && (
        <p className="kt-soft">
          Nog {made.paginas - shown} {made.paginas - shown === 1 ? 'bladzijde' : 'bladzijden'} in de PDF.
        </p>
      )}
    </div>
  );
}
