import { type AppendixKind } from '../appendix/types';
import { type Language } from '../messages';
import { printNumber } from '../messages/print';
import { shareBar } from './charts';
import { type PublicRow, type PublicUnit } from './figures';
import { html, type Html, NOTHING } from './html';
import { type Words } from './page';
import { TONES } from './statuses';
import { numberCell, sectionName, shareCell, swatch, table } from './table';

/** Indicators or tasks, a table a section. */
export function rowTables(rows: readonly PublicRow[], kind: AppendixKind, words: Words, language: Language): Html {
  const { publicPages } = words;
  if (rows.length === 0) return html`<p>${publicPages.noRows}</p>`;
  const sections = new Map<string, PublicRow[]>();
  for (const row of rows) {
    const name = sectionName(row.section, row.sectionTitle, words);
    const known = sections.get(name);
    if (known === undefined) sections.set(name, [row]);
    else known.push(row);
  }
  const columns = [
    { name: publicPages.item[kind] },
    { name: kind === 'indicators' ? publicPages.result : publicPages.due },
    { name: publicPages.status },
  ];
  return html`${[...sections].map(([name, own]) => {
    const lines = own.map((row) => rowLine(row, kind, words, language));
    return html`${table('rows', name, columns, lines)} `;
  })}`;
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

/** Units by how much of their work is done. */
export function unitTable(units: readonly PublicUnit[], words: Words, language: Language): Html {
  const { publicPages } = words;
  if (units.length === 0) return html`<p>${publicPages.noRows}</p>`;
  const rows = units.map(
    ({ name, rank, measure, score }) =>
      html`<tr>
        <td class="number">${rank ?? '–'}</td>
        <th scope="row">${name}</th>
        ${numberCell(score.rows, language)} ${shareCell(measure, words, language, shareBar(measure))}
      </tr>`,
  );
  const columns = [
    { name: publicPages.rank, isNumber: true },
    { name: publicPages.unit },
    { name: publicPages.rowsOfUnit, isNumber: true },
    { name: publicPages.measure, isNumber: true },
  ];
  return html`<p class="small">${publicPages.ranking}</p>
    ${table('shares', publicPages.parts.units, columns, rows)}`;
}

function detail(text: string): Html {
  return text === '' ? NOTHING : html`<span class="detail">${text}</span>`;
}
