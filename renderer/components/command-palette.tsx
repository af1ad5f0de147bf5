import './command-palette.css';
import './dialog.css';
import './menu.css';
import './popover.css';
import { type LucideIcon, Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import { texts } from './texts.ts';

/** Something to find: a dossier, a person, a screen, an action. */
export interface Command {
  /** Unique among all groups. */
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/** Commands of one kind. */
export interface CommandGroup {
  readonly title: string;
  readonly items: readonly Command[];
}

/** Props of {@link CommandPalette}. */
export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /**
   * Finds commands for what was typed (also for nothing typed), best first. Called at every key; `signal` tells that
   * the answer is no longer wanted. Keep the function the same between renders.
   */
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly CommandGroup[]>;
}

/** Ctrl+K: anything in the app by a few letters. */
export function CommandPalette({ isOpen, onClose, search }: CommandPaletteProps): ReactNode {
  return (
    <ModalOverlay
      className="kt-dialog-backdrop kt-dialog-backdrop--palette"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="kt-dialog-modal kt-dialog-modal--wide kt-palette">
        <Dialog className="kt-palette__dialog" aria-label={texts.zoekOfDoe}>
          <Finder search={search} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What was found, and for which words. */
interface Found {
  readonly query: string;
  readonly groups: readonly CommandGroup[];
}

const commandsOf = (found: Found | null): readonly Command[] =>
  (found?.groups ?? []).flatMap((group) => group.items);

function Finder({ search, onClose }: Pick<CommandPaletteProps, 'search' | 'onClose'>): ReactNode {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  // A fast hand is ahead of what is drawn: the last answer is kept beside it, for Enter to look at
  const answered = useRef<Found | null>(null);
  // Enter came before the answer: the first that is found for these words is what was meant
  const awaited = useRef<string | null>(null);

  const run = (command: Command): void => {
    awaited.current = null;
    onClose();
    command.run();
  };
  const arrived = useEffectEvent((answer: Found): void => {
    answered.current = answer;
    setFound(answer);
    if (awaited.current !== answer.query) return;
    awaited.current = null;
    const [first] = commandsOf(answer);
    if (first !== undefined) run(first);
  });

  useEffect(() => {
    const stop = new AbortController();
    void search(query, stop.signal).then((groups) => {
      if (!stop.signal.aborted) arrived({ query, groups });
    });
    return () => {
      stop.abort();
    };
  }, [query, search]);

  const filled = (found?.groups ?? []).filter((group) => group.items.length > 0);

  /**
   * Enter runs what is marked, else the first. The list below marks its first item some time after it was drawn, and
   * a fast hand is there before: the key would then do nothing, or run what stood there for the words before.
   */
  const enter = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    // what stands in the field: the words that are drawn may be those of a moment ago
    const typed = event.currentTarget.value;
    const answer = answered.current;
    if (answer?.query !== typed) {
      awaited.current = typed;
      return;
    }
    const dialog = event.currentTarget.closest('[role="dialog"]');
    const key = dialog?.querySelector<HTMLElement>('[role="menuitem"][data-focused]')?.dataset['key'];
    const now = commandsOf(answer);
    const command = now.find((item) => item.id === key) ?? now[0];
    if (command !== undefined) run(command);
  };

  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={texts.zoekOfDoe} autoFocus className="kt-palette__field">
        <Search className="kt-palette__icon" aria-hidden="true" />
        <Input className="kt-palette__input" placeholder={texts.zoekOfDoe} onKeyDownCapture={enter} />
        <Kbd keys="Esc" />
      </SearchField>
      <Menu
        className="kt-list-box kt-palette__menu"
        aria-label={texts.zoekOfDoe}
        onAction={(key) => {
          const command = commandsOf(found).find((item) => item.id === key);
          if (command !== undefined) run(command);
        }}
        renderEmptyState={() => (
          <div className="kt-list-box__empty">{found === null ? texts.zoekHint : texts.nietsGevonden}</div>
        )}
      >
        {filled.map((group) => (
          <MenuSection key={group.title} id={group.title}>
            <Header className="kt-list-box__header">{group.title}</Header>
            {group.items.map(({ id, label, detail, icon: Icon, keys }) => (
              <MenuItem key={id} id={id} textValue={label} className="kt-list-box__item kt-palette__item">
                {Icon ? (
                  <Icon className="kt-palette__item-icon" aria-hidden="true" />
                ) : (
                  <span className="kt-palette__item-icon" />
                )}
                <Text slot="label">{label}</Text>
                {detail !== undefined && (
                  <Text slot="description" className="kt-palette__detail">
                    {detail}
                  </Text>
                )}
                {keys !== undefined && (
                  <span className="kt-palette__keys" aria-hidden="true">
                    <Kbd keys={keys} />
                  </span>
                )}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}
