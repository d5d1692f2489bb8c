import { type Language } from '../messages';
import { printNumber } from '../messages/print';
import { html, type Html, NOTHING } from './html';
import { type Words } from './page';

export interface Column {
  /** Empty above a column of names that needs none. */
  readonly name: Html | string;
  readonly isNumber?: boolean;
}

/** A table with a name that screen readers announce; `look` is its class in the style sheet. */
export function table(look: string, name: string, columns: readonly Column[], rows: readonly Html[]): Html {
  return html`<table class="${look}">
    <caption>
      ${name}
    </caption>
    <thead>
      <tr>
        ${columns.map(heading)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function heading({ name, isNumber = false }: Column): Html {
  if (name === '') return html`<td></td>`;
  return isNumber ? html`<th scope="col" class="number">${name}</th>` : html`<th scope="col">${name}</th>`;
}

export function numberCell(value: number, language: Language): Html {
  return html`<td class="number">${printNumber(value, language)}</td>`;
}

/** A share of 1 in percent, with what is drawn beside it. */
export function shareCell(share: number | null, words: Words, language: Language, beside: Html = NOTHING): Html {
  return html`<td class="number">${percent(share, words, language)}${beside}</td>`;
}

export function percent(share: number | null, { publicPages }: Words, language: Language): string {
  return share === null ? publicPages.nothing : `${printNumber(Math.round(share * 1000) / 10, language)}%`;
}

/** The colour that stands for a status, for those who see it; the words beside it say the same. */
export function swatch(tone: string): Html {
  return html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
    <rect class="tone-${tone}" width="10" height="10" rx="2" />
  </svg>`;
}

/** What a section is called in a table, with its number. */
export function sectionName(section: string, title: string, { publicPages }: Words): string {
  return [section, title].filter((part) => part !== '').join('. ') || publicPages.otherRows;
}
