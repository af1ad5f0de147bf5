import type { ReactNode } from 'react';
import type { Keuzes } from '#shared/contract/monitor.ts';
import { TREDEN } from '#shared/domain/codes/trede.ts';
import { DIMENSIES, LEVERINGSVORMEN, ZWAARTEN, naamVan } from '#shared/monitor/cel.ts';
import type { Vraag } from '#shared/monitor/tabel.ts';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { iedereZoveel, STAPPEN, stapVan, type Stap } from './adres.ts';
import { KiesPeildatum } from './kies-gebied.tsx';
import { kortGebied, NAMEN_DIMENSIE } from './woorden.ts';

interface VraagPaneelProps {
  readonly keuzes: Keuzes;
  readonly vraag: Vraag;
  readonly onChange: (vraag: Vraag) => void;
  readonly onClose: () => void;
}

/** All that can be asked. Each choice shows at once in the table beside it. */
export function VraagPaneel({ keuzes, vraag, onChange, onClose }: VraagPaneelProps): ReactNode {
  const set = (more: Partial<Vraag>): void => {
    onChange({ ...vraag, ...more });
  };
  return (
    <SidePanel title="Vraag wijzigen" onClose={onClose}>
      <CheckboxGroup
        label="Gebied"
        options={keuzes.gebieden.map(({ gebied, naam }) => ({
          value: gebied,
          label: kortGebied(gebied),
          ...(naam === kortGebied(gebied) ? {} : { detail: /\((.*)\)/.exec(naam)?.[1] }),
        }))}
        value={vraag.gebieden}
        onChange={(gebieden) => {
          if (gebieden.length > 0) set({ gebieden });
        }}
        description="Kies er een of meer."
      />
      <Wanneer keuzes={keuzes} vraag={vraag} set={set} />
      <Wat vraag={vraag} set={set} />
      <Alleen keuzes={keuzes} vraag={vraag} set={set} />
      {vraag.gebieden.some((one) => one.startsWith('H')) && (
        <RadioGroup
          label="Gemeenten van een verband"
          options={[
            { value: 'per-peildatum', label: 'Wie toen lid was' },
            { value: 'laatste', label: 'Wie op de laatste peildatum lid is' },
          ]}
          value={vraag.samenstelling}
          onChange={(samenstelling) => {
            set({ samenstelling });
          }}
        />
      )}
    </SidePanel>
  );
}

interface DeelProps {
  readonly vraag: Vraag;
  readonly set: (more: Partial<Vraag>) => void;
}

function Wanneer({ keuzes, vraag, set }: DeelProps & { readonly keuzes: Keuzes }): ReactNode {
  const { peildata } = keuzes;
  const van = vraag.peildata[0] ?? '';
  const tot = vraag.peildata.at(-1) ?? '';
  const stap = stapVan(peildata, vraag.peildata);
  const choose = (next: { van?: string; tot?: string; stap?: Stap }): void => {
    const [from, until] = [next.van ?? van, next.tot ?? tot].sort();
    if (from === undefined || until === undefined) return;
    set({ peildata: iedereZoveel(peildata, from, until, next.stap ?? stap) });
  };
  return (
    <>
      <div className="kt-form-row">
        <KiesPeildatum
          label="Van peildatum"
          peildata={peildata}
          value={van}
          onChange={(value) => {
            choose({ van: value });
          }}
        />
        <KiesPeildatum
          label="Tot en met peildatum"
          peildata={peildata}
          value={tot}
          onChange={(value) => {
            choose({ tot: value });
          }}
        />
      </div>
      <RadioGroup
        label="Welke peildata"
        orientation="horizontal"
        options={(Object.keys(STAPPEN) as Stap[]).map((value) => ({ value, label: STAPPEN[value] }))}
        value={stap}
        onChange={(value) => {
          choose({ stap: value });
        }}
      />
    </>
  );
}

