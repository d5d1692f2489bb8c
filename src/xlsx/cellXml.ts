import { cellAddress } from '../appendix/address';
import { type CellValue } from '../appendix/snapshot';
import { type CellModel } from './model';
import { escapeXml } from './xml';

/** How a text goes into a cell: its attributes and content. */
export type TextCell = (text: string) => { readonly type: string; readonly body: string };

/** Text inside the cell itself, which leaves the list of shared strings alone. */
export const inlineText: TextCell = (text) => ({ type: 'inlineStr', body: `<is>${textXml(text)}</is>` });

/** Excel reads `_x0041_` in a text as a code; such text is written so that it stays itself. */
const escapeCodes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

export const textXml = (text: string): string => `<t xml:space="preserve">${escapeXml(escapeCodes(text))}</t>`;

/** Text that Excel would take for a formula when somebody edits the cell: "- Kế hoạch: …" is ordinary official text. */
export const looksLikeFormula = (value: CellValue | null): boolean =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value);

/** One `<c>` element; "" for a cell with neither value, formula nor style. */
export function cellXml(cell: Omit<CellModel, 'style'>, style: number, text: TextCell): string {
  const { row, column, value, formula } = cell;
  if (value === null && formula === undefined && style === 0) return '';
  const content = contentXml(value, formula, text);
  const type = content.type === '' ? '' : ` t="${content.type}"`;
  const open = `<c r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${String(style)}"`}${type}`;
  return content.body === '' ? `${open}/>` : `${open}>${content.body}</c>`;
}

function contentXml(
  value: CellValue | null,
  formula: string | undefined,
  text: TextCell,
): { readonly type: string; readonly body: string } {
  const f = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  if (value === null) return { type: '', body: f };
  if (typeof value === 'object') return { type: 'e', body: `${f}<v>${escapeXml(value.error)}</v>` };
  if (typeof value === 'boolean') return { type: 'b', body: `${f}<v>${value ? '1' : '0'}</v>` };
  if (typeof value === 'number') {
    // A sheet has no sign for these; Excel itself shows such a result as an error.
    if (!Number.isFinite(value)) return { type: 'e', body: `${f}<v>#NUM!</v>` };
    return { type: '', body: `${f}<v>${String(value)}</v>` };
  }
  if (formula !== undefined) return { type: 'str', body: `${f}<v>${escapeXml(escapeCodes(value))}</v>` };
  return text(value);
}
