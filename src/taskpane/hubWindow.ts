import { officeDialog, popupWindow, type SignInWindow } from '../destinations/hubSignIn';

/** The window the hub's sign-in opens in: a dialog of Excel's inside Excel, a pop-up on a page of its own. */
export function hubWindow(): SignInWindow {
  const ui = typeof Office === 'undefined' ? undefined : Office.context?.ui;
  if (ui?.displayDialogAsync === undefined) return popupWindow(window);
  return officeDialog(ui as unknown as Parameters<typeof officeDialog>[0], {
    received: Office.EventType.DialogMessageReceived,
    event: Office.EventType.DialogEventReceived,
    succeeded: Office.AsyncResultStatus.Succeeded,
  });
}
