import { type CellRange, type CellValue } from '../../../appendix/snapshot';
import { FUNCTIONS } from './functions';
import { type Node, parseFormula } from './parse';
import {
  error,
  isError,
  NotCalculated,
  type Operand,
  type Scalar,
  single,
  toBoolean,
  toNumber,
  toText,
} from './values';

/** Where a formula stands and how it sees other cells. */
export interface FormulaScope {
  readonly row: number;
  readonly column: number;
  /** How far the relative references move from where they are written. */
  readonly shift?: { readonly rows: number; readonly columns: number };
  /** Values of a rectangle; a sheet `null` is the formula's own. */
  readonly read: (sheet: string | null, area: CellRange) => readonly (readonly Scalar[])[];
  readonly resolveName: (name: string) => string | null;
}

/**
 * Result of a formula in the file's form, without its leading `=`. A small part of Excel's functions: enough for what
 * this product writes and for marks; throws `NotCalculated` for anything else and `FormulaSyntaxError` for no formula.
 */
export function evaluateFormula(formula: string, scope: FormulaScope): CellValue {
  const result = single(evaluate(parseFormula(formula), scope));
  return result ?? 0;
}

function evaluate(node: Node, scope: FormulaScope): Operand {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'error':
      return error(node.error);
    case 'reference':
      return scope.read(node.sheet, moved(node, scope));
    case 'name':
      return named(node.name, scope);
    case 'unary':
      return unary(node.operator, single(evaluate(node.operand, scope)));
    case 'binary':
      return binary(node.operator, single(evaluate(node.left, scope)), single(evaluate(node.right, scope)));
    case 'call':
      return call(node.name, node.args, scope);
  }
}

function moved({ area, fixed }: Extract<Node, { kind: 'reference' }>, { shift }: FormulaScope): CellRange {
  if (shift === undefined) return area;
  return {
    top: area.top + (fixed.top ? 0 : shift.rows),
    left: area.left + (fixed.left ? 0 : shift.columns),
    bottom: area.bottom + (fixed.bottom ? 0 : shift.rows),
    right: area.right + (fixed.right ? 0 : shift.columns),
  };
}

function named(name: string, scope: FormulaScope): Operand {
  const refersTo = scope.resolveName(name);
  return refersTo === null ? error('#NAME?') : evaluate(parseFormula(refersTo), scope);
}

function call(name: string, args: readonly (Node | null)[], scope: FormulaScope): Operand {
  if (name === 'IF') {
    const test = toBoolean(single(optional(args[0], scope)));
    if (typeof test !== 'boolean') return test;
    if (test) return optional(args[1], scope);
    return args.length > 2 ? optional(args[2], scope) : false;
  }
  if (name === 'ROW' && args.length === 0) return scope.row;
  if (name === 'COLUMN' && args.length === 0) return scope.column;
  const known = FUNCTIONS[name];
  if (known === undefined) throw new NotCalculated(name);
  return known(args.map((arg) => optional(arg, scope)));
}

const optional = (node: Node | null | undefined, scope: FormulaScope): Operand =>
  node == null ? null : evaluate(node, scope);

function unary(operator: string, value: Scalar): Operand {
  if (operator === '+') return value;
  const number = toNumber(value);
  if (typeof number !== 'number') return number;
  return operator === '%' ? number / 100 : -number;
}

function binary(operator: string, left: Scalar, right: Scalar): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '&') return `${String(toText(left))}${String(toText(right))}`;
  if (['=', '<>', '<', '>', '<=', '>='].includes(operator)) return compared(operator, order(left, right));
  const a = toNumber(left);
  const b = toNumber(right);
  if (typeof a !== 'number') return a;
  if (typeof b !== 'number') return b;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? error('#DIV/0!') : a / b;
    default:
      return a ** b;
  }
}

/** Excel's order: numbers before texts before booleans; texts without regard to case; an empty cell equals 0 and "". */
function order(left: Scalar, right: Scalar): number {
  const a = left ?? (typeof right === 'string' ? '' : typeof right === 'boolean' ? false : 0);
  const b = right ?? (typeof a === 'string' ? '' : typeof a === 'boolean' ? false : 0);
  const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string') return a.localeCompare(String(b), 'vi', { sensitivity: 'accent' });
  return Number(a) - Number(b);
}

function compared(operator: string, sign: number): boolean {
  switch (operator) {
    case '=':
      return sign === 0;
    case '<>':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '>':
      return sign > 0;
    case '<=':
      return sign <= 0;
    default:
      return sign >= 0;
  }
}
