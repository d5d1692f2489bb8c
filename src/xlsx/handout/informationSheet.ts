import { INFORMATION_MARK } from '../../appendix/informationSheet';
import { type FieldCell, type ItemRow } from '../../appendix/types';
import { type HandedRow, type PlanTable, type UnitShare } from '../../handout/types';
import { type SheetModel } from '../model';
import { CENTRE, type ColumnSpec, listSheet } from '../sharedWorkbook/sheetBuilder';
import { type HandoutWords } from './words';

/** The rows a unit helps with, for reading only; `null` when there are none. */
export function informationSheet(
  { name, coordinates }: UnitShare,
  tables: readonly PlanTable[],
  words: HandoutWords,
  footer: string,
): SheetModel | null {
  if (coordinates.length === 0) return null;
  const { information } = words;
  const { columns } = information;
  const of = (role: FieldCell['role']) => (row: HandedRow) => textOf(row.item.item, role);
  const specs: ColumnSpec<HandedRow>[] = [
    {
      heading: columns.appendix,
      width: 16,
      value: ({ table }) => {
        const appendix = tables[table]?.table.appendix;
        return appendix === undefined ? '' : appendix.plan.label || appendix.sheet;
      },
    },
    { heading: columns.section, width: 8, style: CENTRE, value: ({ item }) => item.item.section },
    { heading: columns.number, width: 8, style: CENTRE, value: ({ item }) => item.item.number },
    { heading: columns.title, width: 52, value: ({ item }) => item.item.title },
    { heading: columns.target, width: 20, hiddenWhenEmpty: true, style: CENTRE, value: of('target') },
    { heading: columns.product, width: 26, hiddenWhenEmpty: true, value: of('product') },
    { heading: columns.due, width: 20, hiddenWhenEmpty: true, style: CENTRE, value: of('due') },
    { heading: columns.owner, width: 28, value: of('owner') },
  ];
  const list = listSheet(
    {
      name: information.sheet,
      title: information.title(name),
      subtitle: INFORMATION_MARK,
      footer: '',
      nothing: information.nothing,
      columns: specs,
      frozenColumns: 0,
    },
    coordinates,
  );
  return { ...list, isProtected: true, ...(list.print === undefined ? {} : { print: { ...list.print, footer } }) };
}

function textOf({ cells }: ItemRow, role: FieldCell['role']): string {
  return cells
    .filter((cell) => cell.role === role && cell.text !== '')
    .map(({ text }) => text)
    .join('\n');
}
