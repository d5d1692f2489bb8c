import { type Language } from '../messages';
import { type Status } from '../status/types';
import { shareBar, stackedBar, trendColumns } from './charts';
import { type PublishedFigures, type TrendPoint } from './figures';
import { html, type Html, NOTHING } from './html';
import { type Words } from './page';
import { INDICATOR_ORDER, TASK_ORDER, TONES } from './statuses';
import { numberCell, percent, sectionName, shareCell, swatch, table } from './table';

/** The period at a glance: what is reached and done, by status, by section and over the last periods. */
export function overview({ overview: all, trend = [] }: PublishedFigures, words: Words, language: Language): Html {
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
          ${numberCell(count, language)} ${shareCell(count / whole, words, language)}
        </tr>`,
    );
  const columns = [
    { name: publicPages.status },
    { name: publicPages.count, isNumber: true },
    { name: publicPages.share, isNumber: true },
  ];
  return html`<h3>${name}</h3>
    ${stackedBar(name, slices)} ${table('statuses', name, columns, rows)}`;
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
      ${numberCell(score.rows, language)} ${shareCell(share, words, language, shareBar(share))}
    </tr>`;
  });
  const columns = [
    { name: publicPages.section },
    { name: publicPages.count, isNumber: true },
    { name: publicPages.measure, isNumber: true },
  ];
  return html`<h3>${publicPages.sections}</h3>
    ${table('shares', publicPages.sections, columns, rows)}`;
}

function trendTable(trend: readonly TrendPoint[], words: Words, language: Language): Html {
  const { publicPages } = words;
  if (trend.length < 2) return NOTHING;
  const points = trend.map(({ period, total }) => ({ label: period, shares: [total.shareMet, total.shareDone] }));
  const rows = trend.map(
    ({ period, total }) =>
      html`<tr>
        <th scope="row">${publicPages.period(publicPages.periodName(period))}</th>
        ${shareCell(total.shareMet, words, language)} ${shareCell(total.shareDone, words, language)}
      </tr>`,
  );
  const columns = [
    { name: '' },
    { name: html`${swatch('good')}${publicPages.shareMet}`, isNumber: true },
    { name: html`${swatch('plain')}${publicPages.shareDone}`, isNumber: true },
  ];
  return html`<h3>${publicPages.trend}</h3>
    ${trendColumns(publicPages.trend, points)} ${table('statuses', publicPages.trend, columns, rows)}`;
}
