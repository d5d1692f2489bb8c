import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import https from 'node:https';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { selfMadeCertificate } from '../../src/hub/certificate';
import { testHub } from './testHub';

const ROOT = path.join(__dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'phuluc-web-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the pages the hub serves', () => {
  it('serves the built pages, Office.js, samples and the manifest with its own address', async () => {
    writeFileSync(path.join(folder, 'taskpane.html'), '<script src="/office-js/office.js"></script>');
    writeFileSync(path.join(folder, 'taskpane.0123abcd.js'), '1');
    writeFileSync(path.join(folder, 'functions.js'), '1');
    writeFileSync(path.join(folder, 'functions.json'), '{"functions":[]}');
    writeFileSync(path.join(folder, 'manifest.xml'), '<wrong/>');
    const hub = await testHub({
      webRoot: folder,
      officeJs: path.join(ROOT, 'node_modules/@microsoft/office-js/dist'),
      samplesDir: path.join(ROOT, 'samples'),
      manifest: path.join(ROOT, 'manifest.xml'),
    });
    try {
      const page = await hub.request('GET', '/taskpane.html');
      expect(page.body['text']).toContain('office.js');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(page.headers.get('content-security-policy')).not.toContain('appsforoffice');
      const script = await hub.request('GET', '/taskpane.0123abcd.js');
      expect(script.headers.get('cache-control')).toContain('immutable');
      // Excel on the web asks for the functions' description from another origin, and for nothing else.
      const described = await hub.request('GET', '/functions.json');
      expect(described.headers.get('access-control-allow-origin')).toBe('*');
      const functions = await hub.request('GET', '/functions.js');
      expect(functions.headers.get('cache-control')).toBe('no-cache');
      expect(functions.headers.get('access-control-allow-origin')).toBeNull();
      expect((await hub.request('GET', '/office-js/office.js')).status).toBe(200);
      const { body } = await hub.request('GET', '/samples/index.json');
      const files = body['files'] as { name: string; url: string }[];
      expect(files.map(({ name }) => name)).toContain('son-la-2026-phu-luc-1.xlsx');
      expect((await hub.request('GET', files[0]!.url)).status).toBe(200);
      expect((await hub.request('GET', '/samples/README.md')).status).toBe(404);
      const manifest = String((await hub.request('GET', '/manifest.xml')).body['text']);
      expect(manifest).toContain(`"${hub.url}/taskpane.html"`);
      expect(manifest).not.toContain('https://localhost:3000');
    } finally {
      await hub.end();
    }
  });

  it('leads from its first page, in both languages and without scripts, to what was built and to nothing else', async () => {
    const built = ['browser.html', 'huong-dan.html', 'rules.vi.html', 'rules.en.html'];
    for (const name of built) writeFileSync(path.join(folder, name), '<p>trang</p>');
    const hub = await testHub({ webRoot: folder, manifest: path.join(ROOT, 'manifest.xml') });
    try {
      const rooms = ['/browser.html', '/huong-dan.html', '/manifest.xml'];
      for (const [at, wanted] of [
        ['/', [...rooms, '/?lang=en', '/cong-khai', '/rules.vi.html']],
        ['/?lang=en', [...rooms, '/', '/cong-khai?lang=en', '/rules.en.html']],
      ] as const) {
        const { status, headers, body } = await hub.request('GET', at);
        expect(status).toBe(200);
        expect(headers.get('content-security-policy')).toContain("default-src 'none'");
        const text = String(body['text']);
        expect(text).not.toContain('<script');
        const links = [...text.matchAll(/<a\s[^>]*href="([^"#]+)"/g)].map(([, href]) => href!);
        expect([...links].sort()).toEqual([...wanted].sort());
        for (const link of links) expect([link, (await hub.request('GET', link)).status]).toEqual([link, 200]);
      }
    } finally {
      await hub.end();
    }
  });

  it('has a first page where no page was built', async () => {
    const hub = await testHub();
    try {
      const { status, body } = await hub.request('GET', '/');
      expect(status).toBe(200);
      expect(String(body['text'])).toContain('href="/cong-khai"');
      expect(String(body['text'])).not.toContain('.html"');
    } finally {
      await hub.end();
    }
  });

  it('allows Microsoft’s Office.js only when the pages were built for it', async () => {
    writeFileSync(
      path.join(folder, 'taskpane.html'),
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    );
    const hub = await testHub({ webRoot: folder });
    try {
      const { headers } = await hub.request('GET', '/taskpane.html');
      expect(headers.get('content-security-policy')).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    } finally {
      await hub.end();
    }
  });

  it('does not let a Host header into the manifest', async () => {
    const hub = await testHub({
      manifest: path.join(ROOT, 'manifest.xml'),
      publicUrl: 'https://phuluc.sonla.example/',
    });
    try {
      const text = String((await hub.request('GET', '/manifest.xml')).body['text']);
      expect(text).toContain('"https://phuluc.sonla.example/taskpane.html"');
    } finally {
      await hub.end();
    }
  });
});

describe('https with a self-made certificate', () => {
  it('serves this machine’s names and keeps the certificate', async () => {
    const hub = await testHub({ https: 'self-made' });
    try {
      expect(hub.url).toMatch(/^https:\/\/localhost:/);
      const cert = readFileSync(path.join(hub.dataDir, 'hub-cert.pem'), 'utf8');
      const status = await new Promise((resolve, reject) => {
        https.get(`${hub.url}/healthz`, { ca: cert }, (answer) => resolve(answer.statusCode)).on('error', reject);
      });
      expect(status).toBe(200);
      const certificate = new X509Certificate(cert);
      expect(certificate.checkHost('localhost')).toBe('localhost');
      expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
      expect((await selfMadeCertificate(hub.dataDir, new Date())).cert).toBe(cert);
      const soonOver = new Date(Date.parse(certificate.validTo) - 10 * 86_400_000);
      expect((await selfMadeCertificate(hub.dataDir, soonOver)).cert).not.toBe(cert);
    } finally {
      await hub.end();
    }
  });
});

describe('operations', () => {
  it('answers health, readiness, metrics and its own description without a token', async () => {
    const hub = await testHub();
    try {
      expect(await hub.request('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
      expect(await hub.request('GET', '/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
      expect(String((await hub.request('GET', '/metrics')).body['text'])).toContain(
        'phuluc_requests_total{status="200"} 2',
      );
      const { body } = await hub.request('GET', '/api/openapi.json');
      expect(Object.keys(body['paths'] as object)).toEqual(
        expect.arrayContaining(['/api/submissions', '/api/periods/{period}/workbook']),
      );
    } finally {
      await hub.end();
    }
  });
});
