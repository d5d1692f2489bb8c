import { readModel, readXlsx } from '../../src/xlsx/read';
import { fixture, sheetData, simple, simpleParts, strings, styles, worksheet, zipParts } from './packages';

const cellsOf = (bytes: Uint8Array) => readXlsx(bytes).sheets[0]!.cells;
const valueOf = (rows: string, shared?: string) =>
  cellsOf(simple({ sheet: sheetData(rows), ...(shared === undefined ? {} : { strings: shared }) })).map(
    (cell) => cell.value,
  );

describe('cells', () => {
  test('texts: shared, inline, rich runs joined, phonetic runs left out, codes and entities resolved', () => {
    const shared = strings(
      '<si><t>Sở Y tế</t></si>' +
        '<si><r><t xml:space="preserve">Sở </t></r><r><rPr><b/></rPr><t>Nội vụ</t></r></si>' +
        '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' +
        '<si><t>dòng 1_x000D_\ndòng 2 &amp; &lt;3&gt; &#7841;</t></si><si/>',
    );
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c>' +
      '<c r="F1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c r="G1" t="str"><f>"x"</f><v>x</v></c></row>';
    expect(valueOf(rows, shared)).toEqual(['Sở Y tế', 'Sở Nội vụ', '東京', 'dòng 1\r\ndòng 2 & <3> ạ', 'ab', 'x']);
  });

  test('booleans, errors, numbers, ISO dates; cells with a style alone are not there', () => {
    const rows =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c>' +
      '<c r="D1"><v>1.5E3</v></c><c r="E1" t="d"><v>2026-08-20</v></c><c r="F1" t="d"><v>2026-08-20T12:00:00</v></c>' +
      '<c r="G1" s="4"/></row>';
    expect(valueOf(rows)).toEqual([true, false, { error: '#REF!' }, 1500, 46254, 46254.5]);
  });

  test('rows and cells without address follow the one before', () => {
    const bytes = simple({
      sheet: sheetData(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    });
    expect(cellsOf(bytes).map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 1, 1],
      [1, 2, 2],
      [4, 3, 3],
      [4, 4, 4],
      [5, 1, 5],
    ]);
  });

  test('a formula without its result is told from one that gives empty text', () => {
    const bytes = simple({
      sheet: sheetData('<row r="1"><c r="A1"><f>B9</f><v></v></c><c r="B1" t="str"><f>""</f><v></v></c></row>'),
    });
    expect(readXlsx(bytes).sheets[0]!.cells).toEqual([
      { row: 1, column: 1, value: '', text: '', formula: 'B9', uncalculated: true },
      { row: 1, column: 2, value: '', text: '', formula: '""' },
    ]);
  });

  test('shared formulas are told for every cell, absolute parts and strings kept', () => {
    const bytes = simple({
      sheet: sheetData(
        '<row r="1"><c r="B1"><f t="shared" si="0" ref="B1:B3">A1*$C$1&amp;"A1"&amp;\'Tờ A1\'!A1</f><v>1</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>',
      ),
    });
    expect(cellsOf(bytes).map((cell) => cell.formula)).toEqual([
      `A1*$C$1&"A1"&'Tờ A1'!A1`,
      `A2*$C$1&"A1"&'Tờ A1'!A2`,
      `B3*$C$1&"A1"&'Tờ A1'!B3`,
    ]);
  });

  test('cells out of order are put in order', () => {
    const bytes = simple({
      sheet: sheetData(
        '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>',
      ),
    });
    expect(cellsOf(bytes).map((cell) => cell.value)).toEqual([0, 1, 2]);
  });
});

