import './chip.css';
import {
  Circle,
  CircleCheck,
  CircleDot,
  Info,
  type LucideIcon,
  OctagonAlert,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** `open`: not started; `danger` only for harm to people or data. */
export type ChipTone = 'neutral' | 'open' | 'accent' | 'good' | 'attention' | 'danger';

/** Each tone has its own shape, so that it can be told without colour. */
const SHAPES: Readonly<Record<ChipTone, LucideIcon>> = {
  neutral: CircleDot,
  open: Circle,
  accent: Info,
  good: CircleCheck,
  attention: TriangleAlert,
  danger: OctagonAlert,
};

/** Props of {@link Chip}. */
export interface ChipProps {
  readonly tone?: ChipTone | undefined;
  /** Another shape than that of the tone; null: none (for labels that are no state). */
  readonly icon?: LucideIcon | null | undefined;
  readonly children: ReactNode;
}

/** A state or label in one or two words. */
export function Chip({ tone = 'neutral', icon, children }: ChipProps): ReactNode {
  const Icon = icon === undefined ? SHAPES[tone] : icon;
  return (
    <span className={cx('kt-chip', `kt-chip--${tone}`)}>
      {Icon !== null && <Icon className="kt-chip__icon" aria-hidden="true" />}
      {children}
    </span>
  );
}
