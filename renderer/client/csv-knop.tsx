import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { saveFile, toCsv } from './save-file.ts';
import { useOpen } from './session.ts';
import { IconButton } from '#renderer/components/icon-button.tsx';

interface CsvKnopProps {
  /** of the file, without the day */
  readonly naam: string;
  /** the header first */
  readonly rows: () => Parameters<typeof toCsv>[0];
}

/** Saves a list that is only looked at. Lists that are read in again are written out by the region itself. */
export function CsvKnop({ naam, rows }: CsvKnopProps): ReactNode {
  const { vandaag } = useOpen();
  return (
    <IconButton
      label="Opslaan als CSV"
      icon={Download}
      onPress={() => {
        saveFile(`${naam}-${vandaag}.csv`, toCsv(rows()), 'text/csv');
      }}
    />
  );
}
