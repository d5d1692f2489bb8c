import { ActionType, type ObjectPath, PathType, type RequestBody } from './protocol/types';

const VERB: Readonly<Record<number, string>> = {
  [ActionType.Query]: 'load',
  [ActionType.Method]: 'call',
  [ActionType.SetProperty]: 'set',
  [ActionType.Trace]: 'trace',
};

/**
 * What a request asks for, action by action, without a single value: `set worksheets.getItem().getRange().values`.
 * Objects that are only named on the way are left out, those that are made are not; the same line several times in a row is counted.
 */
export function requestShape(request: RequestBody): string[] {
  const lines: { text: string; times: number }[] = [];
  for (const { ActionType: type, Name: name, ObjectPathId: id, QueryInfo: query } of request.Actions) {
    const path = pathText(request, id);
    const made = request.ObjectPaths[String(id)];
    const isMade = type === ActionType.Instantiate && /^(?:Add|Insert|Copy)/.test(made?.Name ?? '');
    const verb = isMade ? 'make' : VERB[type];
    if (verb === undefined) continue;
    const properties = query?.Select ?? [];
    const member = type === ActionType.Query ? ` [${[...properties].sort().join(' ')}]` : `.${lower(name)}`;
    const text = `${verb} ${path}${isMade || type === ActionType.Trace ? '' : member}`;
    const last = lines.at(-1);
    if (last?.text === text) last.times += 1;
    else lines.push({ text, times: 1 });
  }
  return lines.map(({ text, times }) => (times === 1 ? text : `${text}  × ${String(times)}`));
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function pathText(request: RequestBody, id: number): string {
  const steps: string[] = [];
  let path: ObjectPath | undefined = request.ObjectPaths[String(id)];
  while (path !== undefined && path.ObjectPathType !== PathType.Root) {
    steps.unshift(stepText(path));
    path = path.ParentObjectPathId === undefined ? undefined : request.ObjectPaths[String(path.ParentObjectPathId)];
  }
  return steps.length === 0 ? 'workbook' : steps.join('.');
}

function stepText({ ObjectPathType: type, Name: name }: ObjectPath): string {
  switch (type) {
    case PathType.Method:
      return `${lower(name)}()`;
    case PathType.Indexer:
      return 'item()';
    case PathType.ReferenceId:
      return 'kept';
    case PathType.NullObject:
      return 'nothing';
    default:
      return lower(name);
  }
}
