import { type CellRange } from '../../appendix/snapshot';
import { type Book } from '../../office-host/model/book';
import { type Sheet } from '../../office-host/model/sheet';
import { boundingRect } from '../../office-host/model/rangeRef';
import { type Editor } from './editor';
import { type GridView, type Spot } from './gridView';

const one = (row: number, column: number): CellRange => ({ top: row, left: column, bottom: row, right: column });

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
};

/** Pointer and keyboard on the grid: selecting, moving, starting to edit, clearing. */
export function listenToGrid(grid: GridView, editor: Editor, current: () => { book: Book; sheet: Sheet } | null): void {
  let anchor: Spot | null = null;

  const select = (area: CellRange): void => {
    const now = current();
    now?.book.select(now.sheet, [area]);
  };

  grid.root.addEventListener('pointerdown', (event) => {
    if (editor.holds(event.target)) return;
    const spot = grid.spotAt(event.clientX, event.clientY);
    if (spot === null) return;
    if (editor.isOpen && !editor.commit()) return;
    anchor = spot;
    select(one(spot.row, spot.column));
  });
  grid.root.addEventListener('pointermove', (event) => {
    if (anchor === null || event.buttons !== 1) return;
    const spot = grid.spotAt(event.clientX, event.clientY);
    if (spot !== null) select(boundingRect(one(anchor.row, anchor.column), one(spot.row, spot.column)));
  });
  window.addEventListener('pointerup', () => {
    anchor = null;
  });
  grid.root.addEventListener('dblclick', (event) => {
    const spot = grid.spotAt(event.clientX, event.clientY);
    if (spot !== null && !editor.holds(event.target)) editor.open(null);
  });
  grid.root.addEventListener('keydown', (event) => {
    const now = current();
    if (now === null || editor.holds(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const area = now.sheet.selection[0] ?? one(1, 1);
    const step = STEPS[event.key];
    if (step !== undefined) {
      const back = event.shiftKey && (event.key === 'Tab' || event.key === 'Enter') ? -1 : 1;
      const isStretching = event.shiftKey && event.key.startsWith('Arrow');
      select(isStretching ? stretched(area, step) : moved(grid, now.sheet, area, step[0] * back, step[1] * back));
    } else if (event.key === 'F2') editor.open(null);
    else if (event.key === 'Delete') editor.clear();
    else if (event.key.length === 1) editor.open(event.key);
    else return;
    event.preventDefault();
  });
}

/** One step on, over merged cells and past hidden lines. */
function moved(grid: GridView, sheet: Sheet, area: CellRange, down: number, right: number): CellRange {
  const merge = sheet.mergeAt(area.top, area.left) ?? one(area.top, area.left);
  let row = down > 0 ? merge.bottom + 1 : down < 0 ? merge.top - 1 : area.top;
  let column = right > 0 ? merge.right + 1 : right < 0 ? merge.left - 1 : area.left;
  while (down !== 0 && sheet.rows.get(row)?.hidden === true) row += down;
  while (right !== 0 && sheet.columns.get(column)?.hidden === true) column += right;
  const { rows, columns } = grid.size;
  if (row < 1 || column < 1 || row > rows || column > columns) return area;
  const target = sheet.mergeAt(row, column);
  return target === undefined ? one(row, column) : one(target.top, target.left);
}

function stretched(area: CellRange, [down, right]: readonly [number, number]): CellRange {
  return { ...area, bottom: Math.max(area.top, area.bottom + down), right: Math.max(area.left, area.right + right) };
}
