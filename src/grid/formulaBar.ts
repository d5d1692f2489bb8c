import { cellAddress } from '../appendix/address';
import { element } from './element';
import { type GridSheet } from './gridSheet';

/** Name and whole content of the selected cell. */
export function formulaBar(words: { readonly cellName: string; readonly cellContent: string }): {
  readonly root: HTMLElement;
  show(sheet: GridSheet): void;
} {
  const name = element('output', { class: 'cell-name', 'aria-label': words.cellName });
  const content = element('output', { class: 'cell-content', 'aria-label': words.cellContent });
  return {
    root: element('div', { class: 'formula-bar' }, name, content),
    show: (sheet) => {
      const { top, left } = sheet.selection[0] ?? { top: 1, left: 1 };
      name.textContent = cellAddress(top, left);
      content.textContent = sheet.editText(top, left);
    },
  };
}
