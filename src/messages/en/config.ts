import { type config as vi } from '../vi/config';

/** What explains the sheet "Cấu hình Phụ lục" in place; its own headings stay Vietnamese, since they are read. */
export const config: typeof vi = {
  title: 'CẤU HÌNH PHỤ LỤC',
  intro:
    'This sheet is optional. An empty cell keeps the default. Wherever the workbook is read (Excel, browser, command line) the sheet is applied. ' +
    'Keep its name and the coloured headings.',
  general: {
    title: 'I. GENERAL',
    intro:
      'Write into the column “Giá trị”. What is given with a command or chosen in the pane goes before this sheet.',
    why: 'Explanation',
    example: 'Example',
    settings: {
      plan: {
        why: 'Number or id of the plan that the tables report on; it stands for the one of the title lines.',
        example: '33/QĐ-UBND',
      },
      years: { why: 'First and last year of the plan. Due dates outside are warned of.', example: '2025 - 2030' },
      period: { why: 'The period reported. Empty: the quarter of the as-of date.', example: 'Quý III/2026' },
      asOf: { why: 'Statuses are judged as of this day. Empty: today.', example: '05/9/2026' },
      unit: { why: 'Name or id of the unit that reports.', example: 'Sở Y tế' },
      province: { why: 'Whose catalogue of agencies is used: Lai Châu or Sơn La.', example: 'Sơn La' },
      dueSoonDays: {
        why: 'A task with this many days left or fewer is due soon; 0 to 90. Default 15. The hub still judges by 15 days.',
        example: '30',
      },
      totalPercent: {
        why: 'Percent by which a total may differ from its rows, besides rounding; 0 to 100. Default 0.',
        example: '1',
      },
      fallPercent: {
        why: 'Percent by which a cumulative result may lie below the report before; 0 to 100. Default 0.',
        example: '2,5',
      },
    },
  },
  rules: {
    title: 'II. SEVERITIES',
    intro:
      'Choose Lỗi (error), Cảnh báo (warning), Lưu ý (note) or Tắt (off) in the column “Mức độ”. A rule that is off says nothing. ' +
      'Example: “Tắt” for “Chưa ghi cơ quan phối hợp” where the column is not used.',
    why: 'When it speaks',
    standard: 'Default',
    listError: { title: 'Severity not right', message: 'Choose Lỗi, Cảnh báo, Lưu ý or Tắt; empty keeps the default.' },
  },
  headings: {
    title: 'III. FURTHER HEADINGS',
    intro:
      'Where an office calls a column by another name, write the name into “Tên cột ghi thêm”; several with semicolons between. ' +
      'Example: “Bên nhận việc; Nơi giao việc” in the row “Cơ quan chủ trì”.',
    known: 'Recognised already',
    note: 'Own notes',
  },
  agencies: {
    title: 'IV. AGENCIES ADDED AND CHANGED',
    intro:
      'One row for each agency that the catalogue lacks, that has other names, or that has ended. Several names with semicolons between. ' +
      'Example: Ban Quản lý dự án A · Ban A; BQLDA A · 01/7/2026 · Sở Tài chính. No day while the agency exists.',
  },
  listSeparator: '; ',
};
