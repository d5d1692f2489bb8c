import { type Host } from '../protocol/host';
import { type RequestBody } from '../protocol/types';
import { closeCopy, COPY_CALL, openCopy, sliceOf } from './documentCopies';

/** Numbers of the calls Office.js makes besides the object model. */
const CALL = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

const INTERNAL_ERROR = 5001;

/** Marks requests to the frame around the workbook: showing the pane, telling that commands can be taken. */
const FRAME_PARTITION = 'WacPartition';

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

export interface MethodAnswer {
  readonly Version: 1;
  readonly Error: number;
  readonly Data?: unknown;
  readonly Properties?: unknown;
  /** What the call gives, where it gives two things by number. */
  readonly 0?: unknown;
  readonly 1?: unknown;
}

const answer = (error: number, more: Omit<MethodAnswer, 'Version' | 'Error'> = {}): MethodAnswer => ({
  Version: 1,
  Error: error,
  ...more,
});

/** Answers one `executeMethod` through `reply`; a dead host never does. */
export function documentMethod(
  host: Host,
  data: unknown,
  onCommandCompleted: (id: string) => void,
  reply: (answer: MethodAnswer) => void,
): void {
  const call = data as MethodCall;
  switch (call.DdaMethod.DispatchId) {
    case CALL.richApi:
      richApi(host, call.ArrayData ?? [], reply);
      return;
    case CALL.loadSettings:
      reply(answer(0, { Properties: [...host.book.documentSettings] }));
      return;
    case CALL.saveSettings:
      reply(saveSettings(host, call));
      return;
    case COPY_CALL.open:
      reply(pair(openCopy(host, Number(parameter(data, 1) ?? DEFAULT_SLICE))));
      return;
    case COPY_CALL.slice: {
      // Web: handle and number of the slice under 2 and 3. Desktop: handle, offset and size under 0, 1 and 2.
      const isWeb = parameter(data, 3) !== undefined;
      const handle = Number(parameter(data, isWeb ? 2 : 0));
      const at = isWeb
        ? { index: Number(parameter(data, 3)) }
        : { offset: Number(parameter(data, 1)), size: Number(parameter(data, 2)) };
      reply(pair(sliceOf(host, handle, at)));
      return;
    }
    case COPY_CALL.close:
      reply(answer(closeCopy(host, Number(parameter(data, 2) ?? parameter(data, 0))) ? 0 : INTERNAL_ERROR));
      return;
    case CALL.commandCompleted:
      onCommandCompleted(String((data as Readonly<Record<string, unknown>>)['0'] ?? ''));
      reply(answer(0));
      return;
    default:
      host.trace.recordMissing(`document method ${String(call.DdaMethod.DispatchId)}`);
      reply(answer(INTERNAL_ERROR));
  }
}

const DEFAULT_SLICE = 4 * 1024 * 1024;

const parameter = (data: unknown, number: number): unknown =>
  (data as Readonly<Record<string, unknown>>)[String(number)];

const pair = (given: readonly [unknown, unknown] | null): MethodAnswer =>
  given === null ? answer(INTERNAL_ERROR) : answer(0, { 0: given[0], 1: given[1] });

/** `[customData, method, url, headers, bodyText, permission, flags, …]` */
function richApi(host: Host, data: readonly unknown[], reply: (answer: MethodAnswer) => void): void {
  const text = String(data[4] ?? '');
  const isForFrame = data[0] === FRAME_PARTITION;
  host.faults.whenAllowed(isForFrame ? 0 : Number(data[6] ?? 0), () => {
    const result = host.answer(JSON.parse(text) as RequestBody, text, isForFrame);
    if (result.kind === 'code') reply(answer(result.code));
    else if (result.kind === 'body') reply(answer(0, { Data: [200, [], result.text] }));
  });
}

function saveSettings(host: Host, call: MethodCall): MethodAnswer {
  const { documentSettings } = host.book;
  documentSettings.clear();
  for (const [key, json] of call.DdaSettingsMethod?.Properties ?? []) documentSettings.set(key, json);
  return answer(0);
}
