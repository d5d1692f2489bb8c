import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ribbonCommands } from '../../src/taskpane/ribbon';
import { type Session } from '../../src/taskpane/session/session';
import { all, one, readXml, type XmlNode } from './xmlTree';

const ROOT = path.resolve(__dirname, '../..');
const FILE = path.join(ROOT, 'manifest.xml');
const manifest = readXml(readFileSync(FILE, 'utf8'));
const overrides = one(manifest, 'VersionOverrides');
const outer = manifest.children.filter((child) => child !== overrides);
const resources = one(overrides, 'Resources');
const names = (node: XmlNode): string[] => node.children.map(({ name }) => name);
const resource = (id: string): XmlNode | undefined =>
  resources.children.flatMap(({ children }) => children).find(({ attributes }) => attributes['id'] === id);

/** Element order of the schemas offappmanifest 1.1 and taskpaneappversionoverrides 1.0. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'ExtendedOverrides'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  AllFormFactors: ['ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'ToolTip', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

/** `office-addin-manifest` needs fs-extra without saying so; npm brings it only along with optional packages. */
function hasTools(): boolean {
  try {
    require.resolve('fs-extra');
    return true;
  } catch {
    return false;
  }
}
const itWithTools = hasTools() ? it : it.skip;

describe('manifest.xml', () => {
  itWithTools('is read by the Office tools', () => {
    const cli = path.join(ROOT, 'node_modules/office-addin-manifest/cli.js');
    const { stdout, status } = spawnSync(process.execPath, [cli, 'info', FILE], { encoding: 'utf8' });
    expect(status).toBe(0);
    for (const line of ['Name: Phụ lục', 'Type: TaskPaneApp', 'Default Locale: vi-VN', 'Hosts: Workbook']) {
      expect(stdout).toContain(line);
    }
  });

  it('keeps the element order of the schemas', () => {
    const walk = (node: XmlNode): void => {
      const order = ORDER[node.name];
      if (order !== undefined) {
        const places = names(node).map((name) => order.indexOf(name));
        expect([node.name, places.includes(-1)]).toEqual([node.name, false]);
        expect([node.name, places]).toEqual([node.name, [...places].sort((a, b) => a - b)]);
      }
      node.children.forEach(walk);
    };
    walk(manifest);
  });

  it('asks for Excel 2021: ExcelApi 1.13 and a shared runtime', () => {
    const sets = all(
      outer.find(({ name }) => name === 'Requirements')!,
      'Set',
    ).map(({ attributes }) => attributes);
    expect(sets).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.13' },
      { Name: 'SharedRuntime', MinVersion: '1.1' },
    ]);
    const runtime = one(overrides, 'Runtime').attributes;
    expect(runtime).toEqual({ resid: 'Taskpane.Url', lifetime: 'long' });
    // With a shared runtime the buttons' functions, the custom functions and the pane must be the same page.
    const pages = [
      one(overrides, 'FunctionFile'),
      ...[one(overrides, 'Page'), one(overrides, 'DesktopFormFactor')].flatMap((node) => all(node, 'SourceLocation')),
    ];
    expect(pages.length).toBe(3);
    expect(pages.map(({ attributes }) => attributes['resid'])).toEqual(pages.map(() => 'Taskpane.Url'));
  });

  it('has ids that are unique and short enough', () => {
    expect(outer[0]!.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const ids = [...all(overrides, 'CustomTab'), ...all(overrides, 'Group'), ...all(overrides, 'Control')].map(
      ({ attributes }) => attributes['id']!,
    );
    expect(new Set(ids).size).toBe(ids.length);
    const resids = resources.children.flatMap(({ children }) => children).map(({ attributes }) => attributes['id']!);
    expect(new Set(resids).size).toBe(resids.length);
    // A resid may have at most 32 characters, an id 125.
    expect(resids.every((id) => id.length <= 32)).toBe(true);
    expect(ids.every((id) => id.length <= 125 && /^[A-Za-z0-9_.]+$/.test(id))).toBe(true);
  });

  it('finds every resource it names, and names every resource it has', () => {
    const used = new Set<string>();
    const walk = (node: XmlNode): void => {
      const { resid } = node.attributes;
      if (resid !== undefined) {
        used.add(resid);
        expect([resid, resource(resid) !== undefined]).toEqual([resid, true]);
      }
      node.children.forEach(walk);
    };
    walk(overrides);
    const defined = resources.children.flatMap(({ children }) => children).map(({ attributes }) => attributes['id']);
    expect(defined.filter((id) => !used.has(id!))).toEqual([]);
  });

  it('says everything in Vietnamese and in English, within the length Office shows', () => {
    const limits: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };
    for (const [kind, limit] of Object.entries(limits)) {
      for (const { attributes, children } of one(resources, kind).children) {
        const english = children.filter(({ attributes: a }) => a['Locale'] === 'en-US');
        expect([attributes['id'], english.length]).toEqual([attributes['id'], 1]);
        for (const text of [attributes['DefaultValue']!, english[0]!.attributes['Value']!]) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(limit);
        }
      }
    }
    for (const name of ['DisplayName', 'Description']) {
      const node = outer.find((child) => child.name === name)!;
      expect(node.children.map(({ attributes }) => attributes['Locale'])).toEqual(['en-US']);
      expect(node.attributes['DefaultValue']!.length).toBeLessThanOrEqual(name === 'DisplayName' ? 125 : 250);
    }
  });

  it('has https addresses only, all on its own host, and every icon in its size', () => {
    const urls = [...readFileSync(FILE, 'utf8').matchAll(/(?:DefaultValue|AppDomain>)="?(http[^"<]*)/g)].map(
      ([, url]) => url!,
    );
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter((url) => !url.startsWith('https://localhost:3000'))).toEqual([]);
    const icons = [
      ...one(resources, 'Images').children.map(({ attributes }) => attributes['DefaultValue']!),
      ...outer.filter(({ name }) => /IconUrl$/.test(name)).map(({ attributes }) => attributes['DefaultValue']!),
    ];
    for (const icon of icons) {
      const file = icon.replace('https://localhost:3000/', '');
      const size = Number(/-(\d+)\.png$/.exec(file)![1]);
      const png = readFileSync(path.join(ROOT, file));
      expect([file, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([file, size, size]);
    }
    for (const icon of all(overrides, 'Icon')) {
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
    }
  });

  it('has a button for every command, and a command for every button', () => {
    const called = all(overrides, 'FunctionName').map(({ text }) => text);
    expect(new Set(called)).toEqual(new Set(Object.keys(ribbonCommands({} as Session))));
    const tab = one(overrides, 'CustomTab');
    const labels = all(tab, 'Control').map(
      (control) => resource(control.children[0]!.attributes['resid']!)!.attributes['DefaultValue'],
    );
    expect(labels).toEqual(['Kiểm tra', 'Tính trạng thái', 'Bỏ đánh dấu', 'Gửi', 'Khung Phụ lục']);
    expect(resource(tab.children.at(-1)!.attributes['resid']!)!.attributes['DefaultValue']).toBe('Phụ lục');
  });

  it('has shortcuts for commands that there are, each on keys of its own', () => {
    const address = outer.find(({ name }) => name === 'ExtendedOverrides')!.attributes['Url'];
    expect(address).toBe('https://localhost:3000/shortcuts.json');
    expect(names(manifest).at(-1)).toBe('ExtendedOverrides');
    const file = JSON.parse(readFileSync(path.join(ROOT, 'src/taskpane/shortcuts.json'), 'utf8')) as {
      readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
      readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
    };
    const commands = Object.keys(ribbonCommands({} as Session));
    expect(new Set(file.actions.map(({ id }) => id))).toEqual(new Set(commands));
    expect(file.shortcuts.map(({ action }) => action)).toEqual(file.actions.map(({ id }) => id));
    for (const platform of ['default', 'mac']) {
      const keys = file.shortcuts.map(({ key }) => key[platform]);
      expect(new Set(keys).size).toBe(commands.length);
      // Three keys: what Excel, Vietnamese input programs and browsers use themselves has fewer or others.
      expect(keys.every((key) => /^(?:Ctrl\+Alt|Command\+Option)\+[A-Z]$/.test(key ?? ''))).toBe(true);
    }
  });

  it('declares the custom functions as the built pages hold them', () => {
    const point = one(one(overrides, 'AllFormFactors'), 'ExtensionPoint');
    expect(point.attributes).toEqual({ type: 'CustomFunctions' });
    expect(names(point)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
    const file = (name: string): string =>
      resource(one(one(point, name), 'SourceLocation').attributes['resid']!)!.attributes['DefaultValue']!;
    expect(file('Script')).toBe('https://localhost:3000/functions.js');
    expect(file('Page')).toBe('https://localhost:3000/taskpane.html');
    expect(file('Metadata')).toBe('https://localhost:3000/functions.json');
    const namespace = resource(one(point, 'Namespace').attributes['resid']!)!;
    // The namespace is part of every formula: one for all languages.
    expect(namespace.attributes['DefaultValue']).toBe('PHULUC');
    expect(namespace.children.map(({ attributes }) => attributes['Value'])).toEqual(['PHULUC']);
  });
});
