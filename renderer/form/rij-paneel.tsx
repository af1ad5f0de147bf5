import { Trash2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { EditableKind } from '#shared/contract/dossier.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { Form } from '#renderer/components/form-row.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { FormNotes } from './form-notes.tsx';
import type { FormKind, RijForm } from './use-rij-form.ts';

interface RijPaneelProps<K extends FormKind> {
  readonly title: string;
  readonly form: RijForm<K>;
  /** the verb of the button that saves */
  readonly saveText: string;
  readonly onClose: () => void;
  /** false: something still has to be chosen, which the form itself says; nothing is saved */
  readonly check?: () => boolean;
  /** said when a row was taken away, with a way back; left out for what cannot be taken away */
  readonly removed?: (K extends EditableKind ? string : never) | undefined;
  /** asks first, and takes the row away itself; instead of `removed` */
  readonly onRemove?: (() => void) | undefined;
  readonly removeText?: string;
  readonly children: ReactNode;
}

/** A row beside the page: what it says of drafts, failures and others, and its buttons, are the same for every kind. */
export function RijPaneel<K extends FormKind>(props: RijPaneelProps<K>): ReactNode {
  const {
    title,
    form,
    saveText,
    onClose,
    check,
    removed,
    onRemove,
    removeText = 'Verwijderen',
    children,
  } = props;
  const actions = useDossierActions(useDossier().id);
  const formId = useId();
  const { rowId } = form;
  const remove = async (id: string, said: string): Promise<void> => {
    // `removed` is only there for kinds that a screen may delete
    const result = await actions.remove(form.kind as EditableKind, id, said);
    if (result.ok) onClose();
  };
  const onRemovePress =
    onRemove ?? (rowId === null || removed === undefined ? null : () => void remove(rowId, removed));
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" type="submit" form={formId} isPending={form.busy}>
            {saveText}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            Sluiten
          </Button>
          {onRemovePress && (
            <Button variant="quiet" icon={Trash2} onPress={onRemovePress}>
              {removeText}
            </Button>
          )}
        </>
      }
    >
      <Form
        id={formId}
        label={title}
        onSubmit={() => {
          if (check?.() ?? true) void form.submit();
        }}
      >
        <FormNotes form={form} />
        {children}
      </Form>
    </SidePanel>
  );
}
