import { type AppendixKind } from '../appendix/types';
import { type Language, messagesFor } from '../messages';
import { printDate, printNumber } from '../messages/print';
import { type PublicPart } from '../submission/publication';
import { type Status } from '../status/types';
import { shareBar, stackedBar, trendColumns } from './charts';
import { type PublicRow, type PublishedFigures, type PublicUnit, type TrendPoint } from './figures';
import { html, type Html, NOTHING } from './html';
import { page, type Words } from './page';
import { INDICATOR_ORDER, TASK_ORDER, TONES } from './statuses';

const PARTS: readonly PublicPart[] = ['overview', 'indicators', 'tasks', 'units'];

/** The page of one period with the parts that are published; what is not in `figures` cannot be on it. */
export function periodPage(figures: PublishedFigures, language: Language): string {
  const words = messagesFor(language);
  const { publicPages } = words;
  const parts = PARTS.filter((part) => figures[part] !== undefined);
  const links = parts.map((part) => html`<li><a href="#${part}">${publicPages.parts[part]}</a></li>`);
  const content = html`<p class="as-of">${publicPages.asOf(printDate(figures.asOf))}</p>
    ${
      figures.note === ''
        ? NOTHING
        : html`<section class="note" aria-label="${publicPages.note}">
            <h2>${publicPages.note}</h2>
            <p>${figures.note}</p>
          </section>`
    }
    <nav class="contents" aria-label="${publicPages.contents}">
      <ul>
        ${links}
      </ul>
    </nav>
    ${parts.map(
      (part) =>
        html`<section id="${part}" aria-labelledby="${part}-name">
          <h2 id="${part}-name">${publicPages.parts[part]}</h2>
          ${bodyOf(part, figures, words, language)}
        </section> `,
    )}`;
  const title = publicPages.periodTitle(figures.period);
  return page({ title, path: `/cong-khai/${figures.period}`, language, isHome: false }, content);
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

function overview({ overview: all, trend = [] }: PublishedFigures, words: Words, language: Language): Html {
  if (all === undefined) return NOTHING;
  const { publicPages } = words;
  const { total } = all;
  const big = (share: number | null, name: string, of: string) =>
    html`<div class="figure">
      <dt>${name}</dt>
      <dd><strong>${percent(share, words, language)}</strong> <small>${of}</small></dd>
    </div>`;
  return html`<p>${publicPages.reported(all)}.</p>
    <dl class="figures">
      ${big(total.shareMet, publicPages.shareMet, publicPages.shareMetOf)}${big(total.shareDone, publicPages.shareDone, publicPages.shareDoneOf)}
    </dl>
    <p class="small">${publicPages.counted}</p>
    ${statusTable(publicPages.indicatorsByStatus, INDICATOR_ORDER, total.indicators, words, language)}
    ${statusTable(publicPages.tasksByStatus, TASK_ORDER, total.tasks, words, language)}
    ${sectionTable(all.sections, words, language)} ${trendTable(trend, words, language)}`;
}

function statusTable<S extends Status>(
  name: string,
  order: readonly S[],
  counts: Readonly<Record<S, number>>,
  words: Words,
  language: Language,
): Html {
  const { publicPages, status } = words;
  const slices = order.map((one) => ({ label: status.labels[one], count: counts[one], tone: TONES[one] }));
  const whole = slices.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return NOTHING;
  const rows = slices
    .filter(({ count }) => count > 0)
    .map(
      ({ label, count, tone }) =>
        html`<tr>
          <th scope="row">${swatch(tone)}${label}</th>
          <td class="number">${printNumber(count, language)}</td>
          <td class="number">${percent(count / whole, words, language)}</td>
        </tr>`,
    );
  return html`<h3>${name}</h3>
    ${stackedBar(name, slices)}
    <table class="statuses">
      <caption>
        ${name}
      </caption>
      <thead>
        <tr>
          <th scope="col">${publicPages.status}</th>
          <th scope="col" class="number">${publicPages.count}</th>
          <th scope="col" class="number">${publicPages.share}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function sectionTable(
  sections: NonNullable<PublishedFigures['overview']>['sections'],
  words: Words,
  language: Language,
): Html {
  const { publicPages } = words;
  if (sections.length < 2) return NOTHING;
  const rows = sections.map(({ kind, section, title, score }) => {
    const share = kind === 'indicators' ? score.shareMet : score.shareDone;
    return html`<tr>
      <th scope="row">${publicPages.parts[kind]}${' – '}${sectionName(section, title, words)}</th>
      <td class="number">${printNumber(score.rows, language)}</td>
      <td class="number">${percent(share, words, language)}${shareBar(share)}</td>
    </tr>`;
  });
  return html`<h3>${publicPages.sections}</h3>
    <table class="shares">
      <caption>
        ${publicPages.sections}
      </caption>
      <thead>
        <tr>
          <th scope="col">${publicPages.section}</th>
          <th scope="col" class="number">${publicPages.count}</th>
          <th scope="col" class="number">${publicPages.measure}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function trendTable(trend: readonly TrendPoint[], words: Words, language: Language): Html {
  const { publicPages } = words;
  if (trend.length < 2) return NOTHING;
  const points = trend.map(({ period, total }) => ({ label: period, shares: [total.shareMet, total.shareDone] }));
  const rows = trend.map(
    ({ period, total }) =>
      html`<tr>
        <th scope="row">${publicPages.period(publicPages.periodName(period))}</th>
        <td class="number">${percent(total.shareMet, words, language)}</td>
        <td class="number">${percent(total.shareDone, words, language)}</td>
      </tr>`,
  );
  return html`<h3>${publicPages.trend}</h3>
    ${trendColumns(publicPages.trend, points)}
    <table class="statuses">
      <caption>
        ${publicPages.trend}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col" class="number">${swatch('good')}${publicPages.shareMet}</th>
          <th scope="col" class="number">${swatch('plain')}${publicPages.shareDone}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function rowTables(rows: readonly PublicRow[], kind: AppendixKind, words: Words, language: Language): Html {
  const { publicPages } = words;
  if (rows.length === 0) return html`<p>${publicPages.noRows}</p>`;
  const sections = new Map<string, PublicRow[]>();
  for (const row of rows) {
    const name = sectionName(row.section, row.sectionTitle, words);
    const known = sections.get(name);
    if (known === undefined) sections.set(name, [row]);
    else known.push(row);
  }
  return html`${[...sections].map(
    ([name, own]) =>
      html`<table class="rows">
        <caption>
          ${name}
        </caption>
        <thead>
          <tr>
            <th scope="col">${publicPages.item[kind]}</th>
            <th scope="col">${kind === 'indicators' ? publicPages.result : publicPages.due}</th>
            <th scope="col">${publicPages.status}</th>
          </tr>
        </thead>
        <tbody>
          ${own.map((row) => rowLine(row, kind, words, language))}
        </tbody>
      </table> `,
  )}`;
}

function rowLine(row: PublicRow, kind: AppendixKind, words: Words, language: Language): Html {
  const { publicPages, status, workbook } = words;
  const result = typeof row.result === 'number' ? printNumber(row.result, language) : (row.result ?? '–');
  const measure = row.result === null || row.measure === null || result.includes(row.measure) ? '' : ` ${row.measure}`;
  const middle = kind === 'indicators' ? `${result}${measure}` : row.due === null ? '–' : workbook.due(row.due) || '–';
  const several = row.statuses.reduce((sum, { units }) => sum + units, 0) > 1;
  const statuses = row.statuses.map(
    ({ status: one, units }) =>
      html`<li>
        ${swatch(TONES[one])}${several ? publicPages.unitsWith(status.labels[one], units) : status.labels[one]}
      </li>`,
  );
  const number = row.number === '' ? NOTHING : html`<span class="row-number">${row.number}</span> `;
  return html`<tr>
    <th scope="row">
      ${number}${row.title}${detail(row.target === null ? '' : publicPages.target(row.target))}${detail(row.owners.length === 0 ? '' : publicPages.owner(row.owners.join(', ')))}
    </th>
    <td>${middle}</td>
    <td>
      <ul class="plain">
        ${statuses}
      </ul>
    </td>
  </tr> `;
}

function unitTable(units: readonly PublicUnit[], words: Words, language: Language): Html {
  const { publicPages } = words;
  if (units.length === 0) return html`<p>${publicPages.noRows}</p>`;
  const rows = units.map(
    ({ name, rank, measure, score }) =>
      html`<tr>
        <td class="number">${rank ?? '–'}</td>
        <th scope="row">${name}</th>
        <td class="number">${printNumber(score.rows, language)}</td>
        <td class="number">${percent(measure, words, language)}${shareBar(measure)}</td>
      </tr>`,
  );
  return html`<p class="small">${publicPages.ranking}</p>
    <table class="shares">
      <caption>
        ${publicPages.parts.units}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">${publicPages.rank}</th>
          <th scope="col">${publicPages.unit}</th>
          <th scope="col" class="number">${publicPages.rowsOfUnit}</th>
          <th scope="col" class="number">${publicPages.measure}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function sectionName(section: string, title: string, { publicPages }: Words): string {
  return [section, title].filter((part) => part !== '').join('. ') || publicPages.otherRows;
}

function percent(share: number | null, { publicPages }: Words, language: Language): string {
  return share === null ? publicPages.nothing : `${printNumber(Math.round(share * 1000) / 10, language)}%`;
}

function detail(text: string): Html {
  return text === '' ? NOTHING : html`<span class="detail">${text}</span>`;
}

function swatch(tone: string): Html {
  return html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
    <rect class="tone-${tone}" width="10" height="10" rx="2" />
  </svg>`;
}
