import { cellAddress } from '../appendix/address';
import { type Book } from '../office-host/model/book';
import { element } from './elements';
import { editText } from './grid/editor';

/** Name and whole content of the selected cell. */
export function formulaBar(words: { readonly cellName: string; readonly cellContent: string }): {
  readonly root: HTMLElement;
  show(book: Book): void;
} {
  const name = element('output', { class: 'cell-name', 'aria-label': words.cellName });
  const content = element('output', { class: 'cell-content', 'aria-label': words.cellContent });
  return {
    root: element('div', { class: 'formula-bar' }, name, content),
    show: (book) => {
      const { sheet, area } = book.selection;
      name.textContent = cellAddress(area.top, area.left);
      content.textContent = editText(book, sheet, area.top, area.left);
    },
  };
}
