import { type AppendixKind, type ColumnRole, type TemplateId } from '../appendix/types';
import { type ProvinceId } from './types';
import data from './templates.json';

/** A printed appendix of a known plan, or a generic kind. */
export interface Template {
  readonly id: TemplateId;
  readonly kind: AppendixKind;
  /** Id of the plan it belongs to; `null` for the generic kinds. */
  readonly plan: string | null;
  readonly province: ProvinceId | null;
  /** Wordings of each heading, as printed. */
  readonly headings: readonly (readonly string[])[];
  /** What each heading means, in the same order. */
  readonly roles: readonly ColumnRole[];
}

/** A plan whose appendices we know as printed. */
export interface KnownPlan {
  readonly id: string;
  /** As a report calls it. */
  readonly name: string;
  readonly province: ProvinceId;
  /** Number of the document that issued it, without blanks; `null` where the source lost it. */
  readonly number: string | null;
  readonly years: { readonly from: number; readonly to: number };
  /** Words of its titles that, with the province, name no other plan. */
  readonly words: readonly string[];
}

export const plans = data.plans as readonly KnownPlan[];

/** The known plan with this id, `null` for any other. */
export function planOf(id: string): KnownPlan | null {
  return plans.find((plan) => plan.id === id) ?? null;
}

export const templates = data.templates as readonly Template[];

/** The template with this id. */
export function templateOf(id: TemplateId): Template {
  const found = templates.find((template) => template.id === id);
  if (found === undefined) throw new Error(`No template ${id}`);
  return found;
}

/** Columns without which a table of this kind cannot be judged (domain: rule `missing-column`). */
export const REQUIRED_ROLES: Readonly<Record<AppendixKind, readonly ColumnRole[]>> = {
  indicators: ['title', 'owner', 'target'],
  tasks: ['title', 'owner', 'due'],
};
