// The tests of the hub's second store need a PostgreSQL: take the machine's, else install Debian's where that is
// possible. A server of one's own: own data directory, loopback only, own port and password, flushing to disk.
const { execFileSync, spawnSync } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');

const QUIET = { stdio: ['ignore', 'ignore', 'inherit'] };
const NEEDED = ['postgres', 'initdb', 'pg_ctl'];
const USER = 'phuluc';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Folder of a server's programs, or null. POSTGRES_BIN comes first. */
function findPostgres() {
  const named = process.env.POSTGRES_BIN;
  const places = named
    ? [named]
    : [...(process.env.PATH ?? '').split(path.delimiter), '/usr/local/bin', ...debianPlaces()];
  return places.find((place) => NEEDED.every((name) => place && existsSync(path.join(place, name)))) ?? null;
}

/** Debian keeps the programs of every version out of the PATH; the newest first. */
function debianPlaces() {
  const home = '/usr/lib/postgresql';
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(home, version, 'bin'));
}

/** Finds a server, installing Debian's as root when there is none. Returns the folder of its programs, or null. */
function providePostgres() {
  const found = findPostgres();
  if (found) return found;
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!isDebianRoot) return null;
  // The tests need the programs alone: in run level 1 Debian starts no server with them.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { ...QUIET, env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], { ...QUIET, env });
  } catch {
    return null;
  }
  return findPostgres();
}

/** PostgreSQL refuses to run as root: the account its package makes, else the one that owns nothing. */
function account() {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('There is no account but root to run PostgreSQL with.');
}

/**
 * Starts a server of one's own and returns `{ url, place, stop, kill, restart }`: `url` is its first database, as an
 * account that may make others; `kill` ends it as a loss of power would, `restart` brings it back on the same data.
 * @param options `tls: { key, cert }` (PEM) makes it speak TLS as well
 */
async function startPostgres(bin, { tls } = {}) {
  const place = mkdtempSync(path.join(tmpdir(), 'phuluc-postgres-'));
  const as = account();
  const data = path.join(place, 'data');
  const password = randomBytes(12).toString('hex');
  const program = (name, args) =>
    execFileSync(path.join(bin, name), args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: place, ...as });
  const own = (name, text) => {
    const file = path.join(place, name);
    writeFileSync(file, text, { mode: 0o600 });
    if (as.uid !== undefined) chownSync(file, as.uid, as.gid);
    return file;
  };
  chmodSync(place, 0o700);
  if (as.uid !== undefined) chownSync(place, as.uid, as.gid);
  const pwfile = own('password', password);
  const secret = ['--auth=scram-sha-256', `--pwfile=${pwfile}`, `--username=${USER}`];
  program('initdb', [`--pgdata=${data}`, ...secret, '--encoding=UTF8', '--locale=C']);
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '64MB',
  };
  if (tls)
    Object.assign(settings, {
      ssl: 'on',
      ssl_key_file: own('server.key', tls.key),
      ssl_cert_file: own('server.crt', tls.cert),
    });
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ');
  const control = (...args) => program('pg_ctl', [`--pgdata=${data}`, '--silent', ...args]);
  const start = () =>
    control('start', '--wait', '--timeout=120', `--log=${path.join(place, 'server.log')}`, `--options=${options}`);
  const kill = () => {
    const pid = Number.parseInt(readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10);
    const children = `/proc/${pid}/task/${pid}/children`;
    const all = existsSync(children) ? readFileSync(children, 'utf8').trim().split(' ').map(Number) : [];
    for (const one of [pid, ...all]) killNow(one);
  };
  let isGone = false;
  const stop = () => {
    if (isGone) return;
    isGone = true;
    process.removeListener('exit', stop);
    for (const signal of SIGNALS) process.removeListener(signal, end);
    spawnSync(path.join(bin, 'pg_ctl'), [`--pgdata=${data}`, 'stop', '--mode=immediate', '--silent', '--wait'], {
      stdio: 'ignore',
      cwd: place,
      ...as,
    });
    rmSync(place, { recursive: true, force: true });
  };
  const end = (signal) => {
    stop();
    process.kill(process.pid, signal);
  };
  // Also when a run ends in the middle.
  process.on('exit', stop);
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    start();
  } catch (error) {
    stop();
    throw error;
  }
  // What was killed lets go of its memory a moment later; until then no other may start on its data.
  const restart = async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return start();
      } catch (error) {
        if (attempt === 50) throw error;
        await wait(200);
      }
    }
  };
  return { url: `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`, place, stop, kill, restart };
}

function killNow(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

module.exports = { findPostgres, providePostgres, startPostgres };
