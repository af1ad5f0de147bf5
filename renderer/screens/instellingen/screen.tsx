import './instellingen.css';
import type { ReactNode } from 'react';
import { MainFrame } from '#renderer/app/frames.tsx';
import { useTheme } from '#renderer/app/theme-scope.tsx';
import { useOpen } from '#renderer/client/session.ts';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Demo } from './demo.tsx';
import { Regio } from './regio.tsx';
import { Reservekopieen } from './reservekopieen.tsx';
import { Wachtzin } from './wachtzin.tsx';
import { WieForm } from './wie-form.tsx';

/** Who works here, how it looks, and how safe it is. */
export function InstellingenScreen(): ReactNode {
  const { open } = useOpen();
  return (
    <MainFrame current="instellingen" title="Instellingen">
      <div className="kt-instellingen">
        <WieForm key={`${open.omgeving}-${open.wie.naam}`} />
        <Regio />
        <Thema />
        {open.omgeving === 'eigen' && <Wachtzin />}
        <Reservekopieen />
        {open.omgeving === 'demo' && <Demo />}
        <Over />
      </div>
    </MainFrame>
  );
}

function Thema(): ReactNode {
  const { mode, setMode } = useTheme();
  return (
    <section aria-labelledby="instellingen-thema">
      <h2 id="instellingen-thema">Licht of donker</h2>
      <RadioGroup
        label="Kleuren van het scherm"
        orientation="horizontal"
        options={[
          { value: 'light', label: 'Licht' },
          { value: 'dark', label: 'Donker' },
          { value: 'system', label: 'Zoals deze laptop' },
        ]}
        value={mode}
        onChange={setMode}
      />
    </section>
  );
}

function Over(): ReactNode {
  const { open, status } = useOpen();
  return (
    <section aria-labelledby="instellingen-over">
      <h2 id="instellingen-over">Over Keukentafel</h2>
      <p>Eén huishouden, één plan, één regisseur. Keukentafel werkt helemaal zonder internet.</p>
      <p className="kt-soft">
        {open.dossiers === 1 ? '1 dossier' : `${open.dossiers} dossiers`}, versleuteld op deze laptop.{' '}
        {open.omgeving === 'demo' && 'Dit is de demo: alle mensen zijn verzonnen. '}
        {status.sleutelbos !== null &&
          `De sleutel ligt in de sleutelbos van deze laptop (${status.sleutelbos}). `}
        Na een kwartier zonder invoer gaat Keukentafel op slot.
      </p>
    </section>
  );
}
