import { act, screen } from '@testing-library/react';
import { readWorkbook } from '../../src/appendix/readWorkbook';
import { templates } from '../../src/catalogue/templates';
import { type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { openPane, press, sample, type, violations } from './pane';

const EMPTY: WorkbookSnapshot = {
  sheets: [{ name: 'Sheet1', visible: true, cells: [], merges: [], hiddenRows: [], hiddenColumns: [] }],
  date1904: false,
};

describe('Chèn mẫu trống', () => {
  it('adds the chosen template to an empty workbook, shows it, and takes it back', async () => {
    const { workbook, session } = await openPane(EMPTY);
    expect(await violations()).toEqual([]);
    await type('template', 'son-la-2026-tasks');
    await press('insert-template');
    expect(workbook.selection.sheet).toBe('Phụ lục II');
    expect(screen.getByTestId('table').dataset['template']).toBe('son-la-2026-tasks');
    expect(session.state().report!.findings.map(({ finding }) => finding.rule)).toEqual(['no-rows']);
    expect(await violations()).toEqual([]);
    await press('undo');
    expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(session.state().undo).toBeNull();
  });

  it('never takes a name that is there, and leaves a sheet somebody has written into', async () => {
    const { workbook } = await openPane(EMPTY);
    await press('insert-template');
    await press('insert-template');
    const names = async () => (await workbook.read()).sheets.map(({ name }) => name);
    expect(await names()).toEqual(['Sheet1', 'Phụ lục II', 'Danh mục Phụ lục', 'Phụ lục II (2)']);
    await act(async () => workbook.type('B6', 'Xây dựng nền tảng dữ liệu'));
    await press('undo');
    expect(screen.getByTestId('notice').textContent).toContain('đã thay đổi');
    expect(await names()).toContain('Phụ lục II (2)');
  });

  it.each(templates.map(({ id }) => id))(
    '%s is read as itself, with nothing wrong but the missing rows',
    async (id) => {
      const { workbook, session } = await openPane(EMPTY);
      await act(() => session.insertTemplate(id));
      const { roles } = templates.find((template) => template.id === id)!;
      const [appendix, ...others] = readWorkbook(await workbook.read(), {}).flatMap((sheet) => sheet.appendices);
      expect(others).toEqual([]);
      expect(appendix).toMatchObject({ template: id, rows: [], strayRows: [] });
      expect(appendix!.columns.map(({ role }) => role)).toEqual(roles);
      expect(session.state().report!.findings.map(({ finding }) => finding.rule)).toEqual(['no-rows']);
    },
  );
});

describe('Thêm cột báo cáo kỳ này', () => {
  it.each(['son-la-2026-phu-luc-1', 'son-la-2026-phu-luc-2', 'lai-chau-nq57-phu-luc-1', 'lai-chau-nq57-phu-luc-2'])(
    'adds the columns of the period beside %s, read as what they are, and takes them away',
    async (name) => {
      const { workbook, session } = await openPane(sample(name));
      await press('run-check');
      const before = session.state().report!;
      const table = before.examination.tables[0]!.appendix;
      await press('add-columns');
      const after = session.state().report!.examination.tables[0]!.appendix;
      expect(after.template).toBe(table.template);
      const added = after.columns.slice(table.columns.length).map(({ role }) => role);
      expect(added).toEqual(
        table.kind === 'tasks'
          ? ['progress', 'completion', 'completedOn', 'document', 'difficulty', 'proposal', 'note']
          : ['result', 'progress', 'evidence', 'difficulty', 'proposal', 'note'],
      );
      const rules = new Set(session.state().report!.findings.map(({ finding }) => finding.rule));
      const known = new Set([...before.findings.map(({ finding }) => finding.rule), 'missing-result']);
      expect([...rules].filter((rule) => !known.has(rule))).toEqual([]);
      expect(screen.queryByTestId('add-columns')).toBeNull();
      await press('undo');
      expect(await workbook.read()).toEqual(before.snapshot);
      expect(screen.getByTestId('add-columns')).toBeTruthy();
    },
  );

  it('says so where something stands to the right of the table', async () => {
    const { workbook } = await openPane(sample('son-la-2026-phu-luc-2'));
    await act(async () => workbook.type('I20', 'ghi chú riêng'));
    await press('run-check');
    await press('add-columns');
    expect(screen.getByTestId('notice').textContent).toContain('bên phải bảng đã có nội dung');
  });
});
