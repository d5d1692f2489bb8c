import { type WorkbookSnapshot } from '../../appendix/snapshot';
import { type CheckContext } from '../../check/types';
import { type HubCaller } from '../../destinations/hubRoom';
import { type HubSession, type SignedOut } from '../../destinations/hubSignIn';
import { type Destination } from '../../destinations/types';
import { type Examination } from '../../examine/examine';
import { type CoordinatorTools } from '../coordinate/session/tools';
import { type PaneSettings } from './settings';
import { type WorkbookPort } from '../../port/workbookPort';
import { type PeriodSettings } from '../../submission/period';

/** A hub as the pane needs it: somewhere to send to, that also knows its periods. */
export interface PaneHub extends Destination {
  period(period: string): Promise<PeriodSettings>;
  me(): Promise<HubCaller>;
}

/** A workbook on SharePoint or OneDrive as the pane needs it. It never asks anybody to sign in but in `signIn`. */
export interface PaneGraph extends Destination {
  /** Name of the account that is signed in, `null` when none is. */
  account(): Promise<string | null>;
  /** Asks the user to sign in; resolves with the account's name. Must come from a press of a button. */
  signIn(): Promise<string>;
}

/** What became of a file that was given to the user: some programs do not say. */
export type SavedHow = 'saved' | 'offered' | 'cancelled';

/** Small texts kept on this computer, beyond the life of the pane. `set` returns false when nothing could be kept. */
export interface Memory {
  get(key: string): string | null;
  set(key: string, value: string | null): boolean;
}

/** Everything the pane needs from outside; made once, in the composition root. */
export interface PaneTools {
  readonly port: WorkbookPort;
  /** Rejects with the signal's reason when it is stopped. */
  readonly examine: (workbook: WorkbookSnapshot, context: CheckContext, signal?: AbortSignal) => Promise<Examination>;
  /** `address` "" is the address the pane itself came from. */
  readonly hub: (address: string, token: string) => PaneHub;
  /** What the coordinator's room needs besides; fetched when the room is first opened. */
  readonly coordinator: (settings: () => PaneSettings) => Promise<CoordinatorTools>;
  /** How a hub lets people sign in with an account, `null` when it does not; doing so, and ending it. */
  readonly hubAccount: {
    ways(address: string): Promise<{ readonly label: string } | null>;
    signIn(address: string): Promise<HubSession>;
    signOut(address: string, session: string): Promise<SignedOut>;
  };
  readonly graph: (settings: Pick<PaneSettings, 'tenant' | 'client' | 'folder'>) => PaneGraph;
  /** Gives a text file to the user. */
  readonly saveText: (name: string, text: string) => Promise<SavedHow>;
  /** False when the clipboard is closed to us. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** Calls back whenever the computer is in a network again. */
  readonly whenOnline: (listener: () => void) => void;
  readonly memory: Memory;
  readonly now: () => Date;
  /** UUIDv7. */
  readonly newId: () => string;
  /** Calls back later; returns what stops it. */
  readonly later: (milliseconds: number, callback: () => void) => () => void;
  /** For errors that are our own fault: seen by developers, never by users. */
  readonly report: (error: unknown) => void;
}
