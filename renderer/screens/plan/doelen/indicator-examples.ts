import type { Leefgebied } from '#shared/domain/codes/leefgebied.ts';
import type { Fields } from '#shared/domain/entities.ts';

/** A way to see whether a doel is reached. Our own texts: no licensed instrument is quoted. */
export type IndicatorExample = Pick<Fields<'doel'>, 'indicator' | 'schaal' | 'eenheid'>;

const aantal = (indicator: string, eenheid: string): IndicatorExample => ({
  indicator,
  schaal: 'aantal',
  eenheid,
});
const cijfer = (indicator: string): IndicatorExample => ({ indicator, schaal: 'cijfer', eenheid: '' });
const janee = (indicator: string): IndicatorExample => ({ indicator, schaal: 'janee', eenheid: '' });
const trap = (indicator: string): IndicatorExample => ({ indicator, schaal: 'zelfredzaamheid', eenheid: '' });

const EXAMPLES: Readonly<Record<Leefgebied, readonly IndicatorExample[]>> = {
  huishouden: [
    trap('Het huishouden lukt'),
    cijfer('Hoe tevreden bent u over hoe het huis eruitziet?'),
    aantal('Dagen met een warme maaltijd', 'dagen per week'),
  ],
  wonen: [
    trap('Wonen lukt'),
    janee('De woning is veilig om in te lopen'),
    cijfer('Hoe prettig woont u hier?'),
  ],
  zelfzorg: [trap('Wassen en aankleden lukt'), aantal('Zelf douchen', 'keer per week')],
  lichaam: [cijfer('Hoe fit voelt u zich?'), aantal('Keer gevallen', 'keer per maand')],
  geest: [cijfer('Hoe voelt u zich?'), aantal('Nachten goed geslapen', 'nachten per week')],
  dag: [aantal('Dagdelen met een vaste bezigheid', 'dagdelen per week'), trap('De dag indelen lukt')],
  geld: [
    aantal('Brieven die nog dicht zijn', 'brieven'),
    janee('De vaste lasten zijn op tijd betaald'),
    trap('Geld op orde houden lukt'),
  ],
  gezin: [cijfer('Hoe gaat het thuis met elkaar?'), aantal('Keer flinke ruzie', 'keer per week')],
  opgroeien: [aantal('Dagen op school', 'dagen per week'), cijfer('Hoe gaat het opvoeden?')],
  netwerk: [aantal('Mensen gezien of gesproken', 'keer per week'), cijfer('Hoe alleen voelt u zich?')],
  meedoen: [aantal('Keer de deur uit voor iets leuks', 'keer per week'), trap('Ergens komen lukt')],
  veiligheid: [cijfer('Hoe veilig voelt u zich thuis?'), janee('Er zijn afspraken over veiligheid')],
};

/** A few indicators that suit a leefgebied, to start from. */
export function indicatorExamples(leefgebied: Leefgebied): readonly IndicatorExample[] {
  return EXAMPLES[leefgebied];
}

/** What the steps of the zelfredzaamheid scale are called (domain.md, SMART). */
export const ZELFREDZAAMHEID = [
  'acute problematiek',
  'niet zelfredzaam',
  'beperkt zelfredzaam',
  'voldoende zelfredzaam',
  'volledig zelfredzaam',
] as const;
