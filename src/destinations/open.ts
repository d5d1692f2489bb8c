import { FolderDestination } from './folder/folder';
import { HubClient } from './hub';
import { type Destination } from './types';

export { FolderDestination, HubClient };

/** Node only: the hub behind an http address, or the folder of that path. */
export function openDestination(urlOrFolder: string, token?: string): Destination {
  if (!isAddress(urlOrFolder)) return new FolderDestination(urlOrFolder);
  return new HubClient({ url: urlOrFolder, token: token ?? '' });
}

/** True for an http or https address, false for a path. */
export function isAddress(urlOrFolder: string): boolean {
  return /^https?:\/\//i.test(urlOrFolder);
}
