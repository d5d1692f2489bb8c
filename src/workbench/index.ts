import { messagesFor } from '../messages';
import { type Book } from '../office-host/model/book';
import { type BookChange } from '../office-host/model/changes';
import { notSaved } from '../office-host/model/edits';
import { newBook } from '../office-host/model/fromFile';
import { listenToClipboard } from '../grid/clipboard';
import { Editor } from '../grid/editor';
import { element } from '../grid/element';
import { acceptDrops } from '../grid/files';
import { formulaBar } from '../grid/formulaBar';
import { type GridSheet, type Refusal } from '../grid/gridSheet';
import { GridView } from '../grid/gridView';
import { listenToGrid } from '../grid/input';
import { sheetTabs } from '../grid/sheetTabs';
import { downloadBook, FileFailure, listSamples, openFile, openSample } from './files';
import { gridBook, gridSheet } from './gridBook';
import { type Command, Session } from './session';
import { toolbar } from './toolbar';

/** Composition root of the page that stands in for Excel. */
function start(root: HTMLElement): void {
  const query = new URLSearchParams(window.location.search);
  const words = messagesFor(query.get('lang') === 'en' ? 'en' : 'vi').workbench;
  document.title = words.title;

  let session: Session | null = null;
  const current = (): GridSheet | null => (session === null ? null : gridSheet(session.book, session.book.activeSheet));

  const notice = element('div', { class: 'notice', role: 'status' });
  const tell = (text: string): void => {
    notice.textContent = text;
  };
  const fail = (error: unknown): void => {
    const code = error instanceof FileFailure ? error.code : 'unexpected';
    const file = error instanceof FileFailure ? error.file : '';
    tell((words.failures[code] ?? words.failures['unexpected'])?.({ file }) ?? '');
    // The developer who runs this page needs the cause; it holds no cell content.
    if (!(error instanceof FileFailure)) throw error;
  };

  const grid = new GridView(words.grid);
  const tabs = sheetTabs(words.sheetTabs);
  const bar = formulaBar(words);
  const pane = element('aside', { class: 'pane', 'aria-label': words.pane });
  const refused = (why: Refusal): void => {
    tell(why === 'locked' ? words.locked : words.badEntry);
  };
  const editor = new Editor(grid, () => words.grid, current, {
    editing: (isEditing) => {
      if (session !== null) session.host.faults.isEditingCell = isEditing;
    },
    refused,
  });
  listenToGrid(grid, editor, current, {
    clear: (area) => {
      const why = current()?.clear(area) ?? null;
      if (why !== null) refused(why);
    },
  });
  listenToClipboard(editor, current, refused);

  const changed = ({ kind, sheet, ...change }: BookChange): void => {
    if (session === null) return;
    const { book } = session;
    if (kind === 'activated') grid.show(gridSheet(book, sheet));
    else if (kind === 'selection' && 'areas' in change && change.areas[0] !== undefined) grid.reveal(change.areas[0]);
    else grid.refresh();
    if (kind !== 'cells' && kind !== 'format' && kind !== 'selection') tabs.show(gridBook(book));
    bar.show(gridSheet(book, book.activeSheet));
  };

  const show = (book: Book, news: string): void => {
    session?.close();
    const excelApi = query.get('excelApi');
    pane.hidden = false;
    const isDesktop = query.get('platform') === 'pc';
    // The developer's page is built on demand only.
    const page = query.get('page') === 'conformance' ? 'conformance.html' : 'taskpane.html';
    const theme = query.get('theme') === 'dark' ? ('dark' as const) : ('light' as const);
    const options = { paneTitle: words.pane, isDesktop, theme, page, ...(excelApi === null ? {} : { excelApi }) };
    session = new Session(book, pane, options, changed);
    grid.show(gridSheet(book, book.activeSheet));
    tabs.show(gridBook(book));
    bar.show(gridSheet(book, book.activeSheet));
    tell(news);
  };
  const mayDiscard = (): boolean =>
    session === null || !session.isUnsaved || window.confirm(words.discard({ file: session.book.name }));
  const open = async (load: () => Promise<Book>): Promise<void> => {
    if (!mayDiscard()) return;
    try {
      const book = await load();
      show(book, words.opened({ file: book.name }));
    } catch (error) {
      fail(error);
    }
  };
  const save = (): void => {
    if (session === null) return;
    const { book } = session;
    try {
      downloadBook(book);
      session.markSaved();
      const parts = notSaved(book).map((part) => (words.parts as Readonly<Record<string, string>>)[part] ?? part);
      tell(
        parts.length === 0
          ? words.saved({ file: book.name })
          : words.savedWithout({ file: book.name, parts: parts.join(', ') }),
      );
    } catch (error) {
      fail(error);
    }
  };
  const press = async (command: Command): Promise<void> => {
    tools.setBusy(command, true);
    try {
      await session?.press(command);
    } finally {
      tools.setBusy(command, false);
    }
  };

  const tools = toolbar(words, {
    open: (file) => void open(() => openFile(file)),
    openSample: (sample) => void open(() => openSample(sample)),
    save,
    press: (command) => void press(command),
    togglePane: () => session?.togglePane(),
  });
  const sheet = element('main', { class: 'sheet' }, bar.root, grid.root, tabs.root);
  root.append(
    element('header', { class: 'head' }, element('h1', {}, words.title), element('p', {}, words.about), notice),
    tools.root,
    element('div', { class: 'desk' }, sheet, pane),
  );
  acceptDrops(root, words.dropHere, (file) => void open(() => openFile(file)));

  window.addEventListener('beforeunload', (event) => {
    if (session?.isUnsaved === true) event.preventDefault();
  });
  show(newBook(), '');
  void listSamples().then((samples) => {
    tools.offer(samples);
    const wanted = samples.find((sample) => sample.name === query.get('sample'));
    if (wanted !== undefined) void open(() => openSample(wanted));
  });
}

const root = document.getElementById('workbench');
if (root !== null) start(root);
