import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

const MS_A_DAY = 86_400_000;
const VALID_DAYS = 825;
const RENEW_BEFORE_DAYS = 30;

/**
 * The hub's self-made certificate, kept in the data directory and used again until a month before its end or until the
 * machine has a new name or address. Browsers ask once whether to trust it, or an administrator installs it.
 */
export async function selfMadeCertificate(
  dataDir: string,
  now: Date,
): Promise<{ readonly key: string; readonly cert: string }> {
  const keyFile = path.join(dataDir, 'hub-key.pem');
  const certFile = path.join(dataDir, 'hub-cert.pem');
  const names = machineNames();
  if (existsSync(keyFile) && existsSync(certFile)) {
    const kept = { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
    if (serves(kept.cert, names, now)) return kept;
  }
  const made = await generate([{ name: 'commonName', value: 'Phu Luc' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - MS_A_DAY),
    notAfterDate: new Date(now.getTime() + VALID_DAYS * MS_A_DAY),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name })),
      },
    ],
  });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return { key: made.private, cert: made.cert };
}

function serves(cert: string, names: readonly string[], now: Date): boolean {
  const certificate = new X509Certificate(cert);
  const enough = Date.parse(certificate.validTo) > now.getTime() + RENEW_BEFORE_DAYS * MS_A_DAY;
  return enough && names.every((name) => (isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name)));
}

/** Names and addresses others may use for this machine. */
function machineNames(): string[] {
  const addresses = Object.values(os.networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
  const host = os.hostname().toLowerCase();
  const isName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host);
  return [...new Set(['localhost', ...(isName ? [host] : []), '127.0.0.1', '::1', ...addresses])];
}
