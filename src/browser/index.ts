import { parseRange } from '../appendix/address';
import { listenToClipboard } from '../grid/clipboard';
import { Editor } from '../grid/editor';
import { element } from '../grid/element';
import { acceptDrops, downloadWorkbook } from '../grid/files';
import { formulaBar } from '../grid/formulaBar';
import { type GridSheet, type Refusal } from '../grid/gridSheet';
import { GridView } from '../grid/gridView';
import { listenToGrid } from '../grid/input';
import { sheetTabs } from '../grid/sheetTabs';
import { type Messages } from '../messages';
import { type CellToShow, cellToShow } from '../taskpane/cellInPage';
import { browserMemory } from '../taskpane/memory';
import { loadSettings } from '../taskpane/session/settings';
import { type BookChange, OpenBook } from '../xlsx/port/openBook';
import { XlsxProblem } from '../xlsx/problem';
import { gridBook, gridSheet } from './gridBook';
import { type Pane } from './pane';
import { PARTITION } from './partition';
import { toolbar } from './toolbar';
import { welcome } from './welcome';
import { PageWords } from './words';

/** Composition root of the page for people without a recent Excel: a file as a grid, with the pane beside it. */
function start(root: HTMLElement): void {
  const words = new PageWords(loadSettings(browserMemory(PARTITION)).language);
  let opened: { readonly book: OpenBook; readonly pane: Pane } | null = null;
  const current = (): GridSheet | null => (opened === null ? null : gridSheet(opened.book, opened.book.activeSheet));

  const notice = element('p', { class: 'notice', role: 'status', 'data-testid': 'page-notice' });
  const tell = (say: (m: Messages) => string): void => {
    notice.textContent = say(words.m);
  };
  const refused = (why: Refusal): void => {
    tell((m) => (why === 'locked' ? m.browser.locked : m.browser.formula));
  };

  const grid = new GridView('');
  const bar = formulaBar(words.m.browser);
  const tabs = sheetTabs('');
  const place = element('div', { id: 'pane' });
  const editor = new Editor(grid, () => words.m.browser.grid, current, { editing: () => undefined, refused });
  const undo = (): void => {
    const undone = opened?.book.undo() ?? null;
    if (undone !== null) opened?.book.select(undone.sheet, undone.area);
  };
  listenToGrid(grid, editor, current, {
    clear: (area) => {
      const why = current()?.clear(area) ?? null;
      if (why !== null) refused(why);
    },
    undo,
  });
  listenToClipboard(editor, current, refused);
  // Who turns to the pane has finished the cell.
  editor.field.addEventListener('blur', () => {
    editor.commit();
  });

  const showState = (): void => {
    if (opened === null) return;
    const { book } = opened;
    tools.show(book.name, book.isUnsaved);
    bar.show(gridSheet(book, book.activeSheet));
    const stale = book.staleFormulas;
    formulas.hidden = stale === 0;
    formulas.textContent = stale === 0 ? '' : words.m.browser.staleFormulas(stale);
  };
  const changed = ({ kind, sheet, area }: BookChange): void => {
    if (opened === null) return;
    const { book } = opened;
    if (kind === 'activated') grid.show(gridSheet(book, sheet));
    else if (kind === 'selection') grid.reveal(area);
    else grid.refresh();
    if (kind === 'activated' || kind === 'looks') tabs.show(gridBook(book));
    showState();
  };

  const open = async (file: File, at?: Pick<CellToShow, 'sheet' | 'cell'>): Promise<void> => {
    if (opened?.book.isUnsaved === true && !window.confirm(words.m.browser.discard(opened.book.name))) return;
    tell((m) => m.browser.opening(file.name));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const book = OpenBook.open(bytes, file.name, new Date().getFullYear());
      // The first view must come fast on old machines: the pane is fetched with the first file.
      const { openPane } = await import('./pane');
      show(book, (pane) => openPane(pane, book));
      const area = at === undefined ? null : parseRange(at.cell);
      if (at !== undefined && area !== null) book.select(book.sheet(at.sheet), area);
    } catch (error) {
      if (!(error instanceof XlsxProblem)) {
        tell((m) => m.browser.unexpected);
        throw error;
      }
      tell((m) => `${file.name}: ${m.problems[error.code]}`);
    }
  };
  const show = (book: OpenBook, withPane: (at: HTMLElement) => Pane): void => {
    editor.close();
    opened?.pane.close();
    opened = { book, pane: withPane(place) };
    book.on(changed);
    const { session } = opened.pane;
    session.subscribe(() => {
      words.speak(session.state().language);
    });
    desk.hidden = false;
    first.root.hidden = true;
    grid.show(gridSheet(book, book.activeSheet));
    tabs.show(gridBook(book));
    showState();
    tell((m) => m.browser.opened(book.name));
  };
  const save = (): void => {
    if (opened === null || !editor.commit()) return;
    const { book } = opened;
    try {
      downloadWorkbook(book.toBytes(), book.name);
    } catch (error) {
      tell((m) => m.browser.notSaved(book.name));
      throw error;
    }
    book.markSaved();
    showState();
    tell((m) => m.browser.saved(book.name));
  };

  const tools = toolbar(words, { open: (file) => void open(file), save, undo });
  const first = welcome(words, tools.pick);
  const formulas = element('p', { class: 'formulas', role: 'status', 'data-testid': 'stale-formulas' });
  formulas.hidden = true;
  const hint = element('p', { class: 'hint', id: 'grid-hint' });
  const sheet = element('section', { class: 'sheet' }, bar.root, grid.root, tabs.root, hint);
  const desk = element('div', { class: 'desk' }, sheet, place);
  desk.hidden = true;
  editor.field.setAttribute('aria-describedby', 'grid-hint');
  words.keep((m) => {
    grid.root.setAttribute('aria-label', m.browser.grid);
    tabs.root.setAttribute('aria-label', m.browser.sheetTabs);
    sheet.setAttribute('aria-label', m.browser.grid);
    bar.root.querySelector('.cell-name')?.setAttribute('aria-label', m.browser.cellName);
    bar.root.querySelector('.cell-content')?.setAttribute('aria-label', m.browser.cellContent);
    hint.textContent = m.browser.hint;
    showState();
  });
  root.append(tools.root, element('div', { class: 'news' }, notice, formulas), first.root, desk);
  void cellToShow(location.hash)?.then(({ name, bytes, ...at }) => open(new File([new Uint8Array(bytes)], name), at));
  acceptDrops(root, words.m.browser.dropHere, (file) => void open(file));

  window.addEventListener('beforeunload', (event) => {
    if (opened?.book.isUnsaved === true) event.preventDefault();
  });
  window.addEventListener('online', () => void opened?.pane.session.flush());
  // As in Excel, F6 goes between the sheet and the pane; Tab stays among the cells.
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || opened === null) return;
    event.preventDefault();
    const inPane = place.contains(document.activeElement);
    (inPane ? editor.field : place.querySelector<HTMLElement>('nav [aria-current="page"]'))?.focus();
  });
}

const root = document.getElementById('browser');
if (root !== null) start(root);
