import './slider.css';
import { type CSSProperties, type ReactNode, type Ref, useId } from 'react';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import type { FieldProps } from './field-parts.tsx';
import { fieldClass } from './field-parts.tsx';
import { texts } from './texts.ts';

/** Props of {@link Slider}. */
export interface SliderProps extends Omit<FieldProps, 'isRequired'> {
  /** null: no score yet; never shown as if it were one. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  readonly minValue: number;
  readonly maxValue: number;
  /** Words at the ends: what the lowest and the highest score mean. */
  readonly lowText: string;
  readonly highText: string;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/**
 * A whole-number score by sliding, tapping a number, or the arrow keys. A native range input: it slides well
 * under a finger in a scrolling page, and can be empty.
 */
export function Slider(props: SliderProps): ReactNode {
  const {
    label,
    description,
    errorMessage,
    value,
    onChange,
    minValue,
    maxValue,
    lowText,
    highText,
    ...rest
  } = props;
  const { isDisabled = false, width, name, onBlur, ref } = rest;
  const id = useId();
  const stops = Array.from({ length: maxValue - minValue + 1 }, (_, index) => minValue + index);
  const filled = value === null ? 0 : ((value - minValue) / (maxValue - minValue)) * 100;
  const choose = (next: number): void => {
    if (next !== value) onChange(next);
  };
  return (
    <div className={fieldClass(width, 'kt-slider')}>
      <div className="kt-slider__row">
        <label className="kt-label" htmlFor={id}>
          {label}
        </label>
        <output htmlFor={id} className={cx('kt-slider__value', value === null && 'kt-slider__value--empty')}>
          {value ?? texts.nogGeenScore}
        </output>
      </div>
      {description !== undefined && (
        <span className="kt-hint" id={`${id}-hint`}>
          {description}
        </span>
      )}
      <input
        ref={ref}
        {...defined({ name, onBlur })}
        id={id}
        type="range"
        className={cx('kt-slider__input', value === null && 'kt-slider__input--empty')}
        style={{ '--kt-filled': `${filled}%` } as CSSProperties}
        min={minValue}
        max={maxValue}
        step={1}
        disabled={isDisabled}
        value={value ?? minValue}
        aria-valuetext={value === null ? texts.nogGeenScore : `${value}`}
        aria-describedby={cx(
          `${id}-ends`,
          description !== undefined && `${id}-hint`,
          errorMessage && `${id}-error`,
        )}
        aria-invalid={errorMessage === undefined ? undefined : true}
        onChange={(event) => choose(Number(event.target.value))}
        // An empty slider already stands on the lowest stop, so choosing that one gives no change event.
        onPointerUp={(event) => {
          if (value === null) choose(Number(event.currentTarget.value));
        }}
        onKeyDown={(event) => {
          if (value === null && ['Home', 'ArrowLeft', 'ArrowDown', ' ', 'Enter'].includes(event.key)) {
            event.preventDefault();
            choose(minValue);
          }
        }}
      />
      <div className="kt-slider__stops" aria-hidden="true">
        {stops.map((stop) => (
          <span
            key={stop}
            className={cx('kt-slider__stop', stop === value && 'kt-slider__stop--chosen')}
            onClick={() => {
              if (!isDisabled) choose(stop);
            }}
          >
            {stop}
          </span>
        ))}
      </div>
      <div className="kt-slider__ends" id={`${id}-ends`}>
        <span>{lowText}</span>
        <span>{highText}</span>
      </div>
      {errorMessage !== undefined && (
        <span className="kt-field-error" id={`${id}-error`}>
          {errorMessage}
        </span>
      )}
    </div>
  );
}
