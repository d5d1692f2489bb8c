import { act, fireEvent, screen } from '@testing-library/react';
import { countsIn, findings, openPane, press, sample, select, type, violations } from './pane';

const REPORT = 'son-la-2026-phu-luc-2-bao-cao-2026-q3';

describe('Kiểm tra', () => {
  it('says what it is for before anything was checked', async () => {
    await openPane(sample(REPORT));
    await press('tab-check');
    expect(screen.getByTestId('empty').textContent).toContain('Chưa kiểm tra');
    expect(await violations()).toEqual([]);
  });

  it('lists the forgotten owner and due date, marks them, and goes to the cell', async () => {
    const { workbook } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    const [owner] = findings('missing-owner');
    const cell = owner!.dataset['cell']!;
    expect(workbook.text(cell)).toBe('');
    expect(findings('missing-due-date')).toHaveLength(1);
    expect(owner!.textContent).toContain(`Ô ${cell}`);
    const marked = workbook.marks!.filter(({ severity }) => severity === 'error').flatMap(({ cells }) => cells);
    expect(marked).toEqual(expect.arrayContaining([cell, findings('missing-due-date')[0]!.dataset['cell']!]));
    expect(workbook.marks!.every(({ severity }) => severity !== 'note')).toBe(true);

    await select('missing-owner');
    expect(`${workbook.selection.row}`).toBe(cell.slice(1));
    expect(findings('missing-owner')[0]!.textContent).toContain('Ghi tên cơ quan');
    expect(await violations()).toEqual([]);
  });

  it('shows errors before warnings before notes', async () => {
    await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    const rules = screen.getAllByTestId('finding-group').map(({ dataset }) => dataset['rule']);
    expect(rules.indexOf('missing-owner')).toBeLessThan(rules.indexOf('missing-product'));
    expect(rules.indexOf('missing-product')).toBeLessThan(rules.indexOf('owner-is-group'));
  });

  it('walks through the findings by buttons and by arrow keys', async () => {
    const { workbook } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    await press('next');
    const first = { ...workbook.selection };
    expect(screen.getByTestId('position').textContent).toMatch(/^1\//);
    expect(screen.getByTestId<HTMLButtonElement>('previous').disabled).toBe(true);
    const [firstButton, secondButton] = findings().map((row) => row.querySelector('button')!);
    await act(async () => {
      firstButton!.focus();
      fireEvent.keyDown(firstButton!, { key: 'ArrowDown' });
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(screen.getByTestId('position').textContent).toMatch(/^2\//);
    expect(workbook.selection).not.toEqual(first);
    expect(document.activeElement).toBe(secondButton);
    await press('previous');
    expect(workbook.selection).toEqual(first);
  });

  it('goes on from the finding that has the keyboard, and keeps the keyboard through a check', async () => {
    const { workbook } = await openPane(sample(REPORT));
    await press('tab-check');
    screen.getByTestId('run-check').focus();
    await press('run-check');
    expect(document.activeElement).toBe(screen.getByTestId('run-check'));
    const rows = findings();
    await act(async () => {
      rows[2]!.querySelector('button')!.focus();
      fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(`${workbook.selection.row}`).toBe(/\d+/.exec(rows[3]!.dataset['cell']!)![0]);
    expect(document.activeElement?.closest('[data-testid="finding"]')).toBe(findings()[3]);
  });

  it('narrows the list by severity and by words typed without accents', async () => {
    await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    await press('filter-error');
    const rules = new Set(findings().map(({ dataset }) => dataset['rule']));
    expect([...rules].sort()).toEqual(['missing-due-date', 'missing-owner', 'missing-result']);
    await type('filter-text', 'co quan chu tri');
    expect(findings().map(({ dataset }) => dataset['rule'])).toEqual(['missing-owner']);
    await type('filter-text', 'không có gì như thế');
    expect(screen.getByTestId('empty').textContent).toContain('Không có mục nào khớp');
  });

  it('says in one line what was checked, how it stands and how long there is', async () => {
    await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    const { errors, warnings, notes } = countsIn(sample(REPORT));
    expect(screen.getByTestId('summary').textContent).toBe(
      'Phụ lục II – Nhiệm vụ chuyển đổi số 2026, tỉnh Sơn La · 57 dòng và 1 dòng nhóm · ' +
        `${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý · hạn gửi hôm nay`,
    );
  });

  it('calls rows by their section where sections begin counting anew', async () => {
    await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    expect(findings('missing-product')[0]!.textContent).toContain('Ô E62 (dòng VIII.4)');
  });

  it('goes on to the next finding of the list as it is narrowed', async () => {
    const { workbook, session, calm } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    await press('filter-error');
    const shown = findings().map(({ dataset }) => dataset['cell']!);
    await press('next');
    await act(async () => workbook.type(shown[0]!, 'Sở Nội vụ'));
    await calm();
    expect(findings().map(({ dataset }) => dataset['cell'])).toEqual(shown.slice(1));
    const selected = session.state().report!.findings.find(({ key }) => key === session.state().selected);
    expect(selected!.finding.cells[0]).toBe(shown[1]);
    // The filter outlives a look at another part of the pane.
    await press('tab-overview');
    await press('tab-check');
    expect(findings().map(({ dataset }) => dataset['cell'])).toEqual(shown.slice(1));
  });

  it('shows the findings that a count of the overview stands for', async () => {
    await openPane(sample(REPORT));
    await press('run-check');
    await press('count-warnings');
    expect(findings().length).toBe(countsIn(sample(REPORT)).warnings);
    await type('filter-text', 'không có gì như thế');
    await press('show-all');
    expect(screen.getByTestId('position').textContent).toBe(
      `${Object.values(countsIn(sample(REPORT))).reduce((a, b) => a + b)} mục`,
    );
  });

  it('greys a finding once its row is typed into, and drops it after the next check', async () => {
    const { workbook, calm } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    const cell = findings('missing-owner')[0]!.dataset['cell']!;
    await act(async () => workbook.type(cell, 'Sở Khoa học và Công nghệ'));
    expect(findings('missing-owner')[0]!.dataset['stale']).toBe('true');
    expect(findings('missing-due-date')[0]!.dataset['stale']).toBe('false');
    expect(screen.getByTestId('stale')).toBeTruthy();
    await calm();
    expect(findings('missing-owner')).toEqual([]);
    expect(screen.queryByTestId('stale')).toBeNull();
    expect(workbook.marks!.flatMap(({ cells }) => cells)).not.toContain(cell);
  });

  it('keeps the old results, greyed, while a cell is still being typed into', async () => {
    const { workbook, calm, reported } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    await act(async () => workbook.type(findings('missing-owner')[0]!.dataset['cell']!, 'Sở Nội vụ'));
    workbook.refuses = 'busy-editing';
    await calm();
    expect(findings('missing-owner')[0]!.dataset['stale']).toBe('true');
    expect(screen.queryByTestId('notice')).toBeNull();
    expect(reported).toEqual([]);
  });

  it('takes the marks away', async () => {
    const { workbook } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    await press('clear-marks');
    expect(workbook.marks).toBeNull();
    expect(screen.getByTestId('notice').textContent).toContain('Đã bỏ đánh dấu');
  });

  it('says why it could not check, and offers to try again', async () => {
    const { workbook } = await openPane(sample(REPORT));
    workbook.refuses = 'busy-editing';
    await press('run-check');
    expect(screen.getByTestId('notice').textContent).toContain('Bấm Enter');
    expect(screen.getByTestId('live').textContent).toContain('Bấm Enter');
    workbook.refuses = null;
    await press('notice-retry');
    expect(screen.getByTestId('counts')).toBeTruthy();
    expect(screen.queryByTestId('notice')).toBeNull();
  });

  it('shows only the row the user stands in when asked for it', async () => {
    const { session, workbook } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    const cell = findings('missing-owner')[0]!.dataset['cell']!;
    const row = Number(cell.slice(1));
    workbook.selection = { sheet: workbook.selection.sheet, row, column: 1 };
    await act(() => session.checkRow());
    expect(findings().every(({ dataset }) => dataset['cell']!.endsWith(String(row)))).toBe(true);
    await press('show-all-rows');
    expect(findings('missing-due-date')).toHaveLength(1);
  });

  it('keeps a warning with its reason in the workbook, and can take that back', async () => {
    const { workbook } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    await press('filter-warning');
    await select('missing-product');
    await press('keep');
    expect(document.activeElement).toBe(screen.getByTestId('keep-reason'));
    await type('keep-reason', 'Sản phẩm do Trung ương ban hành');
    await press('keep-save');
    expect(findings('missing-product')[0]!.textContent).toContain('Giữ nguyên: Sản phẩm do Trung ương ban hành');
    expect(workbook.settings.get('phuluc.confirmed')).toContain('missing-product');
    await press('unkeep');
    expect(workbook.settings.has('phuluc.confirmed')).toBe(false);
  });

  it('notes for the coordinator that an error is wrong; it stays an error, and the note can be taken back', async () => {
    const { workbook, session } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    const errors = session.state().report!.findings.filter(({ finding }) => finding.severity === 'error').length;
    await select('missing-owner');
    await press('wrong');
    expect(screen.getByTestId<HTMLButtonElement>('wrong-save').disabled).toBe(true);
    await type('wrong-reason', 'Dòng này do cả tỉnh làm');
    expect(await violations()).toEqual([]);
    await press('wrong-save');
    expect(findings('missing-owner')[0]!.textContent).toContain('Cho là sai: Dòng này do cả tỉnh làm');
    expect(JSON.parse(workbook.settings.get('phuluc.wrong')!)).toMatchObject([
      { rule: 'missing-owner', sheet: workbook.selection.sheet, note: 'Dòng này do cả tỉnh làm' },
    ]);
    await press('run-check');
    expect(session.state().report!.findings.filter(({ finding }) => finding.severity === 'error')).toHaveLength(errors);
    expect(findings('missing-owner')[0]!.textContent).toContain('Cho là sai');
    await press('unwrong');
    expect(findings('missing-owner')[0]!.textContent).not.toContain('Cho là sai');
    expect([session.state().wrongFindings, workbook.settings.has('phuluc.wrong')]).toEqual([[], false]);
  });

  it('writes notes at the cells of errors and warnings when asked for, and takes them away', async () => {
    const { workbook, session } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    await press('note-findings');
    const found = session.state().report!.findings.filter(({ finding }) => finding.severity !== 'note');
    expect(workbook.notes!.map(({ cell }) => cell)).toEqual(found.map(({ finding }) => finding.cells[0]));
    const owner = found.find(({ finding }) => finding.rule === 'missing-owner')!.finding.cells[0];
    expect(workbook.notes!.find(({ cell }) => cell === owner)!.text).toContain('Ghi tên cơ quan');
    await press('clear-notes');
    expect(workbook.notes).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('reads remarks of before from the workbook, and nothing from what is no remark', async () => {
    const first = await openPane(sample(REPORT));
    first.close();
    const { session, workbook } = await openPane(sample(REPORT));
    const note = { rule: 'missing-owner', sheet: 'x', cells: ['C7'], note: 'vì', content: '' };
    workbook.settings.set('phuluc.wrong', JSON.stringify([note, 5, { rule: 'x' }]));
    workbook.settings.set('phuluc.confirmed', '{');
    await act(() => session.start());
    expect([session.state().wrongFindings, session.state().kept]).toEqual([[note], []]);
  });

  it('brings a kept warning back when its cell changes', async () => {
    const { workbook } = await openPane(sample('lai-chau-nq57-phu-luc-1'));
    const ended = (): HTMLElement => findings('dissolved-agency').find(({ dataset }) => dataset['cell'] === 'E9')!;
    await press('tab-check');
    await press('run-check');
    await press('filter-warning');
    expect(workbook.text('E9', 'Phụ lục I')).toBe('Sở Kế hoạch và Đầu tư');
    await select('dissolved-agency');
    await press('keep');
    await type('keep-reason', 'Giữ tên theo văn bản đã ban hành');
    await press('keep-save');
    expect(ended().textContent).toContain('Giữ nguyên: Giữ tên');
    await press('run-check');
    expect(ended().textContent).toContain('Giữ nguyên: Giữ tên');
    await act(async () => workbook.type('E9', 'Sở Giao thông vận tải'));
    await press('run-check');
    expect(ended().textContent).not.toContain('Giữ nguyên: ');
  });
});

describe('Sửa', () => {
  const PLAN = 'lai-chau-nq57-phu-luc-2';

  it('applies a fix, checks again, and takes it back', async () => {
    const { workbook } = await openPane(sample(PLAN));
    await press('tab-check');
    await press('run-check');
    await press('filter-error');
    const before = findings('duplicate-number');
    expect(before).toHaveLength(1);
    await select('duplicate-number');
    const cell = workbook.selection;
    const address = findings('duplicate-number')[0]!.dataset['cell']!;
    const held = workbook.text(address, cell.sheet);
    await press('fix');
    expect(findings('duplicate-number')).toEqual([]);
    expect(screen.getByTestId('notice').textContent).toMatch(/Đã sửa \d+ ô/);
    await press('undo');
    expect(workbook.text(address, cell.sheet)).toBe(held);
    expect(findings('duplicate-number')).toHaveLength(1);
    expect(screen.queryByTestId('undo')).toBeNull();
  });

  it('fixes all findings of one rule that have one fix each', async () => {
    await openPane(sample(PLAN));
    await press('tab-check');
    await press('run-check');
    const rules = screen
      .getAllByTestId('finding-group')
      .filter((group) => group.querySelector('[data-testid="fix-all"]') !== null)
      .map(({ dataset }) => dataset['rule']!);
    expect(rules.length).toBeGreaterThan(0);
    const count = findings(rules[0]!).length;
    expect(count).toBeGreaterThan(1);
    await press('fix-all');
    expect(findings(rules[0]!).length).toBeLessThan(count);
  });

  it('writes an agency chosen from the list into the blank cell, and takes it back', async () => {
    const { workbook } = await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    await select('missing-owner');
    const address = findings('missing-owner')[0]!.dataset['cell']!;
    const list = screen.getByTestId('choose-agency');
    await act(async () => {
      list.focus();
      fireEvent.change(list, { target: { value: 'tu phap' } });
    });
    expect(await violations()).toEqual([]);
    // What was typed is no answer until it is chosen.
    await act(async () => list.blur());
    expect(workbook.text(address)).toBe('');
    await act(async () => {
      list.focus();
      fireEvent.change(list, { target: { value: 'tu phap' } });
    });
    await act(async () => {
      fireEvent.click(screen.getAllByRole('option').find(({ textContent }) => textContent === 'Sở Tư pháp')!);
    });
    expect(workbook.text(address)).toBe('Sở Tư pháp');
    expect(findings('missing-owner')).toEqual([]);
    await press('undo');
    expect(workbook.text(address)).toBe('');
    expect(findings('missing-owner')).toHaveLength(1);
  });

  it('offers no list where no agency is missing', async () => {
    await openPane(sample(REPORT));
    await press('tab-check');
    await press('run-check');
    await select('missing-due-date');
    expect(screen.queryByTestId('choose-agency')).toBeNull();
  });

  it('changes nothing when the cell was changed by somebody else meanwhile', async () => {
    const { workbook } = await openPane(sample(PLAN));
    await press('tab-check');
    await press('run-check');
    await press('filter-error');
    await select('duplicate-number');
    workbook.refuses = 'changed-meanwhile';
    await press('fix');
    expect(screen.getByTestId('notice').textContent).toContain('đã thay đổi nên chưa ghi');
    expect(findings('duplicate-number')).toHaveLength(1);
    expect(screen.queryByTestId('undo')).toBeNull();
  });
});
