import { WorkbookProblem, type WorkbookProblemCode } from '../port/workbookPort';

/**
 * Codes of `OfficeExtension.Error` that say something a user can act on. The message texts are localised by Excel and
 * must never be looked at.
 */
const PROBLEM_OF_CODE: Readonly<Record<string, WorkbookProblemCode>> = {
  InvalidOperationInCellEditMode: 'busy-editing',
  ActivityLimitReached: 'unavailable',
  InvalidOrTimedOutSession: 'unavailable',
  HostRestartNeeded: 'unavailable',
  RequestAborted: 'unavailable',
  AccessDenied: 'protected',
  PermissionDenied: 'protected',
  WriteNotSupportedWhenModalDialogOpen: 'busy-editing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  ItemNotFound: 'changed-meanwhile',
  InvalidReference: 'changed-meanwhile',
  InvalidObjectPath: 'changed-meanwhile',
};

/** `code` of an Office error, `null` for anything else. */
export function officeCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The problem to tell the user of; an error that is not Office's own is ours, and is passed on as it is. */
export function problemFrom(error: unknown, where: string | null = null): unknown {
  if (error instanceof WorkbookProblem) return error;
  const code = officeCode(error);
  if (code === null) return error;
  return new WorkbookProblem(PROBLEM_OF_CODE[code] ?? 'unavailable', where, { cause: error });
}
