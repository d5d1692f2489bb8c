import { attempt, later } from './delivery';
import { type Host } from '../protocol/host';
import { type EventEntry, type RequestBody } from '../protocol/types';

/** What Office.js looks for as `_richApiNativeBridge` when its Excel file is evaluated. */
export interface NativeBridge {
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

const REQUEST_ANSWERED = 2;
const EVENT = 3;

/**
 * The in-process seam: Excel's objects without `Office.*`. Answers and events come after the call has returned, as from
 * a real host. A failure of the host is thrown at the caller and once more outside any promise, so that it cannot be
 * mistaken for an error of Excel or get lost.
 */
export function nativeBridge(host: Host): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const request = JSON.parse(text) as BridgeRequest;
      host.faults.whenAllowed(request.flags, () => {
        const { body } = request.message;
        const answer = attempt(() => host.answer(body, JSON.stringify(body)));
        if (answer.kind === 'silence') return;
        const message =
          answer.kind === 'body'
            ? { statusCode: 200, headers: {}, body: answer.text }
            : {
                statusCode: 400,
                headers: {},
                body: JSON.stringify({ error: REFUSALS[answer.code] ?? UNKNOWN_REFUSAL }),
              };
        later(host, () =>
          bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: REQUEST_ANSWERED, message })),
        );
      });
    },
  };
  host.events.subscribe((entries: readonly EventEntry[]) => {
    later(host, () => bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries } })));
  });
  return bridge;
}

interface RefusalBody {
  readonly code: string;
  readonly message: string;
}

const UNKNOWN_REFUSAL: RefusalBody = { code: 'GeneralException', message: 'There was an internal error.' };

/** Over this seam the library takes the code from the body; over the others it makes it from the number itself. */
const REFUSALS: Readonly<Record<number, RefusalBody>> = {
  5004: { code: 'InvalidOperationInCellEditMode', message: 'Excel is in cell-editing mode.' },
  5012: { code: 'InvalidOrTimedOutSession', message: 'The session has expired.' },
  5102: { code: 'ActivityLimitReached', message: 'Activity limit has been reached.' },
  5103: { code: 'RequestPayloadSizeLimitExceeded', message: 'The request payload size has exceeded the limit.' },
  5104: { code: 'ResponsePayloadSizeLimitExceeded', message: 'The response payload size has exceeded the limit.' },
  7000: { code: 'AccessDenied', message: 'Access denied.' },
};
