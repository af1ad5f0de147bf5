import './form-row.css';
import type { ReactNode, SyntheticEvent } from 'react';
import { Hint } from './field-parts.tsx';

/** A form; our own sentences replace the browser's bubbles. */
export function Form(props: {
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly id?: string;
  readonly label?: string;
}): ReactNode {
  return (
    <form
      className="kt-form"
      noValidate
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {props.children}
    </form>
  );
}

/** Fields beside each other; under each other where there is no room. */
export function FormRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="kt-form-row">{children}</div>;
}

/** Fields that belong together, with a name. */
export function Fieldset(props: {
  readonly legend: string;
  readonly description?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <fieldset>
      <legend className="kt-fieldset__legend">{props.legend}</legend>
      <div className="kt-fieldset">
        {props.description !== undefined && <Hint>{props.description}</Hint>}
        {props.children}
      </div>
    </fieldset>
  );
}

/** Buttons at the end of a form: the primary one first. */
export function FormActions({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="kt-form-actions">{children}</div>;
}
