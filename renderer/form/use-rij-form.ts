import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, useWatch, type Resolver, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import type { Changed, EditableKind } from '#shared/contract/dossier.ts';
import { controleerRij } from '#shared/domain/controle.ts';
import { ENTITIES, type EntityKind, type Fields, type Invoer, type Row } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import type { Failure, Result } from '#shared/domain/result.ts';
import { useDossier, useDossierActions, useNewestDossier } from '#renderer/client/dossier.ts';
import { useDrafts, useLastWords } from '#renderer/client/drafts.ts';
import { useOpen } from '#renderer/client/session.ts';
import { oneAtATime } from './one-at-a-time.ts';

// One way for every form of the program: what is typed goes into a draft at once (so that nothing is lost whatever
// happens), is checked by the same rules as in the core, and is saved on "Opslaan" or, in `auto` mode, as it is typed.

const DRAFT_MS = 250;
const AUTO_MS = 700;

type Values = Record<string, unknown>;
export type FormKind = EditableKind | 'huishouden' | 'plan';

export interface RijFormOptions<K extends FormKind> {
  readonly kind: K;
  /** null: a new row */
  readonly row: Row<K> | null;
  /** first values of a new row */
  readonly initial?: Invoer<K>;
  readonly mode: 'submit' | 'auto';
  /** tells drafts of several new rows apart, for instance the persoon and leefgebied of a beeld */
  readonly draftName?: string;
  readonly onSaved?: (changed: Changed) => void;
}

export interface RijForm<K extends FormKind> {
  readonly kind: K;
  /** null: a new row */
  readonly rowId: string | null;
  readonly control: UseFormReturn<Values>['control'];
  /** last failure of a save, to show above the form */
  readonly failure: Failure | null;
  /** text from before a crash or a closed window was put back into the form */
  readonly restored: boolean;
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly values: Fields<K>;
  /** fields that somebody else changed meanwhile, with the words that are stored now; null: none */
  readonly overtaken: Readonly<Record<string, string>> | null;
  /** decides about overtaken fields: the words of this form, or the stored ones */
  decide(whose: 'mijn' | 'ander'): void;
  set<N extends keyof Fields<K> & string>(name: N, value: Fields<K>[N]): void;
  submit(): Promise<Result<Changed> | null>;
  /** gives up what was typed and shows what is stored */
  discard(): void;
  /** a field was left: in `auto` mode what is waiting is saved now */
  leave(): void;
}

