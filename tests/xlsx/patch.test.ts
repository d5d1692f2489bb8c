import { type WorkbookEdit } from '../../src/xlsx/model';
import { patchXlsx } from '../../src/xlsx/patch';
import { readModel, readXlsx } from '../../src/xlsx/read';
import { fixture, partsOf, sample, sheetData, simple, simpleParts, strings, styles, zipParts } from './packages';

const S = 'Chỉ tiêu';
const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const cell = (row: number, column: number, value: string | number | null): WorkbookEdit => ({
  kind: 'cell',
  sheet: S,
  row,
  column,
  value,
});

/** Names of the parts that are not byte for byte the same, with those that came or went. */
function changed(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => !Buffer.from(old[name] ?? []).equals(Buffer.from(now[name] ?? []))).sort();
}
const textOf = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(partsOf(bytes)[part]);
const at = (bytes: Uint8Array, row: number, column: number, sheet = 0) =>
  readModel(bytes).sheets[sheet]!.cells.find((one) => one.row === row && one.column === column);

describe.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('%s: chart, comment, table, names, formats of others', (name) => {
  const before = fixture(name);
  const sheetPart = 'xl/worksheets/sheet1.xml';

  test('no edit gives the same parts', () => {
    expect(changed(before, patchXlsx(before, []))).toEqual([]);
  });

  test('a text changes its sheet alone, and of it only the cell', () => {
    const after = patchXlsx(before, [cell(4, 2, 'Quy mô kinh tế số (sửa)')]);
    // The workbook part only learns that there is something to calculate.
    expect(changed(before, after).filter((part) => part !== 'xl/workbook.xml')).toEqual([sheetPart]);
    const [old, now] = [textOf(before, sheetPart), textOf(after, sheetPart)];
    expect(now.replace(/<c r="B4".*?<\/c>/, '')).toBe(old.replace(/<c r="B4".*?<\/c>/, ''));
    expect(at(after, 4, 2)!.value).toBe('Quy mô kinh tế số (sửa)');
  });

  test('a value that formulas may use makes Excel calculate again', () => {
    const after = patchXlsx(before, [cell(2, 4, 0.45)]);
    expect(textOf(after, 'xl/workbook.xml')).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
    expect(at(after, 2, 4)).toMatchObject({ value: 0.45, style: { numberFormat: '0.00%' } });
    expect(at(after, 2, 5)!.formula).toBe('D2/C2');
  });

  test('marks come and go without a trace in other conditional formats', () => {
    const mark: WorkbookEdit = {
      kind: 'conditionalFormat',
      sheet: S,
      format: { ranges: [range(2, 2)], rule: { kind: 'formula', formula: 'LEN("phuluc:mark")>0', fill: 'FFC7CE' } },
    };
    const marked = patchXlsx(before, [mark]);
    expect(changed(before, marked)).toEqual(['xl/styles.xml', sheetPart].sort());
    expect(readModel(marked).sheets[0]!.conditionalFormats).toHaveLength(2);
    const cleared = patchXlsx(marked, [{ kind: 'removeConditionalFormats', sheet: S, marker: 'phuluc:mark' }]);
    expect(textOf(cleared, sheetPart)).toBe(textOf(before, sheetPart));
    const all = textOf(
      patchXlsx(before, [{ kind: 'removeConditionalFormats', sheet: S, marker: 'phuluc:' }]),
      sheetPart,
    );
    expect([all.includes('phuluc:'), all.includes('colorScale'), all.includes('cellIs')]).toEqual([false, true, true]);
  });

  test('styles are appended, none of the old ones moves', () => {
    const after = patchXlsx(before, [
      { kind: 'cell', sheet: S, row: 2, column: 2, value: 'x', style: { font: { bold: true }, fill: 'FFFF00' } },
      { kind: 'style', sheet: S, range: range(1, 1, 1, 2), style: { fill: '00FF00' } },
    ]);
    const [old, now] = [readModel(before), readModel(after)];
    expect(at(after, 2, 2)!.style).toMatchObject({ fill: 'FFFF00', font: { bold: true, name: 'Calibri' } });
    expect(at(after, 1, 1)).toMatchObject({ value: 'TT', style: { fill: '00FF00' } });
    expect(at(after, 1, 1)!.style!.font!.bold).not.toBe(true);
    const untouched = (model: typeof old) => model.sheets[0]!.cells.filter(({ row, column }) => row > 2 || column > 2);
    expect(untouched(now)).toEqual(untouched(old));
  });

  test('new cells, rows and columns stand in order; a text stays text', () => {
    const after = patchXlsx(before, [cell(1, 6, '=1+1'), cell(3, 7, 'b'), cell(5, 2, '- Kế hoạch'), cell(40, 1, 7)]);
    expect(at(after, 1, 6)).toMatchObject({ value: '=1+1' });
    const numbers = [...textOf(after, sheetPart).matchAll(/<row [^>]*\br="(\d+)"/g)].map(([, row]) => Number(row));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(readXlsx(after).sheets[0]!.cells.filter(({ row }) => row === 40)).toMatchObject([{ column: 1, value: 7 }]);
    expect(textOf(after, sheetPart)).toMatch(/<dimension ref="A1:G40"\/>/);
  });

  test('merges, widths, heights, hidden rows, drop-downs', () => {
    const after = patchXlsx(before, [
      { kind: 'unmerge', sheet: S, range: range(9, 2) },
      { kind: 'merge', sheet: S, range: range(11, 1, 12, 2) },
      { kind: 'column', sheet: S, column: 2, width: 55 },
      { kind: 'column', sheet: S, column: 4, hidden: true },
      { kind: 'row', sheet: S, row: 3, height: 40 },
      { kind: 'row', sheet: S, row: 4, hidden: true },
      {
        kind: 'validation',
        sheet: S,
        validation: { ranges: [range(2, 7, 4, 7)], rule: { kind: 'number', min: 0, max: 100 } },
      },
    ]);
    const sheet = readModel(after).sheets[0]!;
    expect(sheet.merges).toEqual([range(11, 1, 12, 2)]);
    expect(sheet.columns).toContainEqual({ column: 2, width: 55 });
    expect(sheet.columns.find(({ column }) => column === 4)).toMatchObject({ hidden: true });
    expect(sheet.rows).toContainEqual({ row: 3, height: 40 });
    expect(sheet.rows.find(({ row }) => row === 4)).toMatchObject({ hidden: true });
    expect(sheet.validations).toHaveLength(2);
    expect(changed(before, after)).toEqual([sheetPart]);
  });

  test('a sheet added, written to, shown first, and taken away again', () => {
    const model = {
      name: 'Trạng thái',
      visible: true,
      cells: [{ row: 1, column: 1, value: 'STT', style: { font: { bold: true } } }],
      merges: [],
      columns: [{ column: 1, width: 30 }],
      rows: [],
      print: { paper: 'A4' as const, landscape: true, titleRows: { from: 1, to: 1 } },
    };
    const after = patchXlsx(before, [
      { kind: 'addSheet', sheet: model },
      { kind: 'cell', sheet: 'Trạng thái', row: 2, column: 1, value: 5 },
      { kind: 'activeSheet', sheet: 'Trạng thái' },
    ]);
    const read = readModel(after);
    expect([read.sheets.length, read.activeSheet]).toEqual([4, 3]);
    expect(read.sheets[3]).toMatchObject({ name: 'Trạng thái', print: { titleRows: { from: 1, to: 1 } } });
    expect(read.sheets[3]!.cells.map(({ value }) => value)).toEqual(['STT', 5]);
    const selected = Object.entries(partsOf(after)).filter(
      ([part, bytes]) =>
        part.includes('worksheets/sheet') && /tabSelected="(1|true)"/.test(new TextDecoder().decode(bytes)),
    );
    expect(selected.map(([part]) => part)).toEqual(['xl/worksheets/sheet4.xml']);
    const gone = readModel(patchXlsx(after, [{ kind: 'removeSheet', sheet: 'Trạng thái' }]));
    expect(gone.sheets.map((sheet) => sheet.name)).toEqual([S, 'Đơn vị', 'Ẩn']);
    expect(gone.sheets[0]!.print!.titleRows).toEqual({ from: 1, to: 1 });
  });

  test('removing a sheet before others keeps the others names on their sheets', () => {
    const after = patchXlsx(before, [
      {
        kind: 'addSheet',
        sheet: {
          name: 'Cuối',
          visible: true,
          cells: [],
          merges: [],
          columns: [],
          rows: [],
          print: { paper: 'A4', landscape: false, titleRows: { from: 3, to: 4 } },
        },
      },
      { kind: 'removeSheet', sheet: 'Đơn vị' },
    ]);
    const read = readModel(after);
    expect(read.sheets.map((sheet) => [sheet.name, sheet.print?.titleRows])).toEqual([
      [S, { from: 1, to: 1 }],
      ['Ẩn', undefined],
      ['Cuối', { from: 3, to: 4 }],
    ]);
  });

  test('a new name of a sheet reaches formulas, names and charts', () => {
    const after = patchXlsx(before, [cell(2, 4, 0.45), { kind: 'renameSheet', sheet: S, name: "PL '26" }]);
    const read = readModel(after);
    expect(read.sheets[0]!.name).toBe("PL '26");
    expect(read.sheets[1]!.cells.map((one) => one.formula).filter(Boolean)).toEqual([
      "'PL ''26'!C2",
      "SUM('PL ''26'!C2:C4)",
    ]);
    expect(read.definedNames![0]!.refersTo).toBe("'PL ''26'!$A$2:$E$4");
    expect(textOf(after, 'xl/charts/chart1.xml')).not.toContain(S + "'!");
    expect(at(after, 2, 4)!.value).toBe(0.45);
  });

  test('settings live in a part of their own', () => {
    const once = patchXlsx(before, [
      { kind: 'setting', key: 'unit', value: 'sl-so-khcn' },
      { kind: 'setting', key: 'period', value: '2026-Q3' },
    ]);
    expect(changed(before, once)).toEqual(['[Content_Types].xml', 'customXml/item1.xml', 'xl/_rels/workbook.xml.rels']);
    const twice = patchXlsx(once, [
      { kind: 'setting', key: 'unit', value: null },
      { kind: 'setting', key: 'period', value: '2026-Q4' },
    ]);
    expect(changed(once, twice)).toEqual(['customXml/item1.xml']);
    expect(readModel(twice).settings).toEqual({ period: '2026-Q4' });
  });

  test('a heading of an Excel table is renamed in the table, too', () => {
    const after = patchXlsx(before, [{ kind: 'cell', sheet: 'Đơn vị', row: 1, column: 2, value: 'Tên đơn vị' }]);
    expect(textOf(after, 'xl/tables/table1.xml')).toContain('name="Tên đơn vị"');
  });

  test('a sheet that is not there is refused', () => {
    expect(() => patchXlsx(before, [{ kind: 'cell', sheet: 'Không có', row: 1, column: 1, value: 1 }])).toThrow(
      RangeError,
    );
    expect(() => patchXlsx(before, [{ kind: 'renameSheet', sheet: S, name: 'Đơn vị' }])).toThrow(RangeError);
  });
});

