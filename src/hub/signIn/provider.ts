import { type Configuration } from 'openid-client';
import { type SignInSettings } from './settings';

const SECONDS_TO_WAIT = 10;

/** A province's sign-in service, asked when somebody first signs in and again after it was away. */
export class Provider {
  private found: Promise<Configuration> | null = null;

  constructor(private readonly settings: SignInSettings) {}

  /**
   * The provider's page for an attempt, with what to remember until the return.
   * @throws whatever keeps the provider from answering
   */
  async begin(redirectUri: string): Promise<{ address: string; state: string; nonce: string; verifier: string }> {
    const oidc = await import('openid-client');
    const configuration = await this.configuration();
    const verifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const nonce = oidc.randomNonce();
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.settings.scope,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { address: address.href, state, nonce, verifier };
  }

  /**
   * What the provider says of whoever came back: claims of an ID token whose signature, issuer, audience, time, nonce
   * and state are right.
   * @throws when anything of that is not
   */
  async finish(
    returned: URL,
    attempt: { readonly state: string; readonly nonce: string; readonly verifier: string },
  ): Promise<Readonly<Record<string, unknown>>> {
    const oidc = await import('openid-client');
    const tokens = await oidc.authorizationCodeGrant(await this.configuration(), returned, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    return tokens.claims() ?? {};
  }

  /**
   * The provider's page that ends the account's own sign-in, `null` when it offers none. It is not told whose: nothing
   * that names a person is kept here, so the page may ask.
   * @throws whatever keeps the provider from answering
   */
  async leaving(): Promise<string | null> {
    const oidc = await import('openid-client');
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(configuration).href;
  }

  private async configuration(): Promise<Configuration> {
    this.found ??= this.discover();
    try {
      return await this.found;
    } catch (error) {
      this.found = null;
      throw error;
    }
  }

  private async discover(): Promise<Configuration> {
    const oidc = await import('openid-client');
    const { issuer, clientId, clientSecret, clockSkewSeconds } = this.settings;
    return oidc.discovery(
      new URL(issuer),
      clientId,
      { [oidc.clockTolerance]: clockSkewSeconds },
      clientSecret === null ? oidc.None() : oidc.ClientSecretPost(clientSecret),
      {
        timeout: SECONDS_TO_WAIT,
        // The settings allow plain http on this very machine alone.
        execute: [
          // The signature is checked besides the connection: a proxy may stand in between.
          oidc.enableNonRepudiationChecks,
          ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
        ],
      },
    );
  }
}
