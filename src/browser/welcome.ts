import { element } from '../grid/element';
import { type Messages } from '../messages';
import { type PageWords } from './words';

/** What the page shows before a file is open. */
export function welcome(words: PageWords, pick: () => void): { readonly root: HTMLElement } {
  const text = <K extends 'h1' | 'p' | 'button'>(tag: K, say: (m: Messages) => string) => {
    const made = element(tag);
    words.keep((m) => {
      made.textContent = say(m);
    });
    return made;
  };
  const open = text('button', (m) => m.browser.open);
  open.type = 'button';
  open.className = 'main-button';
  open.addEventListener('click', pick);
  return {
    root: element(
      'main',
      { class: 'welcome', 'data-testid': 'welcome' },
      text('h1', (m) => m.browser.title),
      text('p', (m) => m.browser.about),
      open,
      text('p', (m) => m.browser.orDrop),
    ),
  };
}
