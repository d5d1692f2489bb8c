/** A unit with the thousands, millions or billions written before it. */
export interface Unit {
  readonly factor: number;
  /** The unit without its magnitude, as written; `null` when there is none. */
  readonly name: string | null;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tr: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const MAGNITUDE = /^(?:(nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ)(?![\p{L}\d])[ .]?)/iu;
const THOUSANDS_WRITTEN_OUT = /^1[.,]?000(?=\s*(?:đồng|đ|vnđ|người|tấn))\s*/iu;

/**
 * Takes the magnitude off a unit: *nghìn, triệu, tỷ* belong to the number (6 tỷ đồng is 6.000.000.000 đồng). "Nghìn tỷ
 * đồng" has two. In "triệu đồng/người" only the part before the stroke counts.
 */
export function splitUnit(text: string): Unit {
  let rest = text.trim();
  let factor = 1;
  const written = THOUSANDS_WRITTEN_OUT.exec(rest);
  if (written !== null) {
    factor = 1e3;
    rest = rest.slice(written[0].length);
  }
  for (let taken = MAGNITUDE.exec(rest); taken !== null; taken = MAGNITUDE.exec(rest)) {
    factor *= MAGNITUDES[(taken[1] ?? '').toLowerCase()] ?? 1;
    rest = rest.slice(taken[0].length).trimStart();
  }
  return { factor, name: rest === '' ? null : rest };
}

/** Whether a unit is a share of a hundred: "%", "% GRDP", "Phần trăm". */
export function isShare(unit: string | null): boolean {
  return unit !== null && /^\s*(?:%|phần trăm|tỷ lệ\s*\(?%|tỉ lệ\s*\(?%)/iu.test(unit);
}
