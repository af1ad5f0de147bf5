import './huishouden.css';
import { UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { naamGemeente } from '#shared/domain/codes/gemeente.ts';
import { adresRegel, naamRegisseur } from '#shared/domain/huishouden/naam.ts';
import { SOORTEN_HUISHOUDEN, SOORTEN_REGISSEUR } from '#shared/domain/huishouden/schema.ts';
import { DossierFrame } from '#renderer/app/frames.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { DefinitionList } from '#renderer/components/definition-list.tsx';
import { paneelVoor, type Open } from './open-paneel.tsx';
import { Personen } from './personen.tsx';
import { Betrokkenen, Relaties } from './relaties.tsx';
import { Trajecten } from './trajecten.tsx';

/** Who lives here, who is around them, who steers, and since when. */
export function HuishoudenScreen(): ReactNode {
  const dossier = useDossier();
  const [open, setOpen] = useState<Open | null>(null);
  const selectedId = open?.kind === 'persoon' ? open.id : null;
  return (
    <DossierFrame
      tab="huishouden"
      actions={
        <Button
          variant="primary"
          icon={UserPlus}
          onPress={() => {
            setOpen({ kind: 'persoon', id: null, initial: { kring: 'huishouden' } });
          }}
        >
          Persoon toevoegen
        </Button>
      }
      aside={paneelVoor(open, dossier, () => {
        setOpen(null);
      })}
    >
      <div className="kt-huishouden">
        <Gegevens
          onChange={() => {
            setOpen({ kind: 'huishouden' });
          }}
        />
        <Personen onOpen={setOpen} selectedId={selectedId} />
        <Relaties onOpen={setOpen} />
        <Betrokkenen onOpen={setOpen} />
        <Trajecten onOpen={setOpen} />
      </div>
    </DossierFrame>
  );
}

function Gegevens({ onChange }: { readonly onChange: () => void }): ReactNode {
  const dossier = useDossier();
  const { catalogus } = useOpen();
  const { huishouden } = dossier;
  const regisseur = naamRegisseur(dossier, catalogus.medewerkers);
  return (
    <Card
      title="Huishouden"
      actions={
        <Button variant="quiet" onPress={onChange}>
          Huishouden wijzigen
        </Button>
      }
    >
      <DefinitionList
        items={[
          {
            term: 'Regie',
            value: regisseur
              ? `${regisseur} (${SOORTEN_REGISSEUR[huishouden.regisseurSoort].toLowerCase()})`
              : 'Nog niet gekozen. Kies wie de regie heeft.',
          },
          { term: 'Samenstelling', value: SOORTEN_HUISHOUDEN[huishouden.soort] },
          { term: 'Adres', value: adresRegel(huishouden) || 'Nog niet ingevuld' },
          {
            term: 'Gemeente en team',
            value: [naamGemeente(huishouden.gemeente), huishouden.team].filter(Boolean).join(', '),
          },
          { term: 'Consulent', value: huishouden.consulent },
          { term: 'Dossiernummer', value: huishouden.dossiernummer },
          ...(huishouden.toelichting ? [{ term: 'Toelichting', value: huishouden.toelichting }] : []),
        ]}
      />
    </Card>
  );
}
