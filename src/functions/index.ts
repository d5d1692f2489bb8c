import { associateFunctions } from './associate';

// The script of the custom functions, on the pane's page: they share one runtime (see manifest.xml).
associateFunctions();