describe('packages of other producers', () => {
  test('prefixed elements, absolute targets, parts in other folders and other case, strict addresses', () => {
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const relationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = simpleParts({ sheet: '' });
    const bytes = zipParts({
      '[Content_Types].xml': parts['[Content_Types].xml']!.replace('/xl/workbook.xml', '/Book/wb.xml'),
      '_rels/.rels': `<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="${relationships}/officeDocument" Target="/Book/wb.xml"/></p:Relationships>`,
      'Book/wb.xml': `<x:workbook xmlns:x="${main}" xmlns:rel="${relationships}"><x:sheets><x:sheet name="Một" sheetId="7" rel:id="s"/></x:sheets></x:workbook>`,
      'Book/_rels/wb.xml.rels': `<Relationships xmlns="x"><Relationship Id="s" Type="${relationships}/worksheet" Target="../Sheets/S.xml"/></Relationships>`,
      'sheets/s.xml': `\ufeff<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>chữ</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(readXlsx(bytes).sheets[0]).toMatchObject({ name: 'Một', cells: [{ row: 3, column: 2, value: 'chữ' }] });
  });

  test('UTF-16 parts and elements of foreign namespaces', () => {
    const text = worksheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v><x14:v xmlns:x14="y">9</x14:v></c></row></sheetData>' +
        '<extLst><ext><mergeCells><mergeCell ref="A1:Z9"/></mergeCells></ext></extLst>',
    );
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    Array.from(text).forEach((letter, index) =>
      utf16.set([letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8], 2 + index * 2),
    );
    const sheet = readXlsx(zipParts({ ...simpleParts({ sheet: '' }), 'xl/worksheets/sheet1.xml': utf16 })).sheets[0]!;
    expect(sheet.cells.map((cell) => cell.value)).toEqual([1]);
    expect(sheet.merges).toEqual([]);
  });

  test.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('%s', (name) => {
    const { sheets } = readXlsx(fixture(name));
    expect(sheets.map((sheet) => [sheet.name, sheet.visible])).toEqual([
      ['Chỉ tiêu', true],
      ['Đơn vị', true],
      ['Ẩn', false],
    ]);
    const shown = new Map(sheets[0]!.cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell.text]));
    expect([shown.get('2,3'), shown.get('3,4'), shown.get('6,2'), shown.get('6,3')]).toEqual([
      '44,65%',
      '95,21%',
      '20/08/2026',
      'Tháng 8/2026',
    ]);
    expect(sheets[0]!.merges).toEqual([{ top: 8, left: 1, bottom: 9, right: 3 }]);
    expect(sheets[0]!.cells.find(({ row, column }) => row === 1 && column === 1)!.font).toBe('Times New Roman');
  });

  test('the model knows styles, validations, conditional formats and print set-up of another program', () => {
    const model = readModel(fixture('openpyxl.xlsx'));
    expect(model.definedNames).toEqual([{ name: 'ChiTieu', refersTo: "'Chỉ tiêu'!$A$2:$E$4" }]);
    expect(model.sheets[0]).toMatchObject({
      frozen: { rows: 1, columns: 2 },
      print: { paper: 'A4', landscape: true, titleRows: { from: 1, to: 1 } },
      validations: [{ rule: { kind: 'list', values: ['Đạt', 'Chưa đạt'] } }],
      conditionalFormats: [{ rule: { kind: 'formula', formula: 'LEN("phuluc:x")>0', fill: 'FFEB9C' } }],
    });
    expect(model.sheets[0]!.cells[0]!.style).toMatchObject({
      fill: 'DDEBF7',
      font: { name: 'Times New Roman', bold: true },
      align: { horizontal: 'center', wrap: true },
    });
    expect(model.sheets[0]!.columns).toContainEqual({ column: 2, width: 40 });
  });
});

describe('what is around the cells', () => {
  test('hidden rows and columns, a style that runs to the last column, whole-sheet merges', () => {
    const bytes = simple({
      sheet: worksheet(
        '<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" width="9" hidden="1"/></cols><sheetData>' +
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="D2"><v>2</v></c></row>' +
          '<row r="1048576" s="1" customFormat="1" ht="15"/></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    });
    const sheet = readXlsx(bytes).sheets[0]!;
    expect(sheet.hiddenColumns).toEqual([2, 3, 4]);
    expect(sheet.hiddenRows).toEqual([2]);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }]);
  });

  test('dates of the 1904 system are shown on their day', () => {
    const bytes = simple({
      workbookPr: '<workbookPr date1904="1"/>',
      sheet: sheetData('<row r="1"><c r="A1" s="1"><v>44792</v></c></row>'),
      styles: styles('<cellXfs><xf/><xf numFmtId="14"/></cellXfs>'),
    });
    expect(readXlsx(bytes).date1904).toBe(true);
    expect(cellsOf(bytes)[0]).toMatchObject({ value: 44_792, text: '20/08/2026' });
  });

  test('theme and indexed colours become plain ones', () => {
    const bytes = simple({
      sheet: sheetData('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'),
      styles: styles(
        '<fonts><font/><font><color indexed="10"/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>' +
          '<cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs>',
      ),
    });
    expect(readModel(bytes).sheets[0]!.cells[0]!.style).toEqual({ fill: 'A2B9E2', font: { color: 'FF0000' } });
  });
});

describe('the default font, which column widths are counted in', () => {
  const fontOf = (inside: string) => readModel(simple({ sheet: sheetData(''), styles: styles(inside) })).defaultFont;
  const FONTS =
    '<fonts><font><sz val="10"/><name val="Arial"/></font><font><sz val="13"/><name val="Times New Roman"/></font></fonts>';

  test('is that of the style "Normal", wherever it stands and whatever it is called', () => {
    const named =
      '<cellStyleXfs><xf fontId="0"/><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0" xfId="1"/></cellXfs>';
    const names =
      '<cellStyles><cellStyle name="Phần trăm" xfId="0" builtinId="5"/><cellStyle name="Bình thường" xfId="1" builtinId="0"/></cellStyles>';
    expect(fontOf(FONTS + named + names)).toEqual({ name: 'Times New Roman', size: 13 });
  });

  test("is the first font where no style is named, and Excel's own without any", () => {
    expect(fontOf(FONTS)).toEqual({ name: 'Arial', size: 10 });
    expect(fontOf('')).toEqual({ name: 'Calibri', size: 11 });
    expect(fontOf('<fonts><font><sz val="0"/></font></fonts>')).toEqual({ name: 'Calibri', size: 11 });
    expect(readModel(simple({ sheet: sheetData('') })).defaultFont).toEqual({ name: 'Calibri', size: 11 });
  });
});