/** A form for one row of the dossier around it. */
export function useRijForm<K extends FormKind>(options: RijFormOptions<K>): RijForm<K> {
  const { kind, row, mode } = options;
  const drafts = useDrafts();
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const newest = useNewestDossier(dossier.id);
  const { vandaag } = useOpen();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [restored, setRestored] = useState(false);
  const [busy, setBusy] = useState(false);
  const [overtaken, setOvertaken] = useState<Readonly<Record<string, string>> | null>(null);
  const draftKey = `${dossier.id}/${kind}/${row?.id ?? `nieuw${options.draftName ? `-${options.draftName}` : ''}`}`;

  const stored = (row ?? { ...leeg(kind, vandaag), ...options.initial }) as Values;
  const base = useRef({ id: row?.id ?? null, versions: row?.versions ?? {}, values: stored });
  const form = useForm<Values>({
    defaultValues: pickFields(kind, stored),
    resolver: resolverFor(kind, { vandaag, dossier }),
    mode: 'onBlur',
    reValidateMode: 'onChange',
    shouldFocusError: true,
  });
  const values = useWatch({ control: form.control });
  const setField: (name: string, value: unknown, options?: object) => void = form.setValue;
  const timers = useRef<{ draft?: ReturnType<typeof setTimeout>; auto?: ReturnType<typeof setTimeout> }>({});
  const gesture = useRef<string | null>(null);
  const wasTried = useRef(false);
  const [inLine] = useState(oneAtATime);

  const changedFields = useCallback((): Values => {
    const now = form.getValues();
    return Object.fromEntries(
      Object.entries(now).filter(([name, value]) => !same(value, base.current.values[name])),
    );
  }, [form]);

  const dropDraft = useCallback(() => {
    clearTimeout(timers.current.draft);
    delete timers.current.draft;
    drafts.drop(draftKey);
  }, [drafts, draftKey]);

  const writeDraft = useCallback(() => {
    clearTimeout(timers.current.draft);
    delete timers.current.draft;
    const fields = changedFields();
    if (Object.keys(fields).length === 0) return dropDraft();
    drafts.put(draftKey, JSON.stringify(fields));
  }, [changedFields, drafts, draftKey, dropDraft]);

  // one save at a time, each with what is on the screen when it starts: a slow one is never overtaken by an older one, and
  // each knows the versions that the one before it made
  const store = async (fields: Values): Promise<Result<Changed>> => {
    setBusy(true);
    const result = await write(
      actions,
      kind,
      base.current.id,
      fields,
      seenOf(fields, base.current.versions),
      gesture.current,
    );
    setBusy(false);
    if (result.ok) {
      const saved = rowIn(result.value, kind);
      if (saved)
        base.current = { id: saved.id, versions: saved.versions, values: saved as unknown as Values };
      setFailure(null);
      setRestored(false);
      if (Object.keys(changedFields()).length === 0) dropDraft();
      options.onSaved?.(result.value);
    } else {
      setFailure(result.error);
      for (const [name, message] of Object.entries(result.error.fields ?? {})) {
        if (result.error.code === 'ongeldig') form.setError(name, { message });
      }
      if (result.error.code === 'intussen-gewijzigd') setOvertaken(result.error.fields ?? {});
    }
    return result;
  };

  // a new row is made of everything in the form: what it is about too, not only what was typed
  const toStore = (): Values => (base.current.id === null ? form.getValues() : changedFields());
  const save = (): Promise<Result<Changed>> => inLine(() => store(toStore()));

  const saveWhatChanged = async (): Promise<void> => {
    const names = Object.keys(changedFields());
    // whose words stay is for a person to say, not for a clock
    if (names.length === 0 || overtaken !== null) return;
    if (await form.trigger(names)) await store(toStore());
  };
  // its turn may come after the screen was drawn again: what was said to this form meanwhile counts
  const latestSave = useRef(saveWhatChanged);
  useEffect(() => {
    latestSave.current = saveWhatChanged;
  });
  const autoSave = useCallback((): Promise<void> => {
    clearTimeout(timers.current.auto);
    return inLine(() => latestSave.current());
  }, [inLine]);

  const noteChange = useCallback(
    (name: string) => {
      gesture.current = gesture.current?.startsWith(`${name}@`)
        ? gesture.current
        : `${name}@${crypto.randomUUID()}`;
      // not pushed back by the next letter: somebody who types on and on is kept up with too
      timers.current.draft ??= setTimeout(writeDraft, DRAFT_MS);
      // a message that goes when its field is left moves the button from under the finger that presses it
      if (wasTried.current) void form.trigger(name);
      if (mode === 'auto') {
        clearTimeout(timers.current.auto);
        timers.current.auto = setTimeout(() => void autoSave(), AUTO_MS);
      }
    },
    [autoSave, form, mode, writeDraft],
  );

  useEffect(() => {
    return form.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        if (name !== undefined) noteChange(name);
      },
    });
  }, [form, noteChange]);

  // what was typed before a crash comes back into the form
  useEffect(() => {
    let stale = false;
    void drafts.read(draftKey).then((draft) => {
      if (!draft.ok || draft.value === null || stale) return;
      for (const [name, value] of Object.entries(JSON.parse(draft.value) as Values)) {
        form.setValue(name, value, { shouldDirty: true });
      }
      setRestored(true);
    });
    return () => {
      stale = true;
    };
  }, [drafts, draftKey, form]);

  // somebody else's change (or an undo) shows in the fields that are not being changed here
  useEffect(() => {
    if (!row) return;
    // the row this was drawn with may be of before the last save: it would take back words that are kept already
    const now = newest();
    const stored = (now && rowById(kind, now, row.id)) ?? row;
    const fields = changedFields();
    for (const name of Object.keys(form.getValues())) {
      const value = (stored as unknown as Values)[name];
      if (!(name in fields) && !same(value, form.getValues(name))) form.setValue(name, value);
    }
    if (Object.keys(fields).length === 0) {
      base.current = { id: stored.id, versions: stored.versions, values: stored as unknown as Values };
    }
  }, [changedFields, form, kind, newest, row]);

  useLastWords(() => {
    if (timers.current.draft !== undefined) writeDraft();
    clearTimeout(timers.current.auto);
    return mode === 'auto' ? autoSave() : null;
  });

  return {
    kind,
    rowId: row?.id ?? null,
    control: form.control,
    failure,
    restored,
    busy,
    dirty: form.formState.isDirty,
    values: values as Fields<K>,
    overtaken,
    decide: (whose) => {
      const names = Object.keys(overtaken ?? {});
      setOvertaken(null);
      setFailure(null);
      const stored = row ?? rowById(kind, dossier, base.current.id);
      if (whose === 'ander' && stored) {
        base.current = { id: stored.id, versions: stored.versions, values: stored as unknown as Values };
        for (const name of names) setField(name, (stored as unknown as Values)[name]);
        dropDraft();
        return;
      }
      const versions = Object.fromEntries(
        Object.entries(base.current.versions).filter(([name]) => !names.includes(name)),
      );
      base.current = { ...base.current, versions };
      void save();
    },
    set: (name, value) => {
      setField(name, value, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
      noteChange(name);
    },
    submit: async () => {
      const fine = await form.trigger(undefined, { shouldFocus: true });
      wasTried.current = !fine;
      if (!fine) return null;
      return save();
    },
    discard: () => {
      form.reset(pickFields(kind, base.current.values));
      setRestored(false);
      setFailure(null);
      dropDraft();
    },
    leave: () => {
      if (mode === 'auto') void autoSave();
    },
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function pickFields(kind: EntityKind, row: Values): Values {
  return Object.fromEntries(Object.keys(ENTITIES[kind].shape).map((name) => [name, row[name]]));
}

function seenOf(fields: Values, versions: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(fields).flatMap((name) => (versions[name] === undefined ? [] : [[name, versions[name]]])),
  );
}

function resolverFor(kind: EntityKind, context: Parameters<typeof controleerRij>[2]): Resolver<Values> {
  const schema = ENTITIES[kind] as unknown as z.ZodType<Values, Values>;
  const byForm = zodResolver(schema) as unknown as Resolver<Values>;
  return async (values, extra, options) => {
    const formal = await byForm(values, extra, options);
    if (Object.keys(formal.errors).length > 0) return formal;
    const messages = controleerRij(kind, values as never, context);
    const errors = Object.fromEntries(
      Object.entries(messages).map(([name, message]) => [name, { type: 'rule', message }]),
    );
    return Object.keys(errors).length > 0 ? { values: {}, errors } : formal;
  };
}

type Actions = ReturnType<typeof useDossierActions>;

function write(
  actions: Actions,
  kind: FormKind,
  id: string | null,
  fields: Values,
  seen: Record<string, string>,
  gesture: string | null,
): Promise<Result<Changed>> {
  const options = { seen, ...(gesture === null ? {} : { gesture }) };
  if (kind === 'huishouden') return actions.huishouden(fields, seen);
  if (kind === 'plan') return actions.plan(fields, options);
  return id === null
    ? actions.create(kind as 'taak', fields, gesture ?? undefined)
    : actions.update(kind as 'taak', id, fields, options);
}

function rowIn(changed: Changed, kind: FormKind): Row<'taak'> | null {
  return rowById(kind, changed.dossier, changed.id);
}

function rowById(kind: FormKind, dossier: Changed['dossier'], id: string | null): Row<'taak'> | null {
  if (kind === 'huishouden') return dossier.huishouden as unknown as Row<'taak'>;
  if (kind === 'plan') return dossier.plan as unknown as Row<'taak'>;
  const rows = dossier[kind] as unknown as readonly Row<'taak'>[];
  return rows.find((row) => row.id === id) ?? null;
}
