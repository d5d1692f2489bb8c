import { type SignInSettings } from './signIn/settings';

/** What a hub is started with. */
export interface HubOptions {
  /** Where the ledger, the tokens and a self-made certificate live. */
  readonly dataDir: string;
  /** Where ledger and tokens live instead, as `Store.open` takes it: a PostgreSQL that any number of hubs may share. */
  readonly database?: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Absent: loopback only. */
  readonly host?: string;
  /** Absent: plain http. `'self-made'` makes a certificate in the data directory, once. */
  readonly https?: 'self-made' | { readonly key: string; readonly cert: string };
  /** Address under which others reach the hub, when it is not the one it listens on (a proxy, a machine name). */
  readonly publicUrl?: string;
  /** Built pages, served at `/`. */
  readonly webRoot?: string;
  /** Folder of the Office.js copy npm installed, served at `/office-js/`. Absent: pages load it from Microsoft. */
  readonly officeJs?: string;
  /** Example workbooks, served at `/samples/`, with a list at `/samples/index.json`. */
  readonly samplesDir?: string;
  /** The add-in's manifest, served at `/manifest.xml` with the hub's own address in it. */
  readonly manifest?: string;
  /** Signing in with a province's own accounts; absent: by token alone. */
  readonly signIn?: SignInSettings;
  /** Origins of pages served elsewhere that may call the hub. */
  readonly allowedOrigins?: readonly string[];
  /** Origins the pages may call besides this hub: other hubs a user may set, Microsoft Graph and its sign-in. */
  readonly connectTo?: readonly string[];
  /** Behind a proxy on this machine: take the caller's address and protocol from its headers. */
  readonly trustProxy?: boolean;
  readonly limits?: Partial<HubLimits>;
  readonly now?: () => Date;
  /** Lines of JSON, without cell values; absent: no log. */
  readonly log?: { write(line: string): void };
}

export interface HubLimits {
  /** Requests a minute of one token. */
  readonly requestsPerMinute: number;
  /** Failed sign-ins a minute from one address, after which further failures are answered 429. */
  readonly failedSignInsPerMinute: number;
  /** Bytes of a submission. */
  readonly submissionBytes: number;
  /** Milliseconds a client may take to send a whole request, headers and body. */
  readonly requestMilliseconds: number;
}

export const DEFAULT_LIMITS: HubLimits = {
  requestsPerMinute: 600,
  failedSignInsPerMinute: 20,
  submissionBytes: 8 * 1024 * 1024,
  requestMilliseconds: 60_000,
};
