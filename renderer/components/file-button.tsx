import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonVariant } from './button.tsx';

/** Props of {@link FileButton}. */
export interface FileButtonProps {
  readonly children: ReactNode;
  /** File types, as `.csv` or `image/png`. */
  readonly accept: readonly string[];
  readonly onChoose: (file: File) => void;
  readonly icon?: LucideIcon | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly isPending?: boolean | undefined;
}

/** A button with which a file of this computer is chosen. */
export function FileButton({ children, accept, onChoose, ...button }: FileButtonProps): ReactNode {
  return (
    <FileTrigger
      acceptedFileTypes={accept}
      onSelect={(files) => {
        const file = files?.item(0);
        if (file) onChoose(file);
      }}
    >
      <Button {...button}>{children}</Button>
    </FileTrigger>
  );
}
