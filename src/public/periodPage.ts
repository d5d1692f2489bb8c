import { type Language, messagesFor } from '../messages';
import { printDate } from '../messages/print';
import { type PublicPart } from '../submission/publication';
import { type PublishedFigures } from './figures';
import { html, type Html, NOTHING } from './html';
import { rowTables, unitTable } from './listParts';
import { overview } from './overviewPart';
import { besidePeriods, contents, page, type Words } from './page';

const PARTS: readonly PublicPart[] = ['overview', 'indicators', 'tasks', 'units'];

/** The page of one period with the parts that are published; what is not in `figures` cannot be on it. */
export function periodPage(figures: PublishedFigures, language: Language): string {
  const words = messagesFor(language);
  const { publicPages } = words;
  const parts = PARTS.filter((part) => figures[part] !== undefined);
  const links = parts.map((part) => ({ href: `#${part}`, name: publicPages.parts[part] }));
  const content = html`<p class="as-of">${publicPages.asOf(printDate(figures.asOf))}</p>
    ${
      figures.note === ''
        ? NOTHING
        : html`<section class="note" aria-label="${publicPages.note}">
            <h2>${publicPages.note}</h2>
            <p>${figures.note}</p>
          </section>`
    }
    ${contents(links, language)}
    ${parts.map(
      (part) =>
        html`<section id="${part}" aria-labelledby="${part}-name">
          <h2 id="${part}-name">${publicPages.parts[part]}</h2>
          ${bodyOf(part, figures, words, language)}
        </section> `,
    )}`;
  const title = publicPages.periodTitle(figures.period);
  return page({ title, language, ...besidePeriods(`/cong-khai/${figures.period}`, language) }, content);
}

function bodyOf(part: PublicPart, figures: PublishedFigures, words: Words, language: Language): Html {
  switch (part) {
    case 'overview':
      return overview(figures, words, language);
    case 'indicators':
      return rowTables(figures.indicators ?? [], 'indicators', words, language);
    case 'tasks':
      return rowTables(figures.tasks ?? [], 'tasks', words, language);
    case 'units':
      return unitTable(figures.units ?? [], words, language);
  }
}
