import { columnLetters } from '../../../src/appendix/address';
import { type ColumnRole, type FieldCell, type ItemRow } from '../../../src/appendix/types';
import { foldText, isBlank } from '../../../src/text/fold';
import { type Cells, type Content } from './workbook';
import { type Target } from './target';

/** One way to break a table in one place, and the findings that must come of it, as `rule cell`. */
export interface Break {
  readonly edits: Cells;
  readonly expects: readonly string[];
}

export interface Way {
  readonly of: string;
  readonly breaks: (target: Target) => Break[];
}

type Place = { readonly item: ItemRow; readonly field: FieldCell };

/** Replaces a filled cell of a role; `when` keeps to rows where nothing else can follow. */
function replace(
  of: string,
  role: ColumnRole,
  content: Content | ((place: Place) => Content),
  rules: string | readonly string[],
  when: (place: Place, target: Target) => boolean = () => true,
): Way {
  return {
    of,
    breaks: (target) =>
      target
        .filled(role)
        .filter((place) => when(place, target))
        .map((place) => ({
          edits: { [place.field.address]: typeof content === 'function' ? content(place) : content },
          expects: (typeof rules === 'string' ? [rules] : rules).map((rule) => `${rule} ${place.field.address}`),
        })),
  };
}

const textOf = (item: ItemRow, role: ColumnRole) => item.cells.find((cell) => cell.role === role)?.text ?? '';
const isIndicators = (_: Place, { appendix }: Target) => appendix.kind === 'indicators';
const isTasks = (_: Place, { appendix }: Target) => appendix.kind === 'tasks';

/** Neither the words of the progress nor its lack may turn a changed due date into a second defect. */
const dueIsFree = ({ item }: Place, target: Target) =>
  target.appendix.kind === 'tasks' &&
  item.progress?.done !== true &&
  (target.letters('progress') === null || !isBlank(textOf(item, 'progress')));

const noAgency =
  (...names: string[]) =>
  ({ item }: Place) =>
    names.every((name) => !`${textOf(item, 'owner')} ${textOf(item, 'coordinators')}`.includes(name));

const oneOwner = ({ item }: Place, target: Target) =>
  item.cells.every((field) => field.role !== 'owner' || target.isFree(field)) &&
  item.owners.length === 1 &&
  !item.owners[0]!.isGroup &&
  item.owners[0]!.id !== null;

const isShare = (place: Place, target: Target) =>
  isIndicators(place, target) &&
  /^Tỷ lệ (hồ sơ|thủ tục|người|cán bộ|số hóa|cung cấp|dịch vụ|học sinh|viên chức|công chức|doanh nghiệp)/.test(
    place.item.title,
  ) &&
  !/tăng|so với|kế hoạch|chỉ tiêu/i.test(place.item.title) &&
  (place.item.unit === null || place.item.unit === '%') &&
  isAlone(place, target);

/** No other row speaks of the same indicator, so that no second result contradicts. */
const isAlone = ({ item }: Place, target: Target) =>
  target.items.filter(({ title }) => foldText(title) === foldText(item.title)).length === 1;

const allAbove = (least: number) => (place: Place, target: Target) => {
  if (!isShare(place, target)) return false;
  const others = [place.item.target, place.item.baseline].flatMap((reading) => reading?.parts ?? []);
  return others.length > 0 && others.every(({ value }) => value !== null && value > least && value <= 100);
};

const OWNERS: readonly Way[] = [
  ...['', '…', ' - ', '\u00a0'].map((blank) =>
    replace(`owner ${JSON.stringify(blank)}`, 'owner', blank, 'missing-owner'),
  ),
  replace('owner nobody knows', 'owner', 'Công ty TNHH Hoa Ban Trắng', 'unknown-agency'),
  replace('owner with a slip', 'owner', 'Sở Giáo dụk và Đào tạo', 'unknown-agency', noAgency('Giáo dục')),
  replace('owner merged', 'owner', 'Sở Kế hoạch và Đầu tư', 'dissolved-agency', noAgency('Sở Tài chính', 'Kế hoạch')),
  replace(
    'owner split',
    'owner',
    'Sở Thông tin và Truyền thông',
    'dissolved-agency',
    noAgency('Khoa học', 'Thông tin'),
  ),
  replace('owner twice', 'owner', 'Sở Ngoại vụ; Sở Ngoại vụ', 'same-agency-twice', noAgency('Ngoại vụ')),
  replace(
    'owner and what it was merged into',
    'owner',
    'Sở Tài nguyên và Môi trường, Sở Nông nghiệp và Môi trường',
    ['same-agency-twice', 'dissolved-agency'],
    noAgency('Nông nghiệp', 'Tài nguyên'),
  ),
  replace('owner a group', 'owner', 'Các sở, ban, ngành', 'owner-is-group', noAgency('ngành', 'địa phương')),
  replace(
    'owner among its coordinators',
    'coordinators',
    ({ item, field }) => `${field.text.replace(/[.;]$/, '')}; ${item.owners[0]!.name}`,
    'owner-also-coordinates',
    (place, target) => oneOwner(place, target) && !place.field.text.includes(place.item.owners[0]!.text),
  ),
  replace('no coordinator', 'coordinators', null, 'missing-coordinator'),
  replace('coordinator nobody knows', 'coordinators', 'Hợp tác xã Mùa Xuân Mới', 'unknown-agency'),
];

