import { type IsoDate } from './types';

const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
/** Serial 60 is 29/02/1900, a day that never was: Excel keeps it because Lotus 1-2-3 had it. */
const PHANTOM_LEAP_DAY = 60;
const LAST_SERIAL_1900 = 2_958_465;
const DAYS_FROM_1900_TO_1904 = 1462;

/** The day of that year, month (1–12) and day, or `null` when the calendar has none. Years 1000 to 9999. */
export function makeDate(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Whether a text is a day written `YYYY-MM-DD` that the calendar has. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && makeDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** First day of a month; months below 1 and above 12 run over into the years around. */
export function monthStart(year: number, month: number): IsoDate {
  return fromEpochDay(Date.UTC(year, month - 1, 1) / DAY_MS);
}

/** Last day of a month; months below 1 and above 12 run over into the years around. */
export function monthEnd(year: number, month: number): IsoDate {
  return fromEpochDay(Date.UTC(year, month, 0) / DAY_MS);
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return epochDay(to) - epochDay(from);
}

/**
 * The day an Excel date number stands for; the time of day is dropped. `null` when the number is no day that Excel can
 * show (negative, beyond 9999, or the 29/02/1900 that never was).
 */
export function serialToIso(serial: number, date1904 = false): IsoDate | null {
  if (!Number.isFinite(serial)) return null;
  const day = Math.floor(serial) + (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (day < 1 || day > LAST_SERIAL_1900 || day === PHANTOM_LEAP_DAY) return null;
  const sinceEpoch = day < PHANTOM_LEAP_DAY ? day + 1 : day;
  return fromEpochDay(sinceEpoch - DAYS_TO_EPOCH);
}

/** The Excel date number of a day from 1900 (or 1904) on. */
export function isoToSerial(date: IsoDate, date1904 = false): number {
  const sinceEpoch = epochDay(date) + DAYS_TO_EPOCH;
  const serial = sinceEpoch <= PHANTOM_LEAP_DAY ? sinceEpoch - 1 : sinceEpoch;
  return serial - (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
}

/** The calendar day in Việt Nam (UTC+7 all year) at a moment. */
export function todayInVietnam(now: Date): IsoDate {
  return fromEpochDay(Math.floor((now.getTime() + VIETNAM_OFFSET_MS) / DAY_MS));
}

/** Days from 30/12/1899, where Excel's count begins for every day after February 1900, to 01/01/1970. */
const DAYS_TO_EPOCH = 25_569;

function epochDay(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function fromEpochDay(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
