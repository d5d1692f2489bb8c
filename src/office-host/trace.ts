import { requestShape } from './requestShape';
import { type RequestBody, ActionType, type ResponseBody } from './protocol/types';

/** One request of Office.js as tests look at it: how many, how large, what was done. */
export interface TracedRequest {
  readonly actions: readonly string[];
  readonly characters: number;
  readonly answerCharacters: number;
  readonly errorCode: string | null;
  /** What was asked for, without values, for comparing with what was asked for before. */
  readonly shape: readonly string[];
}

const KIND: Readonly<Record<number, string>> = {
  [ActionType.Instantiate]: 'object',
  [ActionType.Query]: 'load',
  [ActionType.Method]: 'call',
  [ActionType.SetProperty]: 'set',
  [ActionType.Trace]: 'trace',
};

/** Records requests, members this host lacks, and its own failures. */
export class Trace {
  readonly requests: TracedRequest[] = [];
  /** `Class.member` with how often it was asked for. */
  readonly missing = new Map<string, number>();
  /** Failures of the host itself; a test with any of these has proved nothing. */
  readonly hostFailures: Error[] = [];

  record(request: RequestBody, requestText: string, response: ResponseBody, answerText: string): void {
    this.requests.push({
      actions: request.Actions.map(({ ActionType: type, Name: name, ObjectPathId: path }) => {
        const object = request.ObjectPaths[String(path)]?.Name ?? '';
        return `${KIND[type] ?? String(type)} ${type === ActionType.Instantiate || type === ActionType.Query ? object : name}`.trim();
      }),
      characters: requestText.length,
      answerCharacters: answerText.length,
      errorCode: response.Error?.Code ?? null,
      shape: requestShape(request),
    });
  }

  recordMissing(member: string): void {
    this.missing.set(member, (this.missing.get(member) ?? 0) + 1);
  }

  /** Number of requests so far, cleanup requests included. */
  get count(): number {
    return this.requests.length;
  }

  clear(): void {
    this.requests.length = 0;
    this.missing.clear();
    this.hostFailures.length = 0;
  }
}