const DATES: readonly Way[] = [
  ...[null, 'Chưa xác định', '...'].map((blank) =>
    replace(`due ${JSON.stringify(blank)}`, 'due', blank, 'missing-due-date', dueIsFree),
  ),
  replace('due in words', 'due', 'sớm nhất có thể', 'unreadable-due-date', dueIsFree),
  ...['31/02/2026', 'Quý V/2026', 'Tháng 13/2026', 'Từ tháng 9 đến tháng 3/2026'].map((text) =>
    replace(`due ${text}`, 'due', text, 'impossible-date', dueIsFree),
  ),
  replace('due long before', 'due', 'Quý III/2019', 'due-outside-plan', dueIsFree),
  replace('due long after', 'due', 'Năm 2099', 'due-outside-plan', dueIsFree),
  replace('due on a condition', 'due', 'Sau khi có hướng dẫn của Trung ương', 'conditional-due-date', dueIsFree),
  replace('due month first', 'due', { value: 46270, numberFormat: 'mm/dd/yyyy' }, 'ambiguous-date', dueIsFree),
  {
    of: 'done without a date',
    breaks: (target) =>
      target
        .filled('completedOn')
        .filter(({ item }) => item.progress?.done === true && item.progress.completedOn === null)
        .filter(({ item }) => (item.due?.kind === 'by' || item.due?.kind === 'within') && item.due.end < '2026-09-05')
        .map(({ field }) => ({
          edits: { [field.address]: null },
          expects: [`missing-completion-date ${field.address}`],
        })),
  },
];

const VALUES: readonly Way[] = [
  replace('no product', 'product', null, 'missing-product', isTasks),
  replace('no title', 'title', null, 'missing-title', ({ item }) => item.number !== '' && item.rows.length === 1),
  replace('no target', 'target', null, 'missing-target', isIndicators),
  ...['12,3,4', '9o,5%', '12..5'].flatMap((text) => [
    replace(`target ${text}`, 'target', text, 'unreadable-target', isIndicators),
    replace(`result ${text}`, 'result', text, 'unreadable-result', isIndicators),
  ]),
  replace(
    'no unit',
    'unit',
    null,
    'missing-unit',
    ({ item }) =>
      item.target?.qualitative === false && /^[\d\s.,<>≥≤-]+$/.test(textOf(item, 'target') + textOf(item, 'result')),
  ),
  replace('no result', 'result', null, 'missing-result', isIndicators),
  replace('result an inequality', 'result', '> 51%', 'result-is-inequality', isShare),
  replace('result above the whole', 'result', 'Trên 100% hồ sơ', 'result-over-100', isShare),
  replace('result 150 %', 'result', '150%', 'result-over-100', isShare),
  replace('result a hundredth', 'result', 0.85, 'percent-scale', allAbove(39)),
  replace('target a hundredth', 'target', '0,85', 'percent-scale', (place, target) => {
    const others = [place.item.result, place.item.baseline].flatMap((reading) => reading?.parts ?? []);
    return isShare(place, target) && others.length > 0 && others.every(({ value }) => value !== null && value >= 40);
  }),
  replace('result a hundredfold', 'result', '8500%', 'percent-scale', isShare),
  replace('result as text', 'result', '77', 'number-as-text', allAbove(1)),
  replace(
    'result in persons',
    'result',
    '88 người',
    'unit-mismatch',
    (place, target) => isShare(place, target) && place.item.unit === '%',
  ),
  {
    of: 'no progress at all',
    breaks: (target) =>
      target
        .filled('progress')
        .filter((place) => isTasks(place, target) && place.item.due?.kind === 'ongoing')
        .map(({ item, field }) => ({
          edits: Object.fromEntries(
            item.cells
              .filter(({ role }) =>
                ['progress', 'completion', 'completedOn', 'reportedStatus', 'result'].includes(role),
              )
              .map(({ address }) => [address, null]),
          ),
          expects: [`missing-result ${field.address}`],
        })),
  },
  replace(
    'completion above the whole',
    'completion',
    '120%',
    'result-over-100',
    ({ item }) => item.completedOn !== null || item.due?.kind === 'ongoing',
  ),
];

