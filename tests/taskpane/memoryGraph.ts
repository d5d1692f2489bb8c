import { DestinationProblem } from '../../src/destinations/types';
import { type PaneGraph } from '../../src/taskpane/session/tools';
import { MemoryHub } from './memoryHub';

/** A shared workbook in memory under the real laws of the ledger; nobody is signed in at first. */
export class MemoryGraph implements PaneGraph {
  readonly ledger = new MemoryHub();
  name: string | null = null;

  submit: PaneGraph['submit'] = (submission) => this.ifSignedIn(() => this.ledger.submit(submission));
  list: PaneGraph['list'] = (filter) => this.ifSignedIn(() => this.ledger.list(filter));
  get: PaneGraph['get'] = (id) => this.ifSignedIn(() => this.ledger.get(id));

  account(): Promise<string | null> {
    return Promise.resolve(this.name);
  }

  signIn(): Promise<string> {
    this.name = 'Lò Thị Mai';
    return Promise.resolve(this.name);
  }

  private ifSignedIn<T>(work: () => Promise<T>): Promise<T> {
    return this.name === null ? Promise.reject(new DestinationProblem('sign-in')) : work();
  }
}
