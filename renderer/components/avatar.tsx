import './avatar.css';
import type { ReactNode } from 'react';
import { initials } from './initials.ts';

/** A person by initials. Decoration: the name itself always stands beside it. */
export function Avatar({ name }: { readonly name: string }): ReactNode {
  return (
    <span className="kt-avatar" aria-hidden="true">
      {initials(name)}
    </span>
  );
}
