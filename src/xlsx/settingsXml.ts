import { RELATIONSHIPS, XML_HEAD } from './namespaces';
import { SETTINGS_NAMESPACE } from './readWorkbook';
import { escapeXml } from './xml';

export { RELATIONSHIPS };

export const CUSTOM_XML_TYPE = `${RELATIONSHIPS}/customXml`;

/** The part with this product's settings. */
export function settingsXml(settings: Readonly<Record<string, string>>): string {
  const entries = Object.entries(settings)
    .map(([key, value]) => `<setting key="${escapeXml(key)}">${escapeXml(value)}</setting>`)
    .join('');
  return `${XML_HEAD}<settings xmlns="${SETTINGS_NAMESPACE}">${entries}</settings>`;
}
