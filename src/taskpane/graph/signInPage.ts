import { createStandardPublicClientApplication } from '@azure/msal-browser';
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { SCOPES } from '../../destinations/graph/signIn';
import { readApplication } from '../../destinations/graph/settings';

/** Survives the way to Microsoft and back, which takes the address's query along no further. */
const KEPT = 'phuluc.signIn';

/**
 * The page Microsoft sends the user back to. For a pop-up and for silent renewals it passes the answer on to the pane;
 * in a window of Office's it goes through the sign-in itself and tells the pane through Office.
 */
async function begin(): Promise<void> {
  const asked = new URLSearchParams(window.location.search);
  if (asked.has('client')) window.sessionStorage.setItem(KEPT, window.location.search);
  const kept = window.sessionStorage.getItem(KEPT);
  if (kept === null) {
    await broadcastResponseToMainFrame();
    return;
  }
  await Office.onReady();
  const query = new URLSearchParams(kept);
  const settings = readApplication({ tenant: query.get('tenant'), client: query.get('client') });
  if (settings === null) throw new Error('No application is named.');
  const page = window.location.origin + window.location.pathname;
  const client = await createStandardPublicClientApplication({
    auth: {
      clientId: settings.client,
      authority: `https://login.microsoftonline.com/${settings.tenant}`,
      redirectUri: page,
    },
    cache: { cacheLocation: 'localStorage' },
  });
  const answer = await client.handleRedirectPromise();
  if (answer === null) {
    await client.loginRedirect({ scopes: SCOPES, prompt: 'select_account' });
    return;
  }
  window.sessionStorage.removeItem(KEPT);
  const { accessToken, account, expiresOn } = answer;
  const told = { token: accessToken, name: account.name ?? account.username, until: expiresOn?.toISOString() ?? '' };
  Office.context.ui.messageParent(JSON.stringify(told), { targetOrigin: window.location.origin });
}

begin().catch(() => {
  if (typeof Office !== 'undefined' && window.sessionStorage.getItem(KEPT) !== null) {
    window.sessionStorage.removeItem(KEPT);
    Office.context.ui.messageParent('{}', { targetOrigin: window.location.origin });
  }
});
