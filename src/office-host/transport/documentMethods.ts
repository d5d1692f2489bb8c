import { type Host } from '../protocol/host';
import { type RequestBody } from '../protocol/types';

/** Numbers of the calls Office.js makes besides the object model. */
const CALL = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

const INTERNAL_ERROR = 5001;

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
}

const answer = (error: number, more: Omit<MethodAnswer, 'Version' | 'Error'> = {}): MethodAnswer => ({
  Version: 1,
  Error: error,
  ...more,
});

/** Answers one `executeMethod`; `null` says that no answer is ever to be given. */
export function documentMethod(
  host: Host,
  data: unknown,
  onCommandCompleted: (id: string) => void,
): MethodAnswer | null {
  const call = data as MethodCall;
  switch (call.DdaMethod.DispatchId) {
    case CALL.richApi:
      return richApi(host, call.ArrayData ?? []);
    case CALL.loadSettings:
      return answer(0, { Properties: [...host.book.documentSettings] });
    case CALL.saveSettings:
      return saveSettings(host, call);
    case CALL.commandCompleted:
      onCommandCompleted(String((data as Readonly<Record<string, unknown>>)['0'] ?? ''));
      return answer(0);
    default:
      host.trace.recordMissing(`document method ${String(call.DdaMethod.DispatchId)}`);
      return answer(INTERNAL_ERROR);
  }
}

/** `[customData, method, url, headers, bodyText, …]` */
function richApi(host: Host, data: readonly unknown[]): MethodAnswer | null {
  const text = String(data[4] ?? '');
  const result = host.answer(JSON.parse(text) as RequestBody, text);
  switch (result.kind) {
    case 'silence':
      return null;
    case 'code':
      return answer(result.code);
    case 'body':
      return answer(0, { Data: [200, [], result.text] });
  }
}

function saveSettings(host: Host, call: MethodCall): MethodAnswer {
  const { documentSettings } = host.book;
  documentSettings.clear();
  for (const [key, json] of call.DdaSettingsMethod?.Properties ?? []) documentSettings.set(key, json);
  return answer(0);
}
