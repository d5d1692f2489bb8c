import { type OfficeWindow } from '../../destinations/graph/signIn';

/** Office's own windows; `null` where the page does not stand in Office. */
export function officeWindow(): OfficeWindow | null {
  if (typeof Office === 'undefined' || Office.context?.ui?.displayDialogAsync === undefined) return null;
  return (address) =>
    new Promise((resolve, reject) => {
      Office.context.ui.displayDialogAsync(address.href, { height: 60, width: 30 }, ({ status, value, error }) => {
        if (status !== Office.AsyncResultStatus.Succeeded) {
          reject(new Error(`Office dialog ${String(error.code)}`));
          return;
        }
        value.addEventHandler(Office.EventType.DialogMessageReceived, (message) => {
          value.close();
          const answer = 'message' in message && message.origin === window.location.origin ? message.message : '';
          const read = signedIn(answer);
          if (read === null) reject(new Error('Not signed in.'));
          else resolve(read);
        });
        value.addEventHandler(Office.EventType.DialogEventReceived, () => reject(new Error('The dialog was closed.')));
      });
    });
}

function signedIn(text: string): { token: string; name: string; until: string } | null {
  try {
    const { token, name, until } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return typeof token === 'string' && typeof name === 'string' && typeof until === 'string'
      ? { token, name, until }
      : null;
  } catch {
    return null;
  }
}
