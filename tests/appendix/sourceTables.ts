import { type AppendixKind, type ColumnRole } from '../../src/appendix/types';
import lc1 from '../fixtures/tables/lai-chau-nq57-phu-luc-1.json';
import lc2 from '../fixtures/tables/lai-chau-nq57-phu-luc-2.json';
import lc2026 from '../fixtures/tables/lai-chau-2026-indicators.json';
import sl1 from '../fixtures/tables/son-la-2026-phu-luc-1.json';
import sl2 from '../fixtures/tables/son-la-2026-phu-luc-2.json';

export interface SourceRow {
  readonly section: string;
  readonly sectionTitle: string;
  readonly number: string;
  readonly isGroup: boolean;
  /** Index of the row it belongs to. */
  readonly parent: number | null;
  readonly fields: Readonly<Partial<Record<ColumnRole, string>>>;
  /** Roles whose value stands in a cell shared by the group. */
  readonly shared: readonly ColumnRole[];
}

/** A cleaned source table, whatever its layout. */
export interface SourceTable {
  readonly name: string;
  readonly kind: AppendixKind;
  readonly template: string;
  readonly plan: string;
  readonly titles: readonly string[];
  readonly columns: readonly { readonly role: ColumnRole; readonly heading: string }[];
  readonly rows: readonly SourceRow[];
}

interface RawRow {
  readonly section: string;
  readonly sectionTitle: string;
  readonly parent?: string;
  readonly isGroup?: boolean;
  readonly sharedCells?: readonly string[];
  readonly sttInSource?: boolean;
}

const ROLES: Readonly<Record<string, ColumnRole>> = {
  indicator: 'title',
  task: 'title',
  unit: 'unit',
  target: 'target',
  target2026: 'target',
  result2025: 'baseline',
  lead: 'owner',
  coordinate: 'coordinators',
  product: 'product',
  due: 'due',
};

function rowsOf(raw: readonly RawRow[]): SourceRow[] {
  const byNumber = new Map<string, number>();
  return raw.map((row, index) => {
    const values = row as unknown as Readonly<Record<string, string | null | undefined>>;
    const number = values.tt ?? values.stt ?? '';
    const parent = row.parent === undefined ? null : (byNumber.get(`${row.section} ${row.parent}`) ?? null);
    byNumber.set(`${row.section} ${number}`, index);
    const fields: Partial<Record<ColumnRole, string>> = {};
    for (const [name, role] of Object.entries(ROLES)) {
      const value = values[name];
      if (typeof value === 'string' && value !== '') fields[role] = value;
    }
    return {
      section: row.section,
      sectionTitle: row.sectionTitle,
      number: row.sttInSource === false ? '' : number,
      isGroup: row.isGroup === true,
      parent,
      fields,
      shared: (row.sharedCells ?? []).map((name) => ROLES[name]!),
    };
  });
}

const columns = (headings: readonly string[], roles: readonly ColumnRole[]): SourceTable['columns'] =>
  headings.map((heading, index) => ({ heading, role: roles[index]! }));

const TASK_ROLES: readonly ColumnRole[] = ['number', 'title', 'owner', 'coordinators', 'product', 'due'];
const SON_LA = '(Kèm theo Quyết định số 33/QĐ-UBND ngày 06/01/2026 của UBND tỉnh Sơn La)';

export const laiChauIndicators: SourceTable = {
  name: 'Lai Châu NQ57, Phụ lục I',
  kind: 'indicators',
  template: 'lai-chau-nq57-indicators',
  plan: 'lai-chau-nq57',
  titles: [
    'Phụ lục I',
    'DANH MỤC CÁC CHỈ TIÊU CỤ THỂ',
    '(Kèm theo Kế hoạch số /KH-UBND ngày /02/2025 của UBND tỉnh Lai Châu)',
  ],
  columns: columns(lc1.columnsInSource, ['number', 'title', 'unit', 'target', 'owner']),
  rows: rowsOf(lc1.rows),
};

export const laiChauTasks: SourceTable = {
  name: 'Lai Châu NQ57, Phụ lục II',
  kind: 'tasks',
  template: 'lai-chau-nq57-tasks',
  plan: 'lai-chau-nq57',
  titles: [
    'PHỤ LỤC II',
    lc2.title.replace(/^Phụ lục II\. /, ''),
    '(Kèm theo Kế hoạch số /KH-UBND ngày tháng 02 năm 2025 của Ủy ban nhân dân tỉnh Lai Châu)',
  ],
  columns: columns(lc2.columnsInSource, TASK_ROLES),
  rows: rowsOf(lc2.rows),
};

export const sonLaIndicators: SourceTable = {
  name: 'Sơn La 2026, Phụ lục I',
  kind: 'indicators',
  template: 'son-la-2026-indicators',
  plan: 'son-la-2026',
  titles: ['Phụ lục I', 'CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026', SON_LA],
  columns: columns(sl1.columnsInSource, ['number', 'title', 'baseline', 'target', 'owner', 'coordinators']),
  rows: rowsOf(sl1.rows),
};

export const sonLaTasks: SourceTable = {
  name: 'Sơn La 2026, Phụ lục II',
  kind: 'tasks',
  template: 'son-la-2026-tasks',
  plan: 'son-la-2026',
  titles: ['Phụ lục II', 'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026', SON_LA],
  columns: columns(sl2.columnsInSource, TASK_ROLES),
  rows: rowsOf(sl2.rows),
};

/** The plan prints no table and names no owners; numbers run within each lettered group. */
export const laiChau2026: SourceTable = {
  name: 'Lai Châu 2026, II.2',
  kind: 'indicators',
  template: 'lai-chau-2026-indicators',
  plan: 'lai-chau-2026',
  titles: ['Phụ lục', 'CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026', '(Kèm theo Kế hoạch của UBND tỉnh Lai Châu)'],
  columns: columns(
    ['TT', 'Chỉ tiêu', 'Đơn vị', 'Chỉ tiêu 2026', 'Kết quả 2025', 'Cơ quan chủ trì'],
    ['number', 'title', 'unit', 'target', 'baseline', 'owner'],
  ),
  rows: lc2026.rows.map((row) => ({
    section: row.group,
    sectionTitle: row.groupTitle,
    number: String(lc2026.rows.filter(({ group }) => group === row.group).indexOf(row) + 1),
    isGroup: false,
    parent: null,
    fields: {
      title: row.indicator,
      ...(row.unit === null ? {} : { unit: row.unit }),
      ...(row.target === null ? {} : { target: row.target }),
    },
    shared: [],
  })),
};

export const sourceTables = [laiChauIndicators, laiChauTasks, sonLaIndicators, sonLaTasks, laiChau2026] as const;
