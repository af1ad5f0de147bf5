import './kbd.css';
import type { ReactNode } from 'react';

/** Keys as on the keyboard: `Ctrl+K` shows two caps. */
export function Kbd({ keys }: { readonly keys: string }): ReactNode {
  return (
    <>
      {keys.split(/(?<=.)\+(?=.)/).map((key, index) => (
        <span key={key}>
          {index > 0 && ' + '}
          <kbd className="kt-kbd">{key}</kbd>
        </span>
      ))}
    </>
  );
}
