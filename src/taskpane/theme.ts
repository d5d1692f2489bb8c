import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

/** Below this the background counts as dark (relative luminance, 0 to 1). */
const DARK_BELOW = 0.25;

/** Fluent theme for a background such as Office's `#262626`; light when the colour is unknown. */
export function themeFor(background: string | undefined): Theme {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (channels === null) return webLightTheme;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((hex) => Number.parseInt(hex, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK_BELOW ? webDarkTheme : webLightTheme;
}
