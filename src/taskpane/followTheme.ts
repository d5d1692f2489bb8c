import { type Theme } from '@fluentui/react-components';
import { themeFor } from './theme';

/** Calls back with Fluent's theme for Office's own, now and whenever the pane gets the focus under another one. */
export function followTheme(apply: (theme: Theme) => void): void {
  let last: Theme | null = null;
  const look = (): void => {
    // Excel on the web tells no theme; the typings say it always does.
    const office = Office.context.officeTheme as Office.OfficeTheme | undefined;
    const theme = themeFor(office?.bodyBackgroundColor);
    if (theme === last) return;
    last = theme;
    apply(theme);
  };
  look();
  window.addEventListener('focus', look);
}
