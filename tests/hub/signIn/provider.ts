import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What the next ID token says, and what is wrong with it. */
export interface NextToken {
  claims: Record<string, unknown>;
  issuer?: string;
  audience?: string;
  nonce?: string;
  /** Seconds from now. */
  issuedIn?: number;
  expiresIn?: number;
  withOtherKey?: boolean;
}

/** A sign-in service as OpenID Connect Core describes it: discovery, code with PKCE, signed ID tokens. */
export async function testProvider() {
  const keys = await generateKeyPair('RS256');
  const others = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', use: 'sig', alg: 'RS256' };
  const codes = new Map<string, { nonce: string; challenge: string; redirect: string }>();
  const seen: string[] = [];
  const next: NextToken = { claims: {} };
  const offers = { signOut: false };
  let issuer = '';

  const server = createServer((request, response) => {
    void answer(request).then(({ status = 200, headers = {}, body }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body === undefined ? '' : JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(
    request: IncomingMessage,
  ): Promise<{ status?: number; headers?: Record<string, string>; body?: unknown }> {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/openid-configuration') {
      return {
        body: {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          ...(offers.signOut ? { end_session_endpoint: `${issuer}/logout` } : {}),
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        },
      };
    }
    if (url.pathname === '/keys') return { body: { keys: [jwk] } };
    if (url.pathname === '/authorize') {
      const code = randomUUID();
      const said = (name: string) => url.searchParams.get(name) ?? '';
      if (said('code_challenge_method') !== 'S256' || said('response_type') !== 'code') return { status: 400 };
      codes.set(code, { nonce: said('nonce'), challenge: said('code_challenge'), redirect: said('redirect_uri') });
      return { status: 302, headers: { location: `${said('redirect_uri')}?code=${code}&state=${said('state')}` } };
    }
    if (url.pathname === '/token') {
      let text = '';
      for await (const part of request) text += String(part);
      seen.push(text);
      const form = new URLSearchParams(text);
      const code = form.get('code') ?? '';
      const known = codes.get(code);
      codes.delete(code);
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const isRight =
        known !== undefined &&
        known.challenge === challenge &&
        known.redirect === form.get('redirect_uri') &&
        form.get('client_secret') === 'mật-khẩu-ứng-dụng';
      if (!isRight) return { status: 400, body: { error: 'invalid_grant' } };
      const now = Math.floor(Date.now() / 1000);
      const idToken = await new SignJWT({ ...next.claims, nonce: next.nonce ?? known.nonce })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(next.issuer ?? issuer)
        .setAudience(next.audience ?? 'phuluc')
        .setSubject('nguoi-dung-17')
        .setIssuedAt(now + (next.issuedIn ?? 0))
        .setExpirationTime(now + (next.expiresIn ?? 300))
        .sign(next.withOtherKey === true ? others.privateKey : keys.privateKey);
      return { body: { access_token: randomUUID(), token_type: 'bearer', expires_in: 300, id_token: idToken } };
    }
    return { status: 404 };
  }

  return {
    issuer,
    next,
    /** What its discovery says it can, for hubs that ask from now on. */
    offers,
    /** Bodies the token endpoint got. */
    seen,
    end: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
