import {
  type BasicRule,
  changeValidation,
  NO_VALIDATION,
  type Validation,
  type ValidationRule,
  validationsOf,
} from '../model/validations';
import { type RangeRef } from '../model/rangeRef';
import { ApiError, invalidArgument } from '../protocol/errors';
import { type WireClass } from '../protocol/wire';
import { booleanArg, oneOf, textArg } from './arguments';

const TYPE: Readonly<Record<keyof ValidationRule, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  list: 'List',
  custom: 'Custom',
};
const BASIC = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
/** Excel refuses longer texts (belief: the limits of its dialog). */
const LONGEST = { title: 32, message: 255, list: 255 } as const;

type Given = Readonly<Record<string, unknown>>;

function asObject(value: unknown, name: string): Given {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(name);
  return value as Given;
}

function boundArg(value: unknown, name: string): string | number {
  if (typeof value !== 'string' && typeof value !== 'number') throw invalidArgument(name);
  return value;
}

function basicRule(value: unknown): BasicRule {
  const { formula1, formula2, operator } = asObject(value, 'rule');
  const rule: BasicRule = {
    formula1: boundArg(formula1, 'formula1'),
    operator: oneOf(operator, OPERATORS, 'operator'),
    ...(formula2 == null ? {} : { formula2: boundArg(formula2, 'formula2') }),
  };
  const needsBoth = rule.operator === 'Between' || rule.operator === 'NotBetween';
  if (needsBoth && rule.formula2 === undefined) throw invalidArgument('formula2');
  return rule;
}

function ruleArg(value: unknown): ValidationRule {
  const given = Object.entries(asObject(value, 'rule')).filter(([, inner]) => inner != null);
  if (given.length !== 1) throw invalidArgument('rule');
  const [kind, inner] = given[0] as [string, unknown];
  if (kind === 'list') {
    const { inCellDropDown, source } = asObject(inner, 'list');
    const text = textArg(source, 'source');
    if (!text.startsWith('=') && text.length > LONGEST.list) throw invalidArgument('source');
    return { list: { inCellDropDown: booleanArg(inCellDropDown, 'inCellDropDown'), source: text } };
  }
  if (kind === 'custom') return { custom: { formula: textArg(asObject(inner, 'custom')['formula'], 'formula') } };
  return { [oneOf(kind, BASIC, 'rule')]: basicRule(inner) };
}

function shortText(value: unknown, name: 'title' | 'message'): string {
  const text = textArg(value ?? '', name);
  if (text.length > LONGEST[name]) throw invalidArgument(name);
  return text;
}

const typeOf = ({ rule }: Validation): string => {
  const kind = (Object.keys(rule) as (keyof ValidationRule)[])[0];
  return kind === undefined ? 'None' : TYPE[kind];
};

/** What all cells agree on, else `null`. */
function agreed(range: RangeRef): Validation | null {
  const found = validationsOf(range);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function change(range: RangeRef, patch: Partial<Validation>): void {
  if (range.sheet.isProtected) throw new ApiError('AccessDenied', 'The worksheet is protected.');
  changeValidation(range, (old) => ({ ...old, ...patch }));
}

export const dataValidation: WireClass<RangeRef> = {
  scalars: {
    Type: (range) => {
      const found = validationsOf(range);
      if (found.length === 1) return typeOf(found[0] ?? NO_VALIDATION);
      return found.some((one) => typeOf(one) === 'None') ? 'Inconsistent' : 'MixedCriteria';
    },
    Rule: (range) => agreed(range)?.rule ?? null,
    Prompt: (range) => agreed(range)?.prompt ?? null,
    ErrorAlert: (range) => agreed(range)?.alert ?? null,
    IgnoreBlanks: (range) => agreed(range)?.ignoreBlanks ?? null,
  },
  writes: {
    Rule: (range, value) => {
      change(range, { rule: ruleArg(value) });
    },
    IgnoreBlanks: (range, value) => {
      change(range, { ignoreBlanks: booleanArg(value, 'ignoreBlanks') });
    },
    Prompt: (range, value) => {
      const { message, showPrompt, title } = asObject(value, 'prompt');
      change(range, {
        prompt: {
          message: shortText(message, 'message'),
          showPrompt: booleanArg(showPrompt, 'showPrompt', true),
          title: shortText(title, 'title'),
        },
      });
    },
    ErrorAlert: (range, value) => {
      const { message, showAlert, style, title } = asObject(value, 'errorAlert');
      change(range, {
        alert: {
          message: shortText(message, 'message'),
          showAlert: booleanArg(showAlert, 'showAlert', true),
          style: oneOf(style, ['Stop', 'Warning', 'Information'], 'style', 'Stop'),
          title: shortText(title, 'title'),
        },
      });
    },
  },
  methods: {
    Clear: (range) => {
      changeValidation(range, null);
    },
  },
};
