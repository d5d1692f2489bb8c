import { type Book } from '../office-host/model/book';
import { element } from './elements';

/** The tabs below the grid, one for each visible sheet. */
export function sheetTabs(label: string): { readonly root: HTMLElement; show(book: Book): void } {
  const root = element('div', { class: 'tabs', role: 'tablist', 'aria-label': label });
  return {
    root,
    show: (book) => {
      root.replaceChildren(
        ...book.sheets
          .filter((sheet) => sheet.visibility === 'Visible')
          .map((sheet) => {
            const isActive = sheet === book.activeSheet;
            const tab = element(
              'button',
              { type: 'button', role: 'tab', 'aria-selected': String(isActive), tabindex: isActive ? '0' : '-1' },
              sheet.name,
            );
            tab.addEventListener('click', () => {
              book.activate(sheet);
            });
            return tab;
          }),
      );
    },
  };
}
