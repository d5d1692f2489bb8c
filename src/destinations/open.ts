import { FolderDestination } from './folder/folder';
import { type GraphDestination } from './graph/graph';
import { openGraphFile } from './graph/node';
import { HubClient } from './hub';
import { type Destination } from './types';

export { FolderDestination, HubClient };

/**
 * Node only: the hub behind an http address, the workbook on SharePoint that `graph:<settings file>` names, or the
 * folder of that path.
 */
export function openDestination(urlOrFolder: string, token?: string): Destination {
  if (isGraph(urlOrFolder)) return openGraph(urlOrFolder, token);
  if (!isAddress(urlOrFolder)) return new FolderDestination(urlOrFolder);
  return new HubClient({ url: urlOrFolder, token: token ?? '' });
}

const GRAPH = 'graph:';

/** True for `graph:<settings file>`. */
export function isGraph(place: string): boolean {
  return place.startsWith(GRAPH);
}

/** The workbook that `graph:<settings file>` names; an application's secret is in PHULUC_GRAPH_SECRET. */
export function openGraph(place: string, token = process.env['PHULUC_TOKEN']): GraphDestination {
  return openGraphFile(place.slice(GRAPH.length), { token, secret: process.env['PHULUC_GRAPH_SECRET'] });
}

/** True for an http or https address, false for a path. */
export function isAddress(urlOrFolder: string): boolean {
  return /^https?:\/\//i.test(urlOrFolder);
}
