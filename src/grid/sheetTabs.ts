import { element } from './element';
import { type GridBook } from './gridSheet';

/** The tabs below the grid, one for each visible sheet. */
export function sheetTabs(label: string): { readonly root: HTMLElement; show(book: GridBook): void } {
  const root = element('div', { class: 'tabs', role: 'tablist', 'aria-label': label });
  root.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tabs = [...root.querySelectorAll('button')];
    const next = tabs[tabs.findIndex((tab) => tab === document.activeElement) + (step ?? 0)];
    if (step === undefined || next === undefined) return;
    event.preventDefault();
    const name = next.textContent;
    next.click();
    [...root.querySelectorAll('button')].find((tab) => tab.textContent === name)?.focus();
  });
  return {
    root,
    show: (book) => {
      root.replaceChildren(
        ...book.sheets.map((sheet) => {
          const isActive = sheet === book.active;
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
