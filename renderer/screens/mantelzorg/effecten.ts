import type { Fields } from '#shared/domain/entities.ts';

type Effect = NonNullable<Fields<'maatregel'>['effect']>;

/** What a measure does, in words, with the tone of its chip. */
export const EFFECTEN = {
  helpt: { naam: 'Helpt', tone: 'good' },
  'helpt-deels': { naam: 'Helpt een beetje', tone: 'neutral' },
  'helpt-niet': { naam: 'Helpt niet', tone: 'attention' },
} as const satisfies Record<Effect, { naam: string; tone: string }>;
