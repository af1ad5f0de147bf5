/** Colour arithmetic for themes: WCAG 2 contrast and the smallest correction that reaches it. Pure. */

interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

interface Hsl {
  readonly h: number;
  readonly s: number;
  readonly l: number;
}

/** Reads `#rgb` or `#rrggbb` (with or without `#`); null when it is no colour. Channels are 0–255. */
export function parseHex(hex: string): Rgb | null {
  const digits = hex.trim().replace(/^#/, '').toLowerCase();
  const full = /^[0-9a-f]{3}$/.test(digits) ? Array.from(digits, (d) => d + d).join('') : digits;
  if (!/^[0-9a-f]{6}$/.test(full)) return null;
  const channel = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16);
  return { r: channel(0), g: channel(2), b: channel(4) };
}

function luminance({ r, g, b }: Rgb): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** WCAG 2 contrast ratio (1–21) of two hex colours; 1 when either of them is no colour. */
export function contrastRatio(one: string, other: string): number {
  const a = parseHex(one);
  const b = parseHex(other);
  if (a === null || b === null) return 1;
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function toHsl({ r, g, b }: Rgb): Hsl {
  const [red, green, blue] = [r / 255, g / 255, b / 255];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const l = (max + min) / 2;
  const d = max - min;
  if (d === 0) return { h: 0, s: 0, l };
  const s = d / (1 - Math.abs(2 * l - 1));
  const sector =
    max === red ? ((green - blue) / d + 6) % 6 : max === green ? (blue - red) / d + 2 : (red - green) / d + 4;
  return { h: sector * 60, s, l };
}

function toHex({ h, s, l }: Hsl): string {
  const chroma = s * Math.min(l, 1 - l);
  const channel = (n: number): string => {
    const k = (n + h / 30) % 12;
    const value = l - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/**
 * The colour nearest to `hex` (same hue and saturation, other lightness) whose contrast with every colour of
 * `against` is at least `ratio`. Returns null when `hex` is no colour or no lightness reaches it.
 */
export function withContrast(hex: string, against: readonly string[], ratio: number): string | null {
  const rgb = parseHex(hex);
  if (rgb === null) return null;
  const hsl = toHsl(rgb);
  const passes = (colour: string): boolean => against.every((other) => contrastRatio(colour, other) >= ratio);
  for (let step = 0; step <= 200; step += 1) {
    for (const l of [hsl.l - step / 200, hsl.l + step / 200]) {
      if (l < 0 || l > 1) continue;
      const colour = step === 0 ? toHex(toHsl(rgb)) : toHex({ ...hsl, l });
      if (passes(colour)) return colour;
    }
  }
  return null;
}
