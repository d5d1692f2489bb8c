import { rangeAddress } from '../appendix/address';
import { verticalRuns } from '../port/areas';

/** `Worksheet.getRanges` takes at most 8,192 characters of addresses; a margin is kept for what Excel adds. */
const LONGEST_LIST = 8_000;

/** Address without sheet name and dollar signs: `'Biểu số 1'!$B$2:$C$4` → `B2:C4`. */
export function localAddress(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
}

/** Comma separated lists for `Worksheet.getRanges`, none longer than Excel takes. */
export function addressLists(cells: readonly string[], longest: number = LONGEST_LIST): string[] {
  const lists: string[] = [];
  let list = '';
  for (const run of verticalRuns(cells)) {
    const address = rangeAddress(run);
    if (list !== '' && list.length + 1 + address.length > longest) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}
