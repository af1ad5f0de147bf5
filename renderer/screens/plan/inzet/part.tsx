import type { ReactNode } from 'react';
import { Fieldset } from '#renderer/components/form-row.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';

/** A part of the editor of a card, with a line above it. */
export function Part(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="kt-plan-part">
      <Fieldset legend={props.title} description={props.hint}>
        {props.children}
      </Fieldset>
    </div>
  );
}

interface AnswerProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: boolean | null;
  readonly reason: string;
  readonly reasonLabel: string;
  readonly onChange: (value: boolean | null, reason: string) => void;
  readonly onBlur: () => void;
}

/** Yes or no, with the reason that belongs to it. */
export function Answer(props: AnswerProps): ReactNode {
  const { label, description, value, reason, onChange } = props;
  return (
    <div className="kt-plan-answer">
      <RadioGroup
        label={label}
        {...(description === undefined ? {} : { description })}
        orientation="horizontal"
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nee', label: 'Nee' },
        ]}
        value={value === null ? null : value ? 'ja' : 'nee'}
        onChange={(answer) => {
          onChange(answer === 'ja', reason);
        }}
        onBlur={props.onBlur}
      />
      {(value !== null || reason !== '') && (
        <TextArea
          label={props.reasonLabel}
          rows={2}
          value={reason}
          onChange={(text) => {
            onChange(value, text);
          }}
          onBlur={props.onBlur}
        />
      )}
    </div>
  );
}
