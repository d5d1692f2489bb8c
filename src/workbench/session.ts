import { type DesktopFrame, openDesktopPane } from '../office-host/load/desktopFrame';
import { openPane, type PaneFrame } from '../office-host/load/paneFrame';
import { type Book } from '../office-host/model/book';
import { type BookChange } from '../office-host/model/changes';
import { Host } from '../office-host/protocol/host';

/** Function names of the add-in's manifest. */
export type Command = 'check' | 'assess' | 'send' | 'clearMarks';

const CONTROL_IDS: Readonly<Record<Command, string>> = {
  check: 'PhuLuc.Check',
  assess: 'PhuLuc.Assess',
  send: 'PhuLuc.Send',
  clearMarks: 'PhuLuc.ClearMarks',
};

/** One open workbook with the add-in beside it. Opening another ends it, as closing the workbook in Excel would. */
export class Session {
  readonly host: Host;
  private readonly frame: PaneFrame | DesktopFrame;
  private readonly stop: () => void;
  private unsaved = false;

  constructor(
    readonly book: Book,
    paneContainer: HTMLElement,
    options: {
      readonly paneTitle: string;
      readonly excelApi?: string;
      readonly isDesktop: boolean;
      readonly theme: 'light' | 'dark';
      readonly page: string;
    },
    onChange: (change: BookChange) => void,
  ) {
    this.host = new Host(book, options.excelApi);
    this.stop = book.on((change) => {
      this.unsaved ||= !['selection', 'activated'].includes(change.kind);
      onChange(change);
    });
    // The same add-in in the two halves of Office.js: Excel on the web, and Excel for Windows.
    const open = options.isDesktop ? openDesktopPane : openPane;
    this.frame = open(paneContainer, options.page, this.host, { title: options.paneTitle, theme: options.theme });
    this.host.onPaneState = (state) => {
      paneContainer.hidden = state !== 'Visible';
    };
  }

  /** Whether the workbook was changed since it was opened or saved. */
  get isUnsaved(): boolean {
    return this.unsaved;
  }

  markSaved(): void {
    this.unsaved = false;
  }

  /** Presses one of the add-in's ribbon buttons; resolves when the add-in says it is done. */
  press(command: Command): Promise<void> {
    return this.frame.pane.invokeCommand(command, CONTROL_IDS[command]);
  }

  /** The ribbon's button for the pane; the pane keeps running out of sight, as in a shared runtime. */
  togglePane(): void {
    this.host.setPaneState(this.host.paneState === 'Visible' ? 'Background' : 'Visible');
  }

  close(): void {
    this.stop();
    this.host.onPaneState = null;
    this.frame.close();
  }
}
