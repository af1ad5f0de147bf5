import { ArrowLeft, Eye } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { LEEFGEBIEDEN, type Leefgebied } from '#shared/domain/codes/leefgebied.ts';
import type { Row } from '#shared/domain/entities.ts';
import { roepnaam } from '#shared/domain/huishouden/naam.ts';
import { WindowSaveState } from '#renderer/regio/dossier-staat.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { cx } from '#renderer/components/cx.ts';
import { Switch } from '#renderer/components/switch.tsx';
import { ToggleGroup } from '#renderer/components/toggle-group.tsx';
import { useShortcut } from '#renderer/components/use-shortcut.ts';
import { Aanwezig } from './aanwezig.tsx';
import { Afronden } from './afronden.tsx';
import { BeeldForm } from './beeld-form.tsx';
import { Vastgelegd } from './vastgelegd.tsx';
import { Vastleggen } from './vastleggen.tsx';

type Plek = Leefgebied | 'begin' | 'slot';

interface TafelProps {
  readonly gesprek: Row<'gesprek'>;
  readonly onClose: () => void;
}

/**
 * The kitchen table: full screen, large, quiet. Everything is saved as it is typed; with *samen kijken* on, nothing that is
 * shielded is on the screen.
 */
export function Tafel({ gesprek, onClose }: TafelProps): ReactNode {
  const dossier = useDossier();
  const people = dossier.persoon.filter((row) => row.kring === 'huishouden');
  const [plek, setPlek] = useState<Plek>('begin');
  const [persoonId, setPersoonId] = useState(people[0]?.id ?? '');
  const [isShared, setShared] = useState(true);
  useShortcut('Escape', onClose);
  const talkedAbout = new Set(
    dossier.beeld.filter((row) => row.gesprekId === gesprek.id && isTold(row)).map((row) => row.leefgebied),
  );
  const gebied = LEEFGEBIEDEN.find((entry) => entry.code === plek);
  const place = (id: Plek, label: string, done = false): ReactNode => (
    <li key={id}>
      <button
        type="button"
        className={cx('kt-tafel__place', done && 'kt-tafel__place--done')}
        aria-current={plek === id ? 'true' : undefined}
        onClick={() => {
          setPlek(id);
        }}
      >
        {label}
        {done && <span className="kt-sr-only"> (besproken)</span>}
      </button>
    </li>
  );

  return (
    <div className="kt-gesprek kt-tafel">
      <header className="kt-tafel__head">
        <Button variant="quiet" icon={ArrowLeft} onPress={onClose}>
          Terug
        </Button>
        <h1 className="kt-tafel__title">{dossier.huishouden.naam}</h1>
        <WindowSaveState />
        <Switch label="Samen kijken" value={isShared} onChange={setShared} />
      </header>
      <nav className="kt-tafel__nav" aria-label="Onderwerpen">
        <ul>
          {place('begin', 'Aan tafel')}
          {LEEFGEBIEDEN.map((entry) => place(entry.code, entry.naam, talkedAbout.has(entry.code)))}
          {place('slot', 'Afspraken')}
        </ul>
      </nav>
      <main className="kt-tafel__main" id="inhoud">
        {plek === 'begin' && <Aanwezig gesprek={gesprek} />}
        {plek === 'slot' && <Afronden gesprek={gesprek} isShared={isShared} onClose={onClose} />}
        {gebied && (
          <>
            <h2 className="kt-tafel__topic">{gebied.naam}</h2>
            <p className="kt-tafel__question">{gebied.vraag}</p>
            {people.length > 1 && (
              <ToggleGroup
                label="Over wie"
                options={people.map((row) => ({ value: row.id, label: roepnaam(row) }))}
                value={persoonId}
                onChange={setPersoonId}
              />
            )}
            {persoonId === '' ? (
              <p>Voeg eerst iemand toe bij Huishouden.</p>
            ) : (
              <BeeldForm
                key={`${persoonId}-${gebied.code}`}
                gesprek={gesprek}
                persoonId={persoonId}
                leefgebied={gebied.code}
              />
            )}
          </>
        )}
      </main>
      <aside className="kt-tafel__caught" aria-label="Vastleggen">
        <Vastleggen
          gesprek={gesprek}
          leefgebied={gebied?.code ?? null}
          persoonId={gebied ? persoonId : null}
          isShared={isShared}
        />
        {isShared && (
          <p className="kt-soft kt-small kt-tafel__shared">
            <Eye aria-hidden="true" className="kt-tafel__icon" /> U kijkt samen. Wat afgeschermd is, staat
            niet in beeld.
          </p>
        )}
        <Vastgelegd gesprek={gesprek} leefgebied={gebied?.code ?? null} isShared={isShared} />
      </aside>
    </div>
  );
}

function isTold(row: Row<'beeld'>): boolean {
  return row.score !== null || [row.verhaal, row.wens, row.eigenKracht].some((text) => text.trim() !== '');
}