function Wat({ vraag, set }: DeelProps): ReactNode {
  const isClienten = vraag.maat === 'clienten';
  return (
    <>
      <RadioGroup
        label="Wat tellen we"
        orientation="horizontal"
        options={[
          { value: 'indicaties', label: 'Indicaties of inzet' },
          { value: 'clienten', label: 'Cliënten' },
        ]}
        value={vraag.maat}
        onChange={(maat) => {
          if (maat === 'indicaties') set({ maat });
          else {
            const { zwaarte: _zwaarte, leveringsvorm: _vorm, ...filter } = vraag.filter;
            const rijen = vraag.rijen.filter((one) => one === 'trede' || one === 'product');
            set({ maat, filter, rijen: rijen.includes('product') ? rijen : [...rijen, 'product'] });
          }
        }}
      />
      <CheckboxGroup
        label="Regels per"
        description={
          isClienten ? 'Cliënten staan er alleen per product.' : 'Zonder keuze staat er alleen een totaal.'
        }
        orientation="horizontal"
        options={DIMENSIES.map((value) => ({
          value,
          label: NAMEN_DIMENSIE[value],
          isDisabled: isClienten && value !== 'trede',
        }))}
        value={vraag.rijen}
        onChange={(rijen) => {
          set({ rijen });
        }}
      />
    </>
  );
}

/** Every value of a dimension: then nothing is left out, and the question says nothing of it. */
function keuzeOf<T extends string>(chosen: readonly T[], all: readonly T[]): T[] | undefined {
  return chosen.length === 0 || chosen.length === all.length ? undefined : [...chosen];
}

function Alleen({ keuzes, vraag, set }: DeelProps & { readonly keuzes: Keuzes }): ReactNode {
  const { filter, maat } = vraag;
  const treden = TREDEN.map(({ code }) => code);
  const producten = keuzes.producten.map(({ code }) => code);
  const setFilter = (more: { [K in keyof Vraag['filter']]: Vraag['filter'][K] | undefined }): void => {
    const next = Object.entries({ ...filter, ...more }).filter(([, value]) => value !== undefined);
    set({ filter: Object.fromEntries(next) });
  };
  return (
    <>
      <CheckboxGroup
        label="Trede"
        options={TREDEN.map(({ code, naam }) => ({ value: code, label: naam }))}
        value={filter.trede ?? treden}
        onChange={(trede) => {
          setFilter({ trede: keuzeOf(trede, treden) });
        }}
      />
      {maat === 'indicaties' && (
        <>
          <CheckboxGroup
            label="Zwaarte"
            orientation="horizontal"
            options={ZWAARTEN.map((value) => ({
              value: value || 'zonder',
              label: naamVan('zwaarte', value),
            }))}
            value={(filter.zwaarte ?? ZWAARTEN).map((value) => value || 'zonder')}
            onChange={(chosen) => {
              const zwaarte = ZWAARTEN.filter((value) => chosen.includes(value || 'zonder'));
              setFilter({ zwaarte: keuzeOf(zwaarte, ZWAARTEN) });
            }}
          />
          <CheckboxGroup
            label="Leveringsvorm"
            options={LEVERINGSVORMEN.map((value) => ({
              value: value || 'zonder',
              label: naamVan('leveringsvorm', value),
            }))}
            value={(filter.leveringsvorm ?? LEVERINGSVORMEN).map((value) => value || 'zonder')}
            onChange={(chosen) => {
              const leveringsvorm = LEVERINGSVORMEN.filter((value) => chosen.includes(value || 'zonder'));
              setFilter({ leveringsvorm: keuzeOf(leveringsvorm, LEVERINGSVORMEN) });
            }}
          />
        </>
      )}
      <CheckboxGroup
        label="Product"
        description="Zonder keuze tellen alle producten."
        options={keuzes.producten.map(({ code, naam }) => ({ value: code, label: naam, detail: code }))}
        value={filter.product ?? []}
        onChange={(product) => {
          setFilter({ product: keuzeOf(product, producten) });
        }}
      />
    </>
  );
}
