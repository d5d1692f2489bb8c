import { parseRange, rangeAddress } from '../../appendix/address';
import { isoToSerial, serialToIso } from '../../values/dates';
import { escapeXml } from '../../xlsx/xml';
import { RangeRef } from '../model/rangeRef';
import { type Sheet } from '../model/sheet';
import { type BasicRule, type Validation, type ValidationEntry, type ValidationRule } from '../model/validations';
import { childOf, flagOf, type XmlElement } from './xmlTree';

const BASIC = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const satisfies Readonly<Record<string, keyof ValidationRule>>;

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every validation of the worksheet part, whatever its kind. */
export function readValidations(root: XmlElement, sheet: Sheet, date1904: boolean): ValidationEntry[] {
  const list = childOf(root, 'dataValidations');
  return (list?.children ?? []).flatMap((element) => {
    const areas = (element.attributes.get('sqref') ?? '').split(/\s+/).flatMap((text) => parseRange(text) ?? []);
    const validation = validationOf(element, date1904);
    return areas.length === 0 ? [] : [{ range: new RangeRef(sheet, areas), validation }];
  });
}

function validationOf(element: XmlElement, date1904: boolean): Validation {
  const text = (name: string): string => element.attributes.get(name) ?? '';
  return {
    rule: ruleOf(element, date1904),
    alert: {
      message: text('error'),
      showAlert: flagOf(element, 'showErrorMessage'),
      style: capital(text('errorStyle') || 'stop') as Validation['alert']['style'],
      title: text('errorTitle'),
    },
    prompt: { message: text('prompt'), showPrompt: flagOf(element, 'showInputMessage'), title: text('promptTitle') },
    ignoreBlanks: flagOf(element, 'allowBlank'),
  };
}

function ruleOf(element: XmlElement, date1904: boolean): ValidationRule {
  const type = element.attributes.get('type') ?? 'none';
  const first = childOf(element, 'formula1')?.text ?? '';
  const second = childOf(element, 'formula2')?.text;
  if (type === 'list') {
    const quoted = /^"((?:[^"]|"")*)"$/.exec(first);
    const source = quoted === null ? `=${first}` : (quoted[1] ?? '').replace(/""/g, '"');
    return { list: { inCellDropDown: !flagOf(element, 'showDropDown'), source } };
  }
  if (type === 'custom') return { custom: { formula: `=${first}` } };
  const kind = Object.entries(BASIC).find(([name]) => name === type)?.[1];
  if (kind === undefined) return {};
  const bound = (text: string): string | number => boundFrom(text, kind === 'date', date1904);
  const rule: BasicRule = {
    formula1: bound(first),
    operator: OPERATORS[element.attributes.get('operator') ?? 'between'] ?? 'Between',
    ...(second === undefined ? {} : { formula2: bound(second) }),
  };
  return { [kind]: rule };
}

function boundFrom(text: string, isDate: boolean, date1904: boolean): string | number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(number)) return `=${text}`;
  return isDate ? (serialToIso(number, date1904) ?? number) : number;
}

function boundText(value: string | number, date1904: boolean): string {
  if (typeof value === 'number') return String(value);
  if (value.startsWith('=')) return value.slice(1);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value);
  return day === null ? value : String(isoToSerial(day[0], date1904));
}

/** The whole list; an empty text when there is none. */
export function validationsXml(entries: readonly ValidationEntry[], date1904: boolean): string {
  if (entries.length === 0) return '';
  const list = entries.map((entry) => entryXml(entry, date1904)).join('');
  return `<dataValidations count="${String(entries.length)}">${list}</dataValidations>`;
}

function entryXml({ range, validation }: ValidationEntry, date1904: boolean): string {
  const { rule, alert, prompt, ignoreBlanks } = validation;
  const attributes: string[] = [...ruleAttributes(rule)];
  const add = (name: string, value: string): void => {
    if (value !== '') attributes.push(`${name}="${escapeXml(value)}"`);
  };
  if (alert.style !== 'Stop') add('errorStyle', alert.style.toLowerCase());
  if (ignoreBlanks) add('allowBlank', '1');
  if (prompt.showPrompt) add('showInputMessage', '1');
  if (alert.showAlert) add('showErrorMessage', '1');
  add('errorTitle', alert.title);
  add('error', alert.message);
  add('promptTitle', prompt.title);
  add('prompt', prompt.message);
  add('sqref', range.areas.map(rangeAddress).join(' '));
  return `<dataValidation ${attributes.join(' ')}>${formulas(rule, date1904)}</dataValidation>`;
}

function basicOf(rule: ValidationRule): readonly [string, BasicRule] | null {
  for (const [type, kind] of Object.entries(BASIC)) {
    const basic = rule[kind];
    if (basic !== undefined) return [type, basic];
  }
  return null;
}

function ruleAttributes(rule: ValidationRule): string[] {
  if (rule.list !== undefined) return ['type="list"', ...(rule.list.inCellDropDown ? [] : ['showDropDown="1"'])];
  if (rule.custom !== undefined) return ['type="custom"'];
  const basic = basicOf(rule);
  if (basic === null) return [];
  const operator = Object.entries(OPERATORS).find(([, name]) => name === basic[1].operator)?.[0] ?? 'between';
  return [`type="${basic[0]}"`, ...(operator === 'between' ? [] : [`operator="${operator}"`])];
}

function formulas(rule: ValidationRule, date1904: boolean): string {
  const xml = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
  if (rule.list !== undefined) {
    const { source } = rule.list;
    return xml('formula1', source.startsWith('=') ? source.slice(1) : `"${source.replace(/"/g, '""')}"`);
  }
  if (rule.custom !== undefined) return xml('formula1', rule.custom.formula.replace(/^=/, ''));
  const basic = basicOf(rule)?.[1];
  if (basic === undefined) return '';
  const second = basic.formula2 === undefined ? '' : xml('formula2', boundText(basic.formula2, date1904));
  return xml('formula1', boundText(basic.formula1, date1904)) + second;
}
