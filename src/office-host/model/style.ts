import { type CellStyle } from '../../xlsx/model';

export type Font = NonNullable<CellStyle['font']>;
export type Alignment = NonNullable<CellStyle['align']>;
export type Borders = NonNullable<CellStyle['border']>;
export type BorderSide = keyof Borders;
export type BorderLine = NonNullable<Borders[BorderSide]>;

export const BORDER_SIDES: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];

/** A change of some properties of a style; `null` takes a property away. */
export interface StylePatch {
  readonly font?: Partial<Font>;
  readonly fill?: string | null;
  readonly border?: Partial<Record<BorderSide, BorderLine | null>>;
  readonly align?: Partial<Alignment>;
  readonly numberFormat?: string;
  readonly locked?: boolean;
}

/** The style with the patch laid over it. */
export function patchStyle(style: CellStyle, patch: StylePatch): CellStyle {
  const { font, fill, border, align, ...rest } = patch;
  const next: { -readonly [K in keyof CellStyle]: CellStyle[K] } = { ...style, ...rest };
  if (font !== undefined) next.font = { ...style.font, ...font };
  if (align !== undefined) next.align = { ...style.align, ...align };
  if (fill === null) delete next.fill;
  else if (fill !== undefined) next.fill = fill;
  if (border !== undefined) next.border = patchBorders(style.border ?? {}, border);
  return next;
}

function patchBorders(borders: Borders, patch: NonNullable<StylePatch['border']>): Borders {
  const lines = BORDER_SIDES.flatMap((side): (readonly [BorderSide, BorderLine])[] => {
    const line = patch[side] === undefined ? borders[side] : patch[side];
    return line == null ? [] : [[side, line]];
  });
  return Object.fromEntries(lines);
}

/** `#FFFF00` of the wire to the `FFFF00` of the model; `null` when it is no colour. Named colours are not known. */
export function readColor(text: unknown): string | null {
  const match = typeof text === 'string' ? /^#?([0-9A-Fa-f]{6})$/.exec(text) : null;
  return match?.[1]?.toUpperCase() ?? null;
}

export function printColor(color: string): string {
  return `#${color.toUpperCase()}`;
}
