import { classes } from '../objects';
import { checkKnown } from '../gate/gate';
import { ApiError, invalidArgument, NotImplementedByHost } from './errors';
import { type Host } from './host';
import { project } from './projection';
import {
  type Action,
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  type ObjectPath,
  PathType,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from './types';
import { wire, type WireClass, WireObject } from './wire';

const SERVICES: Readonly<Record<string, 'AddinInternalService' | 'AppRuntimeService'>> = {
  'Microsoft.InternalService.AddinInternalService': 'AddinInternalService',
  'Microsoft.AppRuntime.AppRuntimeService': 'AppRuntimeService',
};

/**
 * Carries out the actions of a request in order. An error stops there: what was done stays done and is answered with
 * the error, as Excel does (belief: Excel does not roll back either).
 */
export function execute(host: Host, request: RequestBody): ResponseBody {
  return new Run(host, request).all();
}

/** The class behind an object; its members take that object's target. */
export function classOf(object: WireObject): WireClass<unknown> {
  return classes[object.name] as WireClass<unknown>;
}

class Run {
  private readonly resolved = new Map<number, WireObject | null>();

  constructor(
    private readonly host: Host,
    private readonly request: RequestBody,
  ) {}

  all(): ResponseBody {
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (this.host.faults.failsNow()) throw new ApiError('GeneralException', 'There was an internal error.');
        results.push({ ActionId: action.Id, Value: this.act(action) });
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error instanceof NotImplementedByHost) this.host.trace.recordMissing(error.member);
        return { Results: results, TraceIds: traceIds, Error: this.report(error, action, index) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private report(error: ApiError, action: Action, index: number): ResponseError {
    const object = this.resolved.get(action.ObjectPathId);
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    const member = action.ActionType === ActionType.Instantiate ? (path?.Name ?? '') : action.Name;
    const parent = path?.ParentObjectPathId === undefined ? null : this.resolved.get(path.ParentObjectPathId);
    const owner = (action.ActionType === ActionType.Instantiate ? parent : object)?.name ?? '';
    return {
      Code: error.code,
      Message: error.message,
      Location: `${owner}.${member.charAt(0).toLowerCase()}${member.slice(1)}`,
      ActionIndex: index,
      HttpStatusCode: error.httpStatus,
    };
  }

  private act(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === null ? null : this.identity(object);
      case ActionType.Query:
        return object === null ? null : project(object, action.QueryInfo ?? {}, this.host);
      case ActionType.Method:
        return object === null ? null : this.call(object, action.Name, action.ArgumentInfo);
      case ActionType.SetProperty:
        if (object !== null) this.set(object, action);
        return null;
      default:
        throw new NotImplementedByHost(`action type ${String(action.ActionType)}`);
    }
  }

  private identity(object: WireObject): unknown {
    return classOf(object).identity?.(object.target, this.host) ?? {};
  }

  private set(object: WireObject, action: Action): void {
    checkKnown(object.name, action.Name, this.host.excelApi, true);
    const write = classOf(object).writes?.[action.Name];
    if (write === undefined) throw new NotImplementedByHost(`${object.name}.${action.Name} (set)`);
    write(object.target, this.args(action.ArgumentInfo)[0], this.host);
  }

  private call(object: WireObject, name: string, info: ArgumentInfo | undefined): unknown {
    checkKnown(object.name, name, this.host.excelApi);
    const method = classOf(object).methods?.[name];
    if (method === undefined) throw new NotImplementedByHost(`${object.name}.${name}`);
    const value = method(object.target, this.args(info), this.host);
    return value instanceof WireObject ? this.identity(value) : (value ?? null);
  }

  private object(id: number): WireObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new Error(`The request names object path ${String(id)} without describing it`);
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): WireObject | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return wire('Workbook', this.host.book);
      case PathType.NewObject: {
        const service = SERVICES[path.Name];
        if (service === undefined) throw new NotImplementedByHost(path.Name);
        return wire(service, this.host.book);
      }
      case PathType.ReferenceId:
        return this.keptObject(path.Name);
      case PathType.NullObject:
        return null;
      default:
        return this.member(path);
    }
  }

  private keptObject(id: string): WireObject {
    const kept = this.host.findKept(id);
    if (kept === null || kept.range.areas.length === 0)
      throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return wire(kept.name, kept.range);
  }

  private member(path: ObjectPath): WireObject | null {
    if (path.ParentObjectPathId === undefined) throw new Error(`Object path ${String(path.Id)} has no parent`);
    const parent = this.object(path.ParentObjectPathId);
    if (parent === null) return null;
    const kind = classOf(parent);
    if (path.ObjectPathType !== PathType.Indexer) checkKnown(parent.name, path.Name, this.host.excelApi);
    if (path.ObjectPathType === PathType.Property) {
      const link = kind.links?.[path.Name];
      if (link === undefined) throw new NotImplementedByHost(`${parent.name}.${path.Name}`);
      return link(parent.target, this.host);
    }
    if (path.ObjectPathType === PathType.Indexer) {
      if (kind.item === undefined) throw new NotImplementedByHost(`${parent.name}[]`);
      return kind.item(parent.target, this.args(path.ArgumentInfo), this.host);
    }
    const method = kind.methods?.[path.Name];
    if (method === undefined) throw new NotImplementedByHost(`${parent.name}.${path.Name}`);
    const made = method(parent.target, this.args(path.ArgumentInfo), this.host);
    if (made === null || made instanceof WireObject) return made as WireObject | null;
    throw new Error(`${parent.name}.${path.Name} gave no object`);
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) => this.arg(value, info?.ReferencedObjectPathIds?.[index]));
  }

  /** References to objects stand parallel to the values, nested like them. */
  private arg(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) {
      const object = this.object(reference);
      if (object === null) throw invalidArgument('null object');
      return object;
    }
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((inner, index) => this.arg(inner, (reference as unknown[])[index]));
    }
    return value;
  }
}