describe('formulas', () => {
  const sheet = sheetData(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="0" ref="B1:B3">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
      '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>',
  );
  const parts = simpleParts({ sheet });
  const withChain = zipParts({
    ...parts,
    'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
    '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>',
    ),
    'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/><c r="B2"/><c r="B3"/></calcChain>',
  });

  test('overwriting the first cell of a shared formula leaves the others theirs', () => {
    const after = patchXlsx(withChain, [{ kind: 'cell', sheet: 'PL', row: 1, column: 2, value: 9 }]);
    expect(
      readModel(after)
        .sheets[0]!.cells.filter(({ column }) => column === 2)
        .map(({ value, formula }) => [value, formula]),
    ).toEqual([
      [9, undefined],
      [4, 'A2*2'],
      [6, 'A3*2'],
    ]);
  });

  test('the list of calculations goes when it would name a cell without formula, and stays otherwise', () => {
    const lost = patchXlsx(withChain, [{ kind: 'cell', sheet: 'PL', row: 2, column: 2, value: 9 }]);
    expect(Object.keys(partsOf(lost))).not.toContain('xl/calcChain.xml');
    expect(textOf(lost, '[Content_Types].xml') + textOf(lost, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    const kept = patchXlsx(withChain, [{ kind: 'cell', sheet: 'PL', row: 2, column: 1, value: 9 }]);
    expect(Object.keys(partsOf(kept))).toContain('xl/calcChain.xml');
  });
});

test('a sheet written with prefixes stays well-formed', () => {
  const sheet = sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')
    .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
    .replace('xmlns=', 'xmlns:x=');
  const after = patchXlsx(simple({ sheet, strings: strings(''), styles: styles('<cellXfs><xf/></cellXfs>') }), [
    { kind: 'cell', sheet: 'PL', row: 1, column: 2, value: 'chữ', style: { fill: 'FFFF00' } },
    { kind: 'cell', sheet: 'PL', row: 9, column: 1, value: 2 },
    { kind: 'merge', sheet: 'PL', range: range(2, 1, 2, 2) },
  ]);
  const read = readModel(after).sheets[0]!;
  expect(read.cells.map(({ value }) => value)).toEqual([1, 'chữ', 2]);
  expect(read.cells[1]!.style!.fill).toBe('FFFF00');
  expect(read.merges).toHaveLength(1);
});

test('what this product writes itself can be patched', () => {
  const before = sample('son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx');
  const name = readXlsx(before).sheets[0]!.name;
  const after = patchXlsx(before, [{ kind: 'cell', sheet: name, row: 18, column: 3, value: 'Sở Tài chính' }]);
  expect(changed(before, after)).toEqual(['xl/worksheets/sheet1.xml']);
  expect(at(after, 18, 3)).toMatchObject({ value: 'Sở Tài chính', style: { border: { top: { style: 'thin' } } } });
});
