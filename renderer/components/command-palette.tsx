import './command-palette.css';
import './dialog.css';
import './menu.css';
import './popover.css';
import { type LucideIcon, Search } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
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
      className="kt-dialog-backdrop"
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

function Finder({ search, onClose }: Pick<CommandPaletteProps, 'search' | 'onClose'>): ReactNode {
  const [query, setQuery] = useState('');
  const [groups, setGroups] = useState<readonly CommandGroup[] | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    void search(query, stop.signal).then((found) => {
      if (!stop.signal.aborted) setGroups(found);
    });
    return () => {
      stop.abort();
    };
  }, [query, search]);

  const filled = (groups ?? []).filter((group) => group.items.length > 0);
  const run = (id: string): void => {
    const command = filled.flatMap((group) => group.items).find((item) => item.id === id);
    if (command === undefined) return;
    onClose();
    command.run();
  };

  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={texts.zoekOfDoe} autoFocus className="kt-palette__field">
        <Search className="kt-palette__icon" aria-hidden="true" />
        <Input className="kt-palette__input" placeholder={texts.zoekOfDoe} />
        <Kbd keys="Esc" />
      </SearchField>
      <Menu
        className="kt-list-box kt-palette__menu"
        aria-label={texts.zoekOfDoe}
        onAction={(key) => run(`${key}`)}
        renderEmptyState={() => (
          <div className="kt-list-box__empty">{groups === null ? texts.zoekHint : texts.nietsGevonden}</div>
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
