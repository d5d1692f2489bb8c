import { type CellRange } from '../appendix/snapshot';
import { type Editor } from './editor';
import { type GridSheet, type Place } from './gridSheet';
import { type GridView } from './gridView';
import { oneCell, wholeCell } from './ranges';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
};

/** Pointer and keyboard on the grid: selecting, moving, starting to edit, clearing. */
export function listenToGrid(
  grid: GridView,
  editor: Editor,
  current: () => GridSheet | null,
  actions: { readonly clear: (area: CellRange) => void; readonly undo?: () => void },
): void {
  listenToPointer(grid, editor, current);
  editor.field.addEventListener('keydown', (event) => {
    // An input method is at work: its Enter and arrows are its own.
    if (event.isComposing) return;
    const sheet = current();
    if (sheet === null) return;
    if (editor.isOpen ? editingKey(editor, event) : restingKey(editor, sheet, event, actions)) event.preventDefault();
    const isMove = editor.isOpen ? false : move(grid, sheet, event);
    if (isMove) event.preventDefault();
  });
}

/** Milliseconds between the presses of a double click. */
const DOUBLE_CLICK = 500;

function listenToPointer(grid: GridView, editor: Editor, current: () => GridSheet | null): void {
  let anchor: Place | null = null;
  let last: (Place & { readonly time: number }) | null = null;
  const isAtEditor = (event: Event): boolean => editor.isOpen && event.target === editor.field;
  grid.root.addEventListener('pointerdown', (event) => {
    if (isAtEditor(event)) return;
    const spot = grid.spotAt(event.clientX, event.clientY);
    if (spot === null || !editor.commit()) return;
    anchor = spot;
    current()?.select(oneCell(spot.row, spot.column));
    // Not the browser's own double click: the cell's element is drawn anew between the presses.
    const isSecond =
      last?.row === spot.row && last.column === spot.column && event.timeStamp - last.time < DOUBLE_CLICK;
    last = { ...spot, time: event.timeStamp };
    if (isSecond) editor.open();
  });
  grid.root.addEventListener('mousedown', (event) => {
    if (isAtEditor(event) || grid.spotAt(event.clientX, event.clientY) === null) return;
    // The keyboard stays with the field.
    event.preventDefault();
    editor.field.focus({ preventScroll: true });
  });
  grid.root.addEventListener('pointermove', (event) => {
    if (anchor === null || event.buttons !== 1) return;
    const spot = grid.spotAt(event.clientX, event.clientY);
    if (spot !== null && !editor.isOpen) current()?.select(between(anchor, spot));
  });
  window.addEventListener('pointerup', () => {
    anchor = null;
  });
}

const between = (a: Place, b: Place): CellRange => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
});

/** Keys while a cell is edited; Enter and Tab go on to the next cell afterwards. */
function editingKey(editor: Editor, event: KeyboardEvent): boolean {
  if (event.key === 'Escape') editor.close();
  else if (event.key === 'Enter' && event.altKey) editor.breakLine();
  else if (event.key === 'Enter' || event.key === 'Tab') editor.commit();
  else return false;
  return true;
}

function restingKey(
  editor: Editor,
  sheet: GridSheet,
  event: KeyboardEvent,
  actions: { readonly clear: (area: CellRange) => void; readonly undo?: () => void },
): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'z' && actions.undo !== undefined) {
    actions.undo();
    return true;
  }
  if (ctrlKey || metaKey || altKey) return false;
  if (key === 'F2') editor.open();
  else if (key === 'Delete' || key === 'Backspace') sheet.selection.forEach(actions.clear);
  else return false;
  return true;
}

/** Moves or stretches the selection; false for keys that do neither. */
function move(grid: GridView, sheet: GridSheet, { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const step = STEPS[key];
  if (step === undefined || ctrlKey || metaKey || altKey) return false;
  const area = sheet.selection[0] ?? oneCell(1, 1);
  const back = shiftKey && (key === 'Tab' || key === 'Enter') ? -1 : 1;
  const isStretching = shiftKey && key.startsWith('Arrow');
  sheet.select(isStretching ? stretched(area, step) : moved(grid, sheet, area, step[0] * back, step[1] * back));
  return true;
}

/** One step on, over merged cells and past hidden lines. */
function moved(grid: GridView, sheet: GridSheet, area: CellRange, down: number, right: number): CellRange {
  const whole = wholeCell(sheet.merges, area.top, area.left);
  let row = down > 0 ? whole.bottom + 1 : down < 0 ? whole.top - 1 : area.top;
  let column = right > 0 ? whole.right + 1 : right < 0 ? whole.left - 1 : area.left;
  while (down !== 0 && sheet.rows.get(row)?.hidden === true) row += down;
  while (right !== 0 && sheet.columns.get(column)?.hidden === true) column += right;
  const { rows, columns } = grid.size;
  if (row < 1 || column < 1 || row > rows || column > columns) return area;
  const target = wholeCell(sheet.merges, row, column);
  return oneCell(target.top, target.left);
}

function stretched(area: CellRange, [down, right]: readonly [number, number]): CellRange {
  return { ...area, bottom: Math.max(area.top, area.bottom + down), right: Math.max(area.left, area.right + right) };
}
