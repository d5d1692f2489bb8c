import { problemFrom } from './problems';

/**
 * Runs a batch on a request context of its own. `Excel.run` would track every range and send one more request to let
 * them go; here no range outlives the request it was asked for, so there is nothing to let go. Office errors leave as
 * `WorkbookProblem`.
 */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, where?: string): Promise<T> {
  try {
    return await batch(new Excel.RequestContext());
  } catch (error) {
    throw problemFrom(error, where ?? null);
  }
}
