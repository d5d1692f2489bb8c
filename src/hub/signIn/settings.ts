import Ajv from 'ajv';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Role } from '../store/tokens';
import { unknownUnits } from '../units';

/** How people sign in with their province's own accounts (OpenID Connect). */
export interface SignInSettings {
  /** Address of the provider, as its tokens name it. */
  readonly issuer: string;
  readonly clientId: string;
  /** `null` for a public client. */
  readonly clientSecret: string | null;
  /** What the accounts are called on the button. */
  readonly label: string;
  readonly scope: string;
  /** How long a session of the hub lasts. */
  readonly sessionMinutes: number;
  readonly clockSkewSeconds: number;
  /** The claim that says which unit somebody works in; without `map` it holds the unit's id itself. */
  readonly unit: { readonly claim: string; readonly map?: Readonly<Record<string, string>> };
  /** `otherwise`: the role of those whose claim says nothing; `null` lets nobody else in. */
  readonly role: {
    readonly claim?: string;
    readonly map?: Readonly<Record<string, Role>>;
    readonly otherwise?: Role | null;
  };
}

/** The settings cannot be used; `where` names the field. The sentences are in the `cli` messages. */
export class SignInSettingsProblem extends Error {
  constructor(
    readonly code: 'unreadable' | 'not-json' | 'field' | 'unknown-units' | 'secret',
    readonly where: string = '',
  ) {
    super(code);
    this.name = 'SignInSettingsProblem';
  }
}

const text = { type: 'string', minLength: 1, maxLength: 2_000 } as const;
const role = { enum: ['reporter', 'coordinator', 'viewer', 'admin'] } as const;
/** Exported as documentation of the file: docs/hub.md shows one. */
export const signInSchema = {
  type: 'object',
  required: ['issuer', 'clientId', 'unit', 'role'],
  additionalProperties: false,
  properties: {
    // A provider on another machine is asked over https alone: its answers decide who somebody is.
    issuer: { type: 'string', pattern: '^(https://|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/|$))' },
    clientId: text,
    clientSecretFile: text,
    label: { ...text, maxLength: 100 },
    scope: { type: 'string', pattern: '(^| )openid( |$)' },
    sessionMinutes: { type: 'integer', minimum: 5, maximum: 1440 },
    clockSkewSeconds: { type: 'integer', minimum: 0, maximum: 300 },
    unit: {
      type: 'object',
      required: ['claim'],
      additionalProperties: false,
      properties: { claim: text, map: { type: 'object', additionalProperties: text } },
    },
    role: {
      type: 'object',
      additionalProperties: false,
      properties: {
        claim: text,
        map: { type: 'object', additionalProperties: role },
        otherwise: { enum: [...role.enum, null] },
      },
    },
  },
} as const;

const isSettings = new Ajv({ allErrors: false, strict: true, allowUnionTypes: true }).compile(signInSchema);

/**
 * Reads the settings file. The secret comes from the file it names (beside it, unless the path is absolute), else from
 * `PHULUC_SIGN_IN_SECRET`, never from the settings themselves.
 * @throws SignInSettingsProblem
 */
export async function readSignInSettings(file: string, env = process.env): Promise<SignInSettings> {
  const settings = parsed(await textOf(file));
  if (!isSettings(settings)) {
    const [fault] = isSettings.errors ?? [];
    const named = fault?.params['missingProperty'] ?? fault?.params['additionalProperty'];
    const steps = [...(fault?.instancePath ?? '').split('/').slice(1), ...(named === undefined ? [] : [String(named)])];
    throw new SignInSettingsProblem('field', steps.join('.'));
  }
  const { clientSecretFile, ...rest } = settings as Partial<SignInSettings> & {
    readonly clientSecretFile?: string;
  } & Pick<SignInSettings, 'issuer' | 'clientId' | 'unit' | 'role'>;
  const strangers = unknownUnits(Object.values(rest.unit.map ?? {}));
  if (strangers.length > 0) throw new SignInSettingsProblem('unknown-units', strangers.join(', '));
  return {
    label: 'Tài khoản của tỉnh',
    scope: 'openid profile',
    sessionMinutes: 480,
    clockSkewSeconds: 30,
    ...rest,
    clientSecret: await secretOf(file, clientSecretFile, env),
  };
}

async function secretOf(file: string, named: string | undefined, env: NodeJS.ProcessEnv): Promise<string | null> {
  if (named === undefined) return env['PHULUC_SIGN_IN_SECRET']?.trim() || null;
  try {
    const secret = (await readFile(path.resolve(path.dirname(file), named), 'utf8')).trim();
    if (secret !== '') return secret;
  } catch {
    // Said below, as for an empty file.
  }
  throw new SignInSettingsProblem('secret', named);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new SignInSettingsProblem('unreadable');
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new SignInSettingsProblem('not-json');
  }
}
