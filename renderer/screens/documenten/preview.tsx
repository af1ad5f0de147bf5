import type { CSSProperties, ReactNode } from 'react';
import type { MadeDocument } from './use-plan-document.ts';

/** As many pages as somebody leafs through; the file has them all. */
const SHOWN = 12;

/** The pages as they will come out of the printer: one picture, of which each frame shows its own page. */
export function Preview({ document: made }: { readonly document: MadeDocument }): ReactNode {
  const shown = Math.min(made.paginas, SHOWN);
  return (
    <div className="kt-documenten-preview">
      {made.paginas > shown && (
        <p className="kt-soft">
          U ziet hier de eerste {shown} van {made.paginas} bladzijden. In de PDF staan ze allemaal.
        </p>
      )}
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
    </div>
  );
}
