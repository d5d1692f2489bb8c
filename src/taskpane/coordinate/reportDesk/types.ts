import { type Consolidated } from '../../../consolidate/types';
import { type Dashboard } from '../../../dashboard/types';
import { type Language } from '../../../messages';

/** What a report is drafted from. */
export interface ReportOrder {
  readonly picture: Consolidated;
  readonly dashboard: Dashboard;
  /** What plans are called, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** Id of the office that reports; `null` leaves its name to be filled in by hand. */
  readonly unit: string | null;
  /** The office's own template; `null` takes ours. */
  readonly template: Uint8Array | null;
}

/** Word documents, written off the page's thread. Rejects with a `TemplateProblem` for a template that cannot be filled. */
export interface ReportDesk {
  document(order: ReportOrder, language: Language): Promise<Uint8Array>;
  template(language: Language): Promise<Uint8Array>;
}
