import { Trash2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Form } from '#renderer/components/form-row.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { FormNotes } from '#renderer/form/form-notes.tsx';
import type { FormKind, RijForm } from '#renderer/form/use-rij-form.ts';

interface PaneelProps<K extends FormKind> {
  readonly title: string;
  readonly form: RijForm<K>;
  /** the verb of the button that saves */
  readonly saveText: string;
  readonly onClose: () => void;
  /** false: something still has to be chosen, which the form itself says; nothing is saved */
  readonly check?: () => boolean;
  /** left out for what cannot be taken away */
  readonly onRemove?: (() => void) | undefined;
  readonly removeText?: string;
  readonly children: ReactNode;
}

/** A form beside the page: what it says about drafts and failures, and its buttons, are the same for every kind. */
export function Paneel<K extends FormKind>(props: PaneelProps<K>): ReactNode {
  const { title, form, saveText, onClose, onRemove, removeText = 'Verwijderen', children } = props;
  const formId = useId();
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      footer={
        <div className="kt-cluster">
          <Button variant="primary" type="submit" form={formId} isPending={form.busy}>
            {saveText}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            Sluiten
          </Button>
          {onRemove && (
            <Button variant="quiet" icon={Trash2} onPress={onRemove}>
              {removeText}
            </Button>
          )}
        </div>
      }
    >
      <Form
        id={formId}
        onSubmit={() => {
          if (props.check?.() ?? true) void form.submit();
        }}
      >
        {children}
        <FormNotes form={form} />
      </Form>
    </SidePanel>
  );
}
