import { type TemplateProblemCode } from '../../../docx/problem';
import { type ReportDesk } from './types';

export type ReportQuestion = {
  readonly [Call in keyof ReportDesk]: { readonly call: Call; readonly args: Parameters<ReportDesk[Call]> };
}[keyof ReportDesk];

export type ReportAnswer =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly code: TemplateProblemCode; readonly places: readonly string[] }
  /** Where it failed, without any cell's contents. */
  | { readonly kind: 'failure'; readonly where: string };
