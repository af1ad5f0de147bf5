import './skeleton.css';
import type { ReactNode } from 'react';
import { texts } from './texts.ts';

/** Props of {@link Skeleton}. Give the size that the content will have, so that nothing moves when it arrives. */
export interface SkeletonProps {
  readonly lines?: number | undefined;
  /** CSS height of a line; without it a line of text. */
  readonly lineHeight?: string | undefined;
}

/** Stands in for content that is on its way. */
export function Skeleton({ lines = 3, lineHeight }: SkeletonProps): ReactNode {
  return (
    <div className="kt-skeleton" role="status">
      <span className="kt-sr-only">{texts.laden}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className="kt-skeleton__line"
          aria-hidden="true"
          {...(lineHeight === undefined ? {} : { style: { height: lineHeight } })}
        />
      ))}
    </div>
  );
}
