import { type CellRange } from '../../../appendix/snapshot';
import { parseLocal, splitSheet } from '../address';

/** A formula as a tree. References keep which coordinates are relative, for conditional formats. */
export type Node =
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: CellRange; readonly fixed: Fixed }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

/** Which corner coordinates carry a `$`. */
export interface Fixed {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

const TOKENS =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|(?<error>#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!))|(?<ref>(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\p{N}_(])|(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(]))|(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)|(?<operator><=|>=|<>|[-+*/^&=<>%(),;]))/uy;

interface Token {
  readonly kind: 'text' | 'number' | 'error' | 'ref' | 'name' | 'operator' | 'end';
  readonly text: string;
}

/** Thrown by `parseFormula`; Excel would refuse to take the formula. */
export class FormulaSyntaxError extends Error {}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const source = formula.trimEnd();
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < source.length) {
    const match = TOKENS.exec(source);
    if (match?.groups === undefined) throw new FormulaSyntaxError(formula);
    const [kind, text] = Object.entries(match.groups).find(([, found]) => found !== undefined) ?? ['end', ''];
    tokens.push({ kind: kind as Token['kind'], text });
  }
  return [...tokens, { kind: 'end', text: '' }];
}

const PRECEDENCE: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class Parser {
  private at = 0;

  constructor(
    private readonly formula: string,
    private readonly tokens: readonly Token[],
  ) {}

  private get token(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '' };
  }

  private take(...operators: readonly string[]): string | null {
    const { kind, text } = this.token;
    if (kind !== 'operator' || !operators.includes(text)) return null;
    this.at += 1;
    return text;
  }

  private fail(): never {
    throw new FormulaSyntaxError(this.formula);
  }

  whole(): Node {
    const node = this.binary(0);
    return this.token.kind === 'end' ? node : this.fail();
  }

  private binary(level: number): Node {
    const operators = PRECEDENCE[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (let operator = this.take(...operators); operator !== null; operator = this.take(...operators)) {
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private unary(): Node {
    const operator = this.take('-', '+');
    if (operator !== null) return { kind: 'unary', operator, operand: this.unary() };
    let operand = this.primary();
    while (this.take('%') !== null) operand = { kind: 'unary', operator: '%', operand };
    return operand;
  }

  private primary(): Node {
    const { kind, text } = this.token;
    this.at += 1;
    switch (kind) {
      case 'text':
        return { kind: 'constant', value: text.slice(1, -1).replace(/""/g, '"') };
      case 'number':
        return { kind: 'constant', value: Number(text) };
      case 'error':
        return { kind: 'error', error: text };
      case 'ref':
        return reference(text) ?? this.fail();
      case 'name':
        return this.nameOrCall(text);
      case 'operator':
        if (text === '(') {
          const inner = this.binary(0);
          return this.take(')') === null ? this.fail() : inner;
        }
        return this.fail();
      case 'end':
        return this.fail();
    }
  }

  private nameOrCall(name: string): Node {
    if (this.take('(') === null) {
      const upper = name.toUpperCase();
      if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'constant', value: upper === 'TRUE' };
      return { kind: 'name', name };
    }
    const args: (Node | null)[] = [];
    if (this.take(')') !== null) return { kind: 'call', name: name.toUpperCase(), args };
    for (;;) {
      const { kind, text } = this.token;
      const isMissing = kind === 'operator' && [',', ')'].includes(text);
      args.push(isMissing ? null : this.binary(0));
      if (this.take(')') !== null) return { kind: 'call', name: name.toUpperCase(), args };
      if (this.take(',') === null) this.fail();
    }
  }
}

function reference(text: string): Node | null {
  const { sheet, local } = splitSheet(text);
  const area = parseLocal(local.replace(/\$/g, ''));
  if (area === null) return null;
  const [first = '', last = first] = local.split(':');
  const fixed = {
    top: /\$\d/.test(first) || !/\d/.test(first),
    left: first.startsWith('$') || !/[A-Za-z]/.test(first),
    bottom: /\$\d/.test(last) || !/\d/.test(last),
    right: last.startsWith('$') || !/[A-Za-z]/.test(last),
  };
  return { kind: 'reference', sheet, area, fixed };
}

/** Parses a formula in the file's form (English names, commas), without its leading `=`. */
export function parseFormula(formula: string): Node {
  return new Parser(formula, tokensOf(formula)).whole();
}
