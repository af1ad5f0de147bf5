import { ImageUp, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { LOGO_TEKENS, themaSchema, type Thema } from '#shared/domain/catalogus/thema.ts';
import { useKeptText } from '#renderer/client/kept-text.ts';
import { readAsAddress } from '#renderer/client/read-file.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { FileButton } from '#renderer/components/file-button.tsx';
import { Form, FormActions } from '#renderer/components/form-row.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { contrastRatio } from '#renderer/theme/contrast.ts';
import { ACCENT_GROUNDS, themeFor } from '#renderer/theme/theme.ts';
import { useBeheer, useBeheerActie } from './use-beheer.ts';

const PLAATJES = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'];
const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** Colour and logo of the gemeente, seen in light and dark before they are saved. */
export function ThemaDeel(): ReactNode {
  const { gemeente, naam, catalogus } = useBeheer();
  const was = catalogus.thema;
  const act = useBeheerActie();
  const kept = useKeptText(`beheer/${gemeente}/thema`);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const value: Thema = kept.text === '' ? was : { ...was, ...(JSON.parse(kept.text) as Partial<Thema>) };
  const set = (part: Partial<Thema>): void => {
    setFailure(null);
    kept.change(JSON.stringify({ ...value, ...part }));
  };
  const parsed = themaSchema.safeParse(value);
  const problem = (field: string): string | undefined =>
    parsed.error?.issues.find(({ path }) => path[0] === field)?.message;
  const isChanged = JSON.stringify(value) !== JSON.stringify(was);
  const choose = async (file: File): Promise<void> => {
    // a data address is a third longer than its file
    if (!PLAATJES.includes(file.type) || file.size * 1.4 > LOGO_TEKENS) {
      setFailure(
        'Dit bestand kan niet als logo. Kies een plaatje (PNG, JPEG, WebP of SVG) van hoogstens 100 kB.',
      );
      return;
    }
    set({ logo: await readAsAddress(file) });
  };
  const save = async (): Promise<void> => {
    if (!parsed.success) return;
    setBusy(true);
    const result = await act((beheer) =>
      beheer.stelIn({ gemeente, wijziging: { deel: 'thema', waarde: parsed.data, was } }),
    );
    setBusy(false);
    setFailure(result.ok ? null : result.error.message);
    if (!result.ok) return;
    kept.forget();
    toast({ text: 'Thema opgeslagen. Laptops krijgen het bij de volgende keer synchroniseren.' });
  };
  return (
    <div className="kt-beheer__twee">
      <Card title={`Thema van ${naam}`}>
        <Form label="Thema" onSubmit={() => void save()}>
          {failure !== null && <ErrorNote message={failure} />}
          <div className="kt-beheer__kleur">
            <TextField
              label="Kleur"
              description="Van de huisstijl, als #1a6f5b. Leeg: de kleur van Keukentafel."
              width="short"
              value={value.accent ?? ''}
              onChange={(text) => set({ accent: text.trim() === '' ? null : kleur(text) })}
              errorMessage={problem('accent')}
            />
            <input
              type="color"
              aria-label="Kleur kiezen"
              className="kt-beheer__kleurvlak"
              value={problem('accent') === undefined && value.accent ? value.accent : '#17626b'}
              onChange={(event) => set({ accent: event.target.value })}
            />
          </div>
          <div className="kt-beheer__logo">
            <span className="kt-label">Logo</span>
            {value.logo !== null && problem('logo') === undefined ? (
              <img src={value.logo} alt={`Logo van ${naam}`} />
            ) : (
              <span className="kt-soft">Nog geen logo.</span>
            )}
            {problem('logo') !== undefined && <ErrorNote message={problem('logo') ?? ''} />}
            <span className="kt-cluster">
              <FileButton accept={PLAATJES} icon={ImageUp} onChoose={(file) => void choose(file)}>
                Logo kiezen
              </FileButton>
              {value.logo !== null && (
                <Button variant="quiet" icon={Trash2} onPress={() => set({ logo: null })}>
                  Logo weghalen
                </Button>
              )}
            </span>
          </div>
          <FormActions>
            <Button
              variant="primary"
              type="submit"
              isDisabled={!isChanged || !parsed.success}
              isPending={isBusy}
            >
              Thema opslaan
            </Button>
            {isChanged && (
              <Button variant="quiet" onPress={kept.forget}>
                Terug naar wat er stond
              </Button>
            )}
          </FormActions>
        </Form>
      </Card>
      <Card title="Zo ziet het eruit">
        <Voorbeeld mode="light" accent={problem('accent') === undefined ? value.accent : null} />
        <Voorbeeld mode="dark" accent={problem('accent') === undefined ? value.accent : null} />
      </Card>
    </div>
  );
}

/** What was typed as a colour: with its hash, in small letters, three digits as six. */
function kleur(text: string): string {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  return `#${/^[0-9a-f]{3}$/.test(digits) ? Array.from(digits, (one) => one + one).join('') : digits}`;
}

const WOORDEN = { light: 'Licht', dark: 'Donker' } as const;

/** Text and a button in the colour as it will be shown, with how well it can be read. */
function Voorbeeld({
  mode,
  accent,
}: {
  readonly mode: 'light' | 'dark';
  readonly accent: string | null;
}): ReactNode {
  const { properties } = themeFor({ mode, accent });
  const shown = mode === 'light' ? properties['--kt-accent-on-light'] : properties['--kt-accent-on-dark'];
  const { grounds, onAccent } = ACCENT_GROUNDS[mode];
  const ratio = Math.min(...[...grounds, onAccent].map((ground) => contrastRatio(shown, ground)));
  return (
    <figure className="kt-beheer__voorbeeld">
      <div className="kt-beheer__proefvlak" style={{ background: grounds[0], color: shown }}>
        <span className="kt-beheer__proeftekst">Een link in de tekst</span>
        <span className="kt-beheer__proefknop" style={{ background: shown, color: onAccent }}>
          Doel toevoegen
        </span>
      </div>
      <figcaption>
        {WOORDEN[mode]}: contrast {GETAL.format(ratio)} : 1{' '}
        {accent !== null && shown !== accent ? (
          <Chip tone="attention">aangepast naar {shown}, om te kunnen lezen</Chip>
        ) : (
          <Chip tone="good">goed te lezen</Chip>
        )}
      </figcaption>
    </figure>
  );
}
