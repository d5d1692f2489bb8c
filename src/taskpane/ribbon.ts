import { type Session } from './session/session';

/** Names of the functions in manifest.xml. */
export type RibbonCommand = 'check' | 'assess' | 'send' | 'clearMarks' | 'checkRow';

/** What each button of the ribbon and the cell menu does, whether or not the pane is in sight. */
export function ribbonCommands(session: Session): Record<RibbonCommand, () => Promise<void>> {
  return {
    check: () => {
      session.show('check');
      return session.check();
    },
    assess: () => {
      session.show('status');
      return session.assess();
    },
    send: () => {
      session.show('send');
      return session.state().report === null ? session.check() : Promise.resolve();
    },
    clearMarks: () => session.clearMarks(),
    checkRow: () => {
      session.show('check');
      return session.checkRow();
    },
  };
}

/** Commands that have something to show; the others work without opening the pane. */
const SHOWS_PANE: ReadonlySet<RibbonCommand> = new Set(['check', 'assess', 'send', 'checkRow']);

/**
 * Ties the ribbon's buttons to the session. Buttons and pane share one runtime (see manifest.xml), so a button steers
 * the pane that is open, and starts it when it is not. Must run before Office is ready: the first press of a button may
 * be what starts the runtime.
 */
export function associateRibbon(commands: () => Promise<Record<RibbonCommand, () => Promise<void>>>): void {
  const names: readonly RibbonCommand[] = ['check', 'assess', 'send', 'clearMarks', 'checkRow'];
  for (const name of names) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        const all = await commands();
        if (SHOWS_PANE.has(name) && Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) {
          await Office.addin.showAsTaskpane();
        }
        await all[name]();
      } finally {
        // Without this Excel keeps the button busy for five minutes.
        event.completed();
      }
    });
  }
}
