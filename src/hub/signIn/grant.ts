import { type Role } from '../store/tokens';
import { unknownUnits } from '../units';
import { type SignInSettings } from './settings';

type Claims = Readonly<Record<string, unknown>>;

/** What a province's account may do here, or why it may nothing. */
export type Grant =
  { readonly unit: string; readonly role: Role } | { readonly problem: 'no-unit' | 'several-units' | 'no-role' };

/** Whoever has several roles has the one that may most. */
const ROLES: readonly Role[] = ['admin', 'coordinator', 'reporter', 'viewer'];

/** Unit and role by what the provider says of somebody. */
export function grantOf(claims: Claims, { unit, role }: Pick<SignInSettings, 'unit' | 'role'>): Grant {
  const units = new Set(textsOf(claims, unit.claim).flatMap((value) => mapped(value, unit.map)));
  for (const stranger of unknownUnits(units)) units.delete(stranger);
  const [only, ...others] = units;
  if (only === undefined) return { problem: 'no-unit' };
  if (others.length > 0) return { problem: 'several-units' };
  const said = role.claim === undefined ? [] : textsOf(claims, role.claim).flatMap((value) => mapped(value, role.map));
  const found = ROLES.find((one) => said.includes(one)) ?? role.otherwise ?? null;
  return found === null ? { problem: 'no-role' } : { unit: only, role: found };
}

function mapped(value: string, map: Readonly<Record<string, string>> | undefined): string[] {
  if (map === undefined) return [value];
  const to = Object.hasOwn(map, value) ? map[value] : undefined;
  return to === undefined ? [] : [to];
}

/** A claim's texts, whether it holds one or a list; `realm_access.roles` leads into an object. */
function textsOf(claims: Claims, name: string): string[] {
  const value = Object.hasOwn(claims, name)
    ? claims[name]
    : name
        .split('.')
        .reduce<unknown>((at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : null), claims);
  return [value].flat().filter((one) => typeof one === 'string');
}

function isObject(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null;
}
