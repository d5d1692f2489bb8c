import {
  type AccountInfo,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { DestinationProblem } from '../types';
import { type GraphSettings } from './settings';

export const SCOPES = ['https://graph.microsoft.com/Files.ReadWrite.All'];

/** A window of Office's own, for programs that let a page open none; resolves with the token it got there. */
export type OfficeWindow = (
  address: URL,
) => Promise<{ readonly token: string; readonly name: string; readonly until: string }>;

/**
 * Signing in with Microsoft. In an Office that knows nested app authentication the account of Office itself is used;
 * elsewhere a pop-up opens, and where no pop-up can, a window of Office's.
 */
export class GraphSignIn {
  private client: Promise<IPublicClientApplication> | null = null;
  private fromWindow: { readonly token: string; readonly name: string; readonly until: string } | null = null;

  constructor(
    private readonly settings: GraphSettings,
    /** Address of `sign-in.html`, which the application is registered with. */
    private readonly page: string,
    private readonly officeWindow: OfficeWindow | null,
  ) {}

  /** An access token without asking anybody; rejects with `sign-in` when somebody has to be asked. */
  async token(isRefused: boolean): Promise<string> {
    const kept = this.fromWindow;
    if (kept !== null && !isRefused && Date.parse(kept.until) > Date.now()) return kept.token;
    try {
      const client = await this.open();
      const account = client.getActiveAccount() ?? client.getAllAccounts()[0];
      const request = { scopes: SCOPES, forceRefresh: isRefused, ...(account === undefined ? {} : { account }) };
      return (await client.acquireTokenSilent(request)).accessToken;
    } catch (cause) {
      throw problemOf(cause);
    }
  }

  /** Name of the account; `null` when nobody is signed in. */
  async account(): Promise<string | null> {
    if (this.fromWindow !== null) return this.fromWindow.name;
    const client = await this.open();
    const account = client.getActiveAccount() ?? client.getAllAccounts()[0] ?? null;
    return account === null ? null : nameOf(account);
  }

  /** Asks the user to sign in; resolves with the account's name. */
  async signIn(): Promise<string> {
    try {
      const client = await this.open();
      const { account } = await client.acquireTokenPopup({ scopes: SCOPES, prompt: 'select_account' });
      client.setActiveAccount(account);
      return nameOf(account);
    } catch (cause) {
      if (this.officeWindow === null || !isWindowBlocked(cause)) throw problemOf(cause);
    }
    const address = new URL(this.page);
    address.search = new URLSearchParams({ tenant: this.settings.tenant, client: this.settings.client }).toString();
    try {
      this.fromWindow = await this.officeWindow(address);
    } catch (cause) {
      throw new DestinationProblem('sign-in', {}, { cause });
    }
    return this.fromWindow.name;
  }

  private open(): Promise<IPublicClientApplication> {
    this.client ??= createNestablePublicClientApplication({
      auth: {
        clientId: this.settings.client,
        authority: `https://login.microsoftonline.com/${this.settings.tenant}`,
        redirectUri: this.page,
      },
      cache: { cacheLocation: 'localStorage' },
    }).catch((error: unknown) => {
      this.client = null;
      throw error;
    });
    return this.client;
  }
}

const nameOf = (account: AccountInfo): string => account.name ?? account.username;

const codeOf = (error: unknown): string => String((error as { errorCode?: unknown } | null)?.errorCode ?? '');

/** The program around the page opened no window, or one that the page cannot hear. */
const isWindowBlocked = (error: unknown): boolean =>
  /popup_window_error|empty_window_error|timed_out/.test(codeOf(error));

/** No account, consent or password at hand, or the user has closed the window: that is for the user to do. */
function problemOf(error: unknown): DestinationProblem {
  if (/network|endpoint_resolution|post_request_failed|get_request_failed/.test(codeOf(error))) {
    return new DestinationProblem('unreachable', {}, { cause: error });
  }
  const isAsking = error instanceof InteractionRequiredAuthError || codeOf(error) !== '';
  return new DestinationProblem(isAsking ? 'sign-in' : 'server-error', {}, { cause: error });
}
