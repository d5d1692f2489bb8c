/** Where reports go on SharePoint or OneDrive, and which registered application asks for it. Nothing here is secret. */
export interface GraphSettings {
  /** Id or domain of the tenant. */
  readonly tenant: string;
  /** Id of the application registered there. */
  readonly client: string;
  /** Sharing address of the folder that holds the workbooks, one a period. */
  readonly folder: string;
}

const TENANT = /^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$/;
const CLIENT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The tenant and the application alone; `null` when one is absent or malformed. */
export function readApplication(
  value: Readonly<Record<string, unknown>>,
): Pick<GraphSettings, 'tenant' | 'client'> | null {
  const { tenant, client } = value;
  if (typeof tenant !== 'string' || typeof client !== 'string') return null;
  const application = { tenant: tenant.trim(), client: client.trim() };
  return TENANT.test(application.tenant) && CLIENT.test(application.client) ? application : null;
}

/** The settings in a JSON value, such as `graph.json` beside the pages; `null` when one is absent or malformed. */
export function readGraphSettings(value: unknown): GraphSettings | null {
  if (typeof value !== 'object' || value === null) return null;
  const application = readApplication(value as Readonly<Record<string, unknown>>);
  const { folder } = value as Readonly<Record<string, unknown>>;
  if (application === null || typeof folder !== 'string' || !isFolderAddress(folder.trim())) return null;
  return { ...application, folder: folder.trim() };
}

/** Whether this may be the address of a folder: https, and on a host of Microsoft's where folders are kept. */
export function isFolderAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && /(^|\.)(sharepoint\.(com|us|cn)|1drv\.ms|onedrive\.live\.com)$/i.test(hostname);
}

/** The share token of an address, as Microsoft Graph wants it: base64url of the address behind `u!`. */
export function shareToken(address: string): string {
  const bytes = new TextEncoder().encode(address);
  const base64 = btoa(String.fromCharCode(...bytes));
  return `u!${base64.replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_')}`;
}
