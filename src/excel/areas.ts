import { rangeAddress } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { verticalRuns } from '../port/areas';

/** `Worksheet.getRanges` takes at most 8,192 characters of addresses; a margin is kept for what Excel adds. */
const LONGEST_LIST = 8_000;

/** Address without sheet name and dollar signs: `'Biểu số 1'!$B$2:$C$4` → `B2:C4`. */
export function localAddress(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
}

/** Comma separated lists for `Worksheet.getRanges`, none longer than Excel takes. */
export function addressLists(cells: readonly string[], longest: number = LONGEST_LIST): string[] {
  return listsOf(verticalRuns(cells), longest);
}

/** The same for ranges; those right below one another become one. */
export function rangeLists(ranges: readonly CellRange[]): string[] {
  return listsOf(joined(ranges), LONGEST_LIST);
}

function listsOf(ranges: readonly CellRange[], longest: number): string[] {
  const lists: string[] = [];
  let list = '';
  for (const range of ranges) {
    const address = rangeAddress(range);
    if (list !== '' && list.length + 1 + address.length > longest) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}

function joined(ranges: readonly CellRange[]): CellRange[] {
  const result: CellRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)) {
    const last = result.at(-1);
    const isBelow = last?.left === range.left && last.right === range.right && range.top <= last.bottom + 1;
    if (last !== undefined && isBelow) {
      result[result.length - 1] = { ...last, bottom: Math.max(last.bottom, range.bottom) };
    } else result.push(range);
  }
  return result;
}
