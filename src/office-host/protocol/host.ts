import { Faults, type Refusal } from '../faults';
import { NEWEST_EXCEL_API } from '../gate/gate';
import { type Book } from '../model/book';
import { type RangeRef } from '../model/rangeRef';
import { Trace } from '../trace';
import { execute } from './engine';
import { EventRegistry } from './events';
import { type RequestBody } from './types';

/** The answer to one request: a body, or a refusal by the transport. */
export type Answer = { readonly kind: 'body'; readonly text: string } | Refusal;

export type PaneState = 'Inactive' | 'Background' | 'Visible';

interface KeptRange {
  readonly name: 'Range' | 'RangeAreas';
  readonly range: RangeRef;
}

/** One workbook answering one Office.js. Transports hand requests in and carry answers and events out. */
export class Host {
  readonly trace = new Trace();
  readonly faults = new Faults();
  readonly events: EventRegistry;
  /** Told when the add-in shows or hides its pane. */
  onPaneState: ((state: PaneState) => void) | null = null;
  private pane: PaneState = 'Visible';
  private readonly kept = new Map<string, KeptRange>();
  private readonly ids = new WeakMap<RangeRef, string>();
  private nextReference = 1;

  /** @param excelApi the version of ExcelApi this Excel has; newer members are refused */
  constructor(
    readonly book: Book,
    readonly excelApi: string = NEWEST_EXCEL_API,
  ) {
    this.events = new EventRegistry(this);
  }

  get paneState(): PaneState {
    return this.pane;
  }

  setPaneState(state: PaneState): void {
    this.pane = state;
    this.onPaneState?.(state);
  }

  /** Carries a request out. A failure of the host itself is recorded and thrown: it must not look like Excel's error. */
  answer(request: RequestBody, requestText: string, isForFrame = false): Answer {
    const refused = this.faults.beforeRequest(requestText.length, isForFrame);
    if (refused !== null) return refused;
    try {
      const response = execute(this, request);
      const text = JSON.stringify(response);
      this.trace.record(request, requestText, response, text);
      return this.faults.beforeAnswer(text.length) ?? { kind: 'body', text };
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      this.trace.hostFailures.push(failure);
      throw failure;
    }
  }

  /** Keeps a range between requests and gives it the name the client calls it by. */
  keep(name: KeptRange['name'], range: RangeRef): string {
    const known = this.keptAs(range);
    if (known !== null) return known;
    const id = `r${String(this.nextReference++)}`;
    this.kept.set(id, { name, range });
    this.ids.set(range, id);
    return id;
  }

  keptAs(range: RangeRef): string | null {
    const id = this.ids.get(range);
    return id !== undefined && this.kept.has(id) ? id : null;
  }

  findKept(id: string): KeptRange | null {
    return this.kept.get(id) ?? null;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get keptRanges(): readonly RangeRef[] {
    return [...this.kept.values()].map(({ range }) => range);
  }

  get keptCount(): number {
    return this.kept.size;
  }
}
