import { customFunctionsHost } from './host';
import { FUNCTION_IDS } from './ids';

/**
 * Ties the functions of functions.json to their ids, where Excel has custom functions; false where it has none. Must
 * run while the page loads. The core they need is fetched by the first call and not with the pane.
 */
export function associateFunctions(): boolean {
  const host = customFunctionsHost();
  if (host === null) return false;
  for (const id of FUNCTION_IDS) {
    host.associate(id, async (...call: unknown[]) => {
      const { run } = await import('./all');
      return run(id, call, new Date());
    });
  }
  return true;
}
