import './smart-lights.css';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { texts } from './texts.ts';

/** One of the five tests of a doel. */
export interface SmartLight {
  readonly ok: boolean;
  /** What is right, or what would make it right. */
  readonly uitleg: string;
}

/** The letters in their order. */
export const smartLetters = ['S', 'M', 'A', 'R', 'T'] as const;

/** One letter of SMART. */
export type SmartLetter = (typeof smartLetters)[number];

/** Props of {@link SmartLights}. */
export interface SmartLightsProps {
  readonly lights: Readonly<Record<SmartLetter, SmartLight>>;
  /** Only the letters (in a list or on a card); the explanation is spoken and shown on pointing. */
  readonly isCompact?: boolean | undefined;
}

/** Five lights that help while one types: ring and ground when in order, a dashed ring when not yet. */
export function SmartLights({ lights, isCompact = false }: SmartLightsProps): ReactNode {
  const good = smartLetters.filter((letter) => lights[letter].ok).length;
  return (
    <ul
      className={cx('kt-smart', isCompact && 'kt-smart--compact')}
      aria-label={`SMART: ${texts.smart.geteld(good)}`}
    >
      {smartLetters.map((letter) => {
        const { ok, uitleg } = lights[letter];
        const state = ok ? texts.smart.goed : texts.smart.nogNiet;
        return (
          <li
            key={letter}
            className={cx('kt-smart__light', ok && 'kt-smart__light--on')}
            title={isCompact ? `${texts.smart[letter]}: ${uitleg}` : undefined}
          >
            <span className="kt-smart__letter" aria-hidden="true">
              {letter}
            </span>
            <span className={cx(isCompact ? 'kt-sr-only' : 'kt-smart__words')}>
              {texts.smart[letter]} <span className="kt-smart__state">{state}</span>
              <span className="kt-smart__why">{uitleg}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
