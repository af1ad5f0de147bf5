import './picture-with-table.css';
import { ChartLine, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';
import { DataTable, type DataTableProps } from './data-table.tsx';
import { isTypingPlace } from './use-shortcut.ts';
import { texts } from './texts.ts';

/** Props of {@link PictureWithTable}. */
export interface PictureWithTableProps<R> {
  readonly title: string;
  /** The one message of the picture in words; it is also what a screen reader gets for it. */
  readonly summary: string;
  /** The same data as a table. */
  readonly table: DataTableProps<R>;
  readonly level?: 2 | 3 | 4 | undefined;
  /** The picture itself. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A picture with its title and message, and the table behind it: by the button, or T anywhere inside. */
export function PictureWithTable<R>(props: PictureWithTableProps<R>): ReactNode {
  const { title, summary, table, level = 3, children, actions } = props;
  const id = useId();
  const [isTable, setTable] = useState(false);
  const Title = `h${level}` as const;
  return (
    <figure
      className="kt-picture"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
        if (event.key.toLowerCase() !== 't' || hasModifier || isTypingPlace(event.target)) return;
        event.preventDefault();
        setTable(!isTable);
      }}
    >
      <div className="kt-picture__head">
        <div>
          <Title className="kt-picture__title" id={`${id}-title`}>
            {title}
          </Title>
          <p className="kt-picture__summary">{summary}</p>
        </div>
        <div className="kt-cluster kt-no-print">
          {actions}
          <Button variant="quiet" icon={isTable ? ChartLine : Table2} onPress={() => setTable(!isTable)}>
            {isTable ? texts.toonAlsBeeld : texts.toonAlsTabel}
          </Button>
        </div>
      </div>
      {isTable ? <DataTable {...table} isCaptionHidden /> : children}
    </figure>
  );
}
