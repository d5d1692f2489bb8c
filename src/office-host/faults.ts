/** What a request is answered with instead of being carried out. */
export type Refusal =
  /** A code of the transport layer; Office.js turns it into its own error. */
  | { readonly kind: 'code'; readonly code: number }
  /** No answer ever comes. */
  | { readonly kind: 'silence' };

/** Codes of the transport layer (Office.js: 5004 → InvalidOperationInCellEditMode, and so on). */
export const TRANSPORT_CODE = {
  cellEditMode: 5004,
  sessionExpired: 5012,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** Bit of the request's flags. */
const DELAY_FOR_CELL_EDIT = 64;

/** Excel on the web takes and gives at most this much in one request. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Disturbances a test or the workbench can switch on. All are off at first, except the payload limit of the web. */
export class Faults {
  private editing = false;
  private readonly waiting: (() => void)[] = [];
  /** The host has hung: requests are never answered. */
  isDead = false;
  /** The next so many requests are refused as too many. */
  throttledRequests = 0;
  isSessionExpired = false;
  /** So many more actions are carried out, then one fails as Excel fails without giving a reason. */
  actionsUntilError: number | null = null;
  /** Characters; `null` is no limit. */
  requestLimit: number | null = WEB_PAYLOAD_LIMIT;
  responseLimit: number | null = WEB_PAYLOAD_LIMIT;
  /** Milliseconds before an answer is given. */
  latency = 0;

  /** The user is typing into a cell: requests are refused, or wait where the client asked to (`delayForCellEdit`). */
  get isEditingCell(): boolean {
    return this.editing;
  }

  set isEditingCell(isEditing: boolean) {
    this.editing = isEditing;
    if (!isEditing) for (const act of this.waiting.splice(0)) act();
  }

  /** Acts now, or for a request that may wait as soon as no cell is being edited. */
  whenAllowed(requestFlags: number, act: () => void): void {
    if (this.editing && (requestFlags & DELAY_FOR_CELL_EDIT) !== 0) this.waiting.push(act);
    else act();
  }

  /** @param isForFrame the request is to the frame around the workbook, which cell editing does not hold up */
  beforeRequest(characters: number, isForFrame = false): Refusal | null {
    if (this.isDead) return { kind: 'silence' };
    if (this.isSessionExpired) return code('sessionExpired');
    if (this.editing && !isForFrame) return code('cellEditMode');
    if (this.throttledRequests > 0) {
      this.throttledRequests -= 1;
      return code('activityLimit');
    }
    return this.requestLimit !== null && characters > this.requestLimit ? code('requestTooLarge') : null;
  }

  /** Whether the action about to be carried out fails; it does so once. */
  failsNow(): boolean {
    if (this.actionsUntilError === null) return false;
    if (this.actionsUntilError > 0) {
      this.actionsUntilError -= 1;
      return false;
    }
    this.actionsUntilError = null;
    return true;
  }

  beforeAnswer(characters: number): Refusal | null {
    return this.responseLimit !== null && characters > this.responseLimit ? code('responseTooLarge') : null;
  }
}

const code = (name: keyof typeof TRANSPORT_CODE): Refusal => ({ kind: 'code', code: TRANSPORT_CODE[name] });
