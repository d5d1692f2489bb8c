import { agencyCatalogue } from '../catalogue/agencies';
import { plans } from '../catalogue/templates';
import { type Agency, type ProvinceId } from '../catalogue/types';
import { type Facts } from '../check/types';
import { foldBare } from '../text/fold';
import { isIsoDate, makeDate, serialToIso } from '../values/dates';
import { dateFormatOf } from '../values/numberFormat';
import { periodOf, readPeriod } from '../values/period';
import { type IsoDate, type Period } from '../values/types';
import { type SettingCell } from './blocks';

/** A setting's value, or what is wrong with it as facts (`why` names the sentence). */
export type Setting<T> = { readonly value: T } | { readonly wrong: Facts };

export const wrong = (why: string, facts: Facts = {}): { wrong: Facts } => ({ wrong: { why, ...facts } });

export const PROVINCES: Readonly<Record<ProvinceId, string>> = { 'lai-chau': 'Lai Châu', 'son-la': 'Sơn La' };
/** Longer texts are sentences, in which a year or a period stands by chance. */
const LONGEST_PERIOD = 30;

/** A known plan by id or document number, or the lower-case id an office gives its own plan. */
export function readPlan({ text }: SettingCell): Setting<string> {
  const number = text.replace(/\s/g, '').toLowerCase();
  const known = plans.find((plan) => plan.id === number || plan.number?.toLowerCase() === number);
  if (known !== undefined) return { value: known.id };
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return { value: text };
  return wrong('plan', { text, known: plans.map(({ id }) => id) });
}

/** "2026" or "2025 – 2030". */
export function readYears({ text }: SettingCell): Setting<{ from: number; to: number }> {
  const match = /^(20\d\d)(?:\s*[-–—]\s*(20\d\d))?$/.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  return match === null || to < from ? wrong('years', { text }) : { value: { from, to } };
}

/** "2026-Q3", "Quý III/2026"; a month typed into Excel arrives as a date that shows no day. */
export function readReportPeriod(setting: SettingCell, date1904: boolean): Setting<Period> {
  const { text, cell } = setting;
  if (typeof cell?.value === 'number' && dateFormatOf(cell.numberFormat)?.shows === 'month') {
    const day = serialToIso(cell.value, date1904);
    if (day !== null) return { value: periodOf(day, 'month') };
  }
  const isDay = /\d[/.-]\d{1,2}[/.-]\d{4}/.test(text) || isIsoDate(text);
  const period = isDay || text.length > LONGEST_PERIOD ? null : readPeriod(text);
  return period === null ? wrong('period', { text }) : { value: period };
}

/** Day/month/year, an ISO day, or a true date cell. */
export function readDay({ text, cell }: SettingCell, date1904: boolean): Setting<IsoDate> {
  if (typeof cell?.value === 'number' && dateFormatOf(cell.numberFormat)?.shows === 'day') {
    const day = serialToIso(cell.value, date1904);
    return day === null ? wrong('no-such-day', { text }) : { value: day };
  }
  if (isIsoDate(text)) return { value: text };
  const match = /^(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/i.exec(text);
  if (match === null) return wrong(/^\d{4}-\d\d-\d\d$/.test(text) ? 'no-such-day' : 'date', { text });
  const day = makeDate(Number(match[3]), Number(match[2]), Number(match[1]));
  return day === null ? wrong('no-such-day', { text }) : { value: day };
}

/** "Sơn La", "Tỉnh Lai Châu" or the id. */
export function readProvince({ text }: SettingCell): Setting<ProvinceId> {
  const bare = foldBare(text).replace(/^tinh /, '');
  const found = (Object.keys(PROVINCES) as ProvinceId[]).find((id) => foldBare(PROVINCES[id]) === bare);
  return found === undefined ? wrong('province', { text, known: Object.values(PROVINCES) }) : { value: found };
}

/** A unit that can report, by id or name; a name both provinces have needs the province beside it. */
export function readUnit(
  { text }: SettingCell,
  provinces: readonly ProvinceId[],
  added: readonly Agency[],
): Setting<string> {
  const byId = agencyCatalogue(null, added).byId(text.toLowerCase());
  const found = new Map<string, Agency>();
  if (byId !== null) found.set(byId.id, byId);
  const catalogues = provinces.map((province) => agencyCatalogue(province, added));
  for (const { lookup } of byId === null ? catalogues : []) {
    const agency = lookup(text);
    if (agency !== null) found.set(agency.id, agency);
  }
  const [unit, ...others] = found.values();
  if (unit === undefined) {
    const [catalogue] = catalogues.length === 1 ? catalogues : [agencyCatalogue(null, added)];
    const nearest = (catalogue?.nearest(text) ?? []).flatMap((id) => catalogue?.byId(id)?.name ?? []);
    return wrong('unit', { text, nearest });
  }
  if (others.length > 0) return wrong('unit-of-both', { text, known: [...found.keys()] });
  if (unit.isGroup) return wrong('unit-is-group', { text });
  return { value: unit.id };
}

/** A whole number of days from 0 to `most`. */
export function readDays({ text }: SettingCell, most: number): Setting<number> {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  return value <= most ? { value } : wrong('days', { text, most });
}

/** A percentage from 0 to 100, with or without its sign. */
export function readPercent({ text }: SettingCell): Setting<number> {
  const match = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/.exec(text);
  const value = match === null ? NaN : Number((match[1] ?? '').replace(',', '.'));
  return value <= 100 ? { value } : wrong('percent', { text });
}
