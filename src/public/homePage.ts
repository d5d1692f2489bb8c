import { type Language, messagesFor } from '../messages';
import { html, type Html } from './html';
import { inLanguage, page } from './page';

/** Where the hub's first page leads: group by group, each place with its address. */
const GROUPS = {
  units: ['guide', 'browser', 'rules'],
  coordinators: ['room', 'roomGuide'],
  everybody: ['progress'],
  administrators: ['install', 'manifest', 'server', 'trial'],
} as const;

export type Place = (typeof GROUPS)[keyof typeof GROUPS][number];

/** A place's address, and the language of what is there when it is one alone. */
export interface PlaceAddress {
  readonly href: string;
  readonly only?: 'vi';
}

/** The hub's first page: what this is and where to go. Places that this hub does not have are left out. */
export function homePage(places: Partial<Record<Place, PlaceAddress>>, language: Language): string {
  const words = messagesFor(language).homePage;
  const lineOf = (place: Place): Html[] => {
    const address = places[place];
    if (address === undefined) return [];
    const [name, what] = words.places[place];
    const isOther = address.only !== undefined && address.only !== language;
    const link = isOther
      ? html`<a href="${address.href}" hreflang="${address.only}">${name}</a>`
      : html`<a href="${address.href}">${name}</a>`;
    return [html`<li>${link} <span class="detail">${what}${isOther ? words.inVietnamese : ''}</span></li> `];
  };
  const groups = Object.entries(GROUPS).flatMap(([group, names]) => {
    const lines = names.flatMap(lineOf);
    const name = words.groups[group as keyof typeof GROUPS];
    return lines.length === 0
      ? []
      : [
          html`<h2>${name}</h2>
            <ul class="places">
              ${lines}
            </ul>`,
        ];
  });
  const { other } = inLanguage('/', language);
  return page(
    { title: words.title, language, back: null, other },
    html`<p>${words.what}</p>
      ${groups}`,
  );
}
