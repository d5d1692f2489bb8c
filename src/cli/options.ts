import { parseArgs, type ParseArgsConfig } from 'node:util';
import { type CheckContext } from '../check/types';
import { type ProvinceId } from '../catalogue/types';
import { type Language } from '../messages';
import { isIsoDate, todayInVietnam } from '../values/dates';
import { periodOf, readPeriod } from '../values/period';
import { type Io, UsageError } from './io';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Record<string, string | boolean | undefined>;

/** `parseArgs` with the errors a user can act on. */
export function parseCommand(args: readonly string[], options: Options): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as Values, positionals };
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code?.startsWith('ERR_PARSE_ARGS')) throw new UsageError('bad-option', { detail: namedOption(error as Error) });
    throw error;
  }
}

/** Node's message names the option between quotes; the rest of it is English for programmers. */
function namedOption(error: Error): string {
  return /'([^']+)'/.exec(error.message)?.[1] ?? '';
}

export const CHECK_OPTIONS = {
  'as-of': { type: 'string' },
  period: { type: 'string' },
  province: { type: 'string' },
} as const satisfies Options;

const PROVINCES: readonly ProvinceId[] = ['lai-chau', 'son-la'];

/** As-of date, period and province from the options, else the defaults of domain section 10, known as such. */
export function checkContext(values: Values, io: Io): CheckContext {
  const asOf = stringOf(values['as-of']) ?? todayInVietnam(io.now());
  if (!isIsoDate(asOf)) throw new UsageError('bad-date', { value: asOf });
  const named = stringOf(values['period']);
  const period = named === undefined ? periodOf(asOf, 'quarter') : readPeriod(named);
  if (period === null) throw new UsageError('bad-period', { value: named ?? '' });
  const province = stringOf(values['province']) ?? null;
  if (province !== null && !PROVINCES.includes(province as ProvinceId)) {
    throw new UsageError('bad-province', { value: province, known: PROVINCES.join(', ') });
  }
  const byDefault = [
    ...(values['as-of'] === undefined ? (['asOf'] as const) : []),
    ...(named === undefined ? (['period'] as const) : []),
  ];
  return { asOf, period, province: province as ProvinceId | null, byDefault };
}

/** `--period` where a command cannot do without it. */
export function requiredPeriod(values: Values): string {
  const named = requiredOption(values, 'period');
  const period = readPeriod(named);
  if (period === null) throw new UsageError('bad-period', { value: named });
  return period.id;
}

export function requiredOption(values: Values, name: string): string {
  const value = stringOf(values[name]);
  if (value === undefined || value === '') throw new UsageError('option-needed', { name: `--${name}` });
  return value;
}

export function languageOf(values: Values): Language {
  const lang = stringOf(values['lang']) ?? 'vi';
  if (lang !== 'vi' && lang !== 'en') throw new UsageError('bad-language', { value: lang });
  return lang;
}

export function formatOf(values: Values): 'text' | 'json' {
  const format = stringOf(values['format']) ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UsageError('bad-format', { value: format });
  return format;
}

export function stringOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** All values of an option that may be named several times, which `Values` does not say. */
export function stringsOf(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

/** A token on the command line shows in the list of processes; PHULUC_TOKEN does not. */
export function tokenOf(values: Record<string, string | boolean | undefined>): string | undefined {
  return stringOf(values['token']) ?? process.env['PHULUC_TOKEN'];
}
