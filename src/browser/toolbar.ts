import { element } from '../grid/element';
import { filePicker } from '../grid/files';
import { type Messages } from '../messages';
import { type PageWords } from './words';

export interface ToolbarActions {
  open(file: File): void;
  save(): void;
  undo(): void;
}

/** The bar above the grid: the file and what can be done with it. */
export function toolbar(words: PageWords, actions: ToolbarActions) {
  const picker = filePicker('', actions.open);
  words.keep((m) => {
    picker.root.setAttribute('aria-label', m.browser.open);
  });
  const button = (name: string, label: (m: Messages) => string, onPress: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', class: 'plain-button', 'data-testid': name });
    words.keep((m) => {
      made.textContent = label(m);
    });
    made.addEventListener('click', onPress);
    return made;
  };
  const save = button('save-file', (m) => m.browser.save, actions.save);
  const undo = button('undo-typing', (m) => m.browser.undo, actions.undo);
  const name = element('h1', { class: 'file-name', 'data-testid': 'file-name' });
  save.disabled = true;
  undo.disabled = true;
  name.hidden = true;
  return {
    root: element(
      'header',
      { class: 'toolbar' },
      button('open-file', (m) => m.browser.open, picker.pick),
      picker.root,
      save,
      undo,
      name,
    ),
    pick: picker.pick,
    /** `*` as spreadsheets show unsaved changes; the title says it in words. */
    show: (file: string, isUnsaved: boolean): void => {
      name.textContent = isUnsaved ? `${file} *` : file;
      name.title = isUnsaved ? words.m.browser.unsaved : '';
      name.hidden = false;
      save.disabled = false;
      undo.disabled = false;
    },
  };
}