const TEXTS: readonly Way[] = [
  ...(['title', 'owner', 'due', 'target', 'result', 'unit', 'number', 'product', 'coordinators'] as const).flatMap(
    (role) => [
      replace(`#REF! in ${role}`, role, { value: { error: '#REF!' } }, 'formula-error', ({ item }, target) =>
        isAloneAnd(item, target),
      ),
      replace(`text #N/A in ${role}`, role, '#N/A', 'formula-error', ({ item }, target) => isAloneAnd(item, target)),
    ],
  ),
  replace(
    'doubled blank',
    'title',
    ({ field }) => field.text.replace(' ', '  '),
    'untidy-text',
    ({ field, item }) => field.text.includes(' ') && item.rows.length === 1,
  ),
  replace(
    'split accents',
    'title',
    ({ field }) => field.text.normalize('NFD'),
    'untidy-text',
    ({ field, item }) => field.text.normalize('NFD') !== field.text && item.rows.length === 1,
  ),
  replace('hidden character', 'owner', ({ field }) => `${field.text}\u200b`, 'untidy-text'),
  replace('TCVN3', 'owner', { value: 'Së T­ ph¸p', font: '.VnTime' }, 'legacy-font-text', noAgency('Tư pháp')),
  replace('VNI', 'owner', { value: 'Sôû Tö phaùp', font: 'VNI-Times' }, 'legacy-font-text', noAgency('Tư pháp')),
];

/** A row whose second cell of a pair in another row would lose its finding is left alone. */
function isAloneAnd(item: ItemRow, target: Target): boolean {
  return item.cells.every(({ address }) => !target.isPaired(address));
}

const STRUCTURE: readonly Way[] = [
  {
    of: 'the number of the row before',
    breaks: (target) =>
      pairs(target).map(([before, item]) => ({
        edits: { [numberAt(item)]: before.number },
        expects: [`duplicate-number ${numberAt(item)}`],
      })),
  },
  {
    of: 'a number far off',
    breaks: (target) =>
      pairs(target).map(([, item]) => ({
        edits: { [numberAt(item)]: item.number.replace(/\d+$/, (digits) => String(Number(digits) + 50)) },
        expects: [`number-gap ${numberAt(item)}`],
      })),
  },
  {
    of: 'the title of another row',
    breaks: (target) =>
      target.appendix.kind === 'indicators'
        ? []
        : pairs(target).map(([before, item]) => ({
            edits: { [titleAt(item)]: textOf(before, 'title') },
            expects: [`duplicate-item ${titleAt(item)}`],
          })),
  },
  {
    of: 'a column not for issue',
    breaks: (target) => {
      const { header, lastRow, columns } = target.appendix;
      if (header.top !== header.bottom) return [];
      const letters = columnLetters(Math.max(...columns.map(({ column }) => column)) + 1);
      return [
        {
          edits: {
            [`${letters}${header.top}`]: 'Căn cứ (cột này để giải trình, không phát hành)',
            [`${letters}${lastRow}`]: 'x',
          },
          expects: [`internal-column ${letters}${header.top}`],
        },
      ];
    },
  },
  ...(['owner', 'due', 'target'] as const).map((role): Way => ({
    of: `no column for the ${role}`,
    breaks: (target) => {
      const letters = target.letters(role);
      const { header, columns, kind } = target.appendix;
      const required = role === 'owner' || (role === 'due') === (kind === 'tasks');
      // Without the owner column nothing tells a group without numbered rows from an item.
      const hasGroups = target.appendix.rows.some((row) => row.kind === 'group');
      if (letters === null || !required || hasGroups || header.top !== header.bottom) return [];
      const first = `${columnLetters(Math.min(...columns.map(({ column }) => column)))}${header.top}`;
      return [{ edits: { [`${letters}${header.top}`]: 'Xem thêm' }, expects: [`missing-column ${first}`] }];
    },
  })),
];

const numberAt = (item: ItemRow) => item.cells.find(({ role }) => role === 'number')!.address;
const titleAt = (item: ItemRow) => item.cells.find(({ role }) => role === 'title')!.address;

/** Neighbouring items of one section and group whose numbers follow each other. */
function pairs(target: Target): [ItemRow, ItemRow][] {
  const found: [ItemRow, ItemRow][] = [];
  const rows = target.appendix.rows;
  for (const [index, item] of rows.entries()) {
    const before = rows[index - 1];
    if (item.kind !== 'item' || before?.kind !== 'item' || before.parentRow !== item.parentRow) continue;
    const fields = item.cells.filter(({ role }) => role === 'number' || role === 'title');
    const digits = /\d+$/;
    if (!digits.test(item.number) || !digits.test(before.number) || !fields.every((field) => target.isFree(field)))
      continue;
    // A row below with a defect of its own would answer for both.
    const below = rows[index + 1];
    if (below?.kind === 'item' && target.hasFinding(numberAt(below))) continue;
    if (before.rows.length > 1 || item.rows.length > 1) continue;
    const [a, b] = [before.number, item.number].map((number) => Number(digits.exec(number)![0]));
    if (b === a! + 1) found.push([before, item]);
  }
  return found;
}

/** Every way the check is tried on. */
export const WAYS: readonly Way[] = [...OWNERS, ...DATES, ...VALUES, ...TEXTS, ...STRUCTURE];
