import fc from 'fast-check';
import { type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { readModel, readXlsx, XlsxProblem } from '../../src/xlsx/read';
import {
  fixture,
  partsOf,
  sample,
  sheetData,
  simple,
  simpleParts,
  strings,
  styles,
  worksheet,
  zipParts,
} from './packages';

/** The reading, or the code of the problem; anything else thrown fails the test. */
function outcome(bytes: Uint8Array): WorkbookSnapshot | string {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof XlsxProblem) return error.code;
    throw error;
  }
}

const files: readonly [string, Uint8Array][] = [
  ['a sample', sample('son-la-2026-phu-luc-2.xlsx')],
  ['a file of LibreOffice', fixture('libreoffice.xlsx')],
  ['a file of openpyxl', fixture('openpyxl.xlsx')],
];
const ONE = sheetData('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
const TEXT = strings('<si><t>Sở Y tế</t></si>');

describe.each(files)('%s', (_name, bytes) => {
  const whole = outcome(bytes);

  test('is read whole', () => {
    expect(typeof whole).toBe('object');
  });

  test('cut short anywhere is damaged', () => {
    const step = Math.max(1, Math.floor(bytes.length / 80));
    for (let length = 0; length < bytes.length; length += length < 40 || length > bytes.length - 40 ? 1 : step) {
      expect([length, outcome(bytes.subarray(0, length))]).toEqual([length, 'damaged']);
    }
  });

  test('with any byte flipped is a problem or reads the same', () => {
    const step = Math.max(1, Math.floor(bytes.length / 120));
    for (let at = 0; at < bytes.length; at += step) {
      const flipped = bytes.slice();
      flipped[at] = flipped[at]! ^ (1 << (at % 8));
      const result = outcome(flipped);
      if (typeof result !== 'string') expect(result).toEqual(whole);
    }
  });

  test('without any one of its parts is a problem or reads the same', () => {
    const parts = partsOf(bytes);
    for (const name of Object.keys(parts)) {
      const rest = Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name));
      const result = outcome(zipParts(rest));
      if (typeof result !== 'string') expect(result).toEqual(whole);
      if (/sheet\d|sharedStrings|styles|workbook/.test(name) && !name.includes('sheets/_rels'))
        expect(result).toBe('damaged');
    }
  });

  test('with a sheet, the texts or the list of sheets cut inside is damaged', () => {
    const parts = partsOf(bytes);
    for (const [name, part] of Object.entries(parts)) {
      if (!/worksheets\/sheet\d|sharedStrings|styles|workbook\.xml$/.test(name)) continue;
      const step = Math.max(1, Math.floor(part.length / 10));
      const end = new TextDecoder().decode(part).trimEnd().length;
      for (let length = 0; length < end - 1; length += step) {
        expect([name, length, outcome(zipParts({ ...parts, [name]: part.subarray(0, length) }))]).toEqual([
          name,
          length,
          'damaged',
        ]);
      }
    }
  });
});

describe('no workbook', () => {
  test('old .xls, .docx and other things with the name of a workbook', () => {
    expect(outcome(fixture('renamed-xls.xlsx'))).toBe('not-a-workbook');
    expect(outcome(fixture('renamed-docx.xlsx'))).toBe('not-a-workbook');
    expect(outcome(new TextEncoder().encode('STT,Tên nhiệm vụ\n1,Kế hoạch'))).toBe('not-a-workbook');
    expect(outcome(new TextEncoder().encode('<html><table></table></html>'))).toBe('not-a-workbook');
    expect(outcome(zipParts({ 'a.txt': 'x' }))).toBe('not-a-workbook');
    expect(outcome(zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }))).toBe('not-a-workbook');
  });

  test('.xlsb with another name', () => {
    const workbookType = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
    expect(outcome(simple({ sheet: ONE, strings: TEXT, workbookType }))).toBe('not-a-workbook');
  });

  test('templates and workbooks with macros are workbooks', () => {
    const workbookType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    expect(typeof outcome(simple({ sheet: ONE, strings: TEXT, workbookType }))).toBe('object');
  });
});

describe('encrypted', () => {
  test('a workbook saved with a password', () => {
    expect(outcome(fixture('encrypted.xlsx'))).toBe('encrypted');
  });

  test('an OLE file with an encrypted package', () => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    Array.from('EncryptedPackage').forEach((letter, index) =>
      bytes.set([letter.charCodeAt(0)], 1024 + 128 + index * 2),
    );
    expect(outcome(bytes)).toBe('encrypted');
  });

  test('a zip with encrypted entries', () => {
    const bytes = simple({ sheet: ONE, strings: TEXT });
    bytes[directoryAt(bytes, 0) + 8]! |= 1;
    expect(outcome(bytes)).toBe('encrypted');
  });
});

describe('bombs and lies', () => {
  const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  test('a part that says it is huge is too large, before it is inflated', () => {
    const bytes = simple({ sheet: ONE, strings: TEXT });
    view(bytes).setUint32(directoryAt(bytes, 4) + 24, 0xf0000000, true);
    expect(outcome(bytes)).toBe('too-large');
  });

  test('a part larger or smaller than it says is damaged', () => {
    const bytes = simple({ sheet: sheetData(' '.repeat(1_000_000)) });
    view(bytes).setUint32(directoryAt(bytes, 4) + 24, 2000, true);
    expect(outcome(bytes)).toBe('damaged');
    view(bytes).setUint32(directoryAt(bytes, 4) + 24, 2_000_000, true);
    expect(outcome(bytes)).toBe('damaged');
  });

  test('more parts or bytes than any workbook has', () => {
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`x/${String(index)}`, '']));
    expect(outcome(zipParts({ ...simpleParts({ sheet: ONE, strings: TEXT }), ...parts }))).toBe('too-large');
    expect(outcome(new Uint8Array(65 * 1024 * 1024).fill(0x50))).toBe('too-large');
  });

  test('the same name twice', () => {
    const parts = simpleParts({ sheet: ONE, strings: TEXT });
    expect(outcome(zipParts({ ...parts, 'XL/Workbook.xml': parts['xl/workbook.xml']! }))).toBe('damaged');
  });

  test.each(['<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'])(
    'document types are refused: %s',
    (doctype) => {
      expect(outcome(simple({ sheet: doctype + ONE, strings: TEXT }))).toBe('damaged');
      expect(outcome(simple({ sheet: ONE, strings: doctype + TEXT }))).toBe('damaged');
    },
  );

  test.each(['&b;', '&#0;', '&#xFFFF;', '&#x110000;', '&#55296;', '&amp', '& ', '\u0001', ']]></x>'])(
    'bad text %j',
    (text) => {
      expect(outcome(simple({ sheet: ONE, strings: strings(`<si><t>${text}</t></si>`) }))).toBe('damaged');
    },
  );

  test.each([
    ['text for a number', '<row r="1"><c r="A1"><v>abc</v></c></row>'],
    ['a number without end', '<row r="1"><c r="A1"><v>1e999</v></c></row>'],
    ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['a row beyond the sheet', '<row r="1048577"><c><v>1</v></c></row>'],
    ['row zero', '<row r="0"><c><v>1</v></c></row>'],
    ['a column beyond the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['an absurd address', '<row r="1"><c r="AAAAAAAAAAAA99999999999999999999"><v>1</v></c></row>'],
    ['no address', '<row r="1"><c r=""><v>1</v></c></row>'],
    ['one place twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a tag left open', '<row r="1"><c r="A1"><v>1</c></v></row>'],
    ['an attribute twice quoted', '<row r="1"><c r="A1" s="1"x="2"><v>1</v></c></row>'],
    ['an attribute without quotes', '<row r=1></row>'],
  ])('%s is damaged', (_name, rows) => {
    expect(outcome(simple({ sheet: sheetData(rows), strings: TEXT }))).toBe('damaged');
  });

  test('a sheet without data, with data twice, or that is none', () => {
    expect(outcome(simple({ sheet: worksheet('') }))).toBe('damaged');
    expect(outcome(simple({ sheet: worksheet('<sheetData/><sheetData/>') }))).toBe('damaged');
    expect(outcome(simple({ sheet: '<html/>' }))).toBe('damaged');
    expect(
      outcome(simple({ sheet: worksheet('<sheetData/><mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>') })),
    ).toBe('damaged');
  });
});

describe('small files that would grow', () => {
  test('a long formula shared by many cells', () => {
    const followers = Array.from(
      { length: 1000 },
      (_, row) => `<row r="${String(row + 2)}"><c><f t="shared" si="0"/><v>1</v></c></row>`,
    );
    const master = `<row r="1"><c><f t="shared" si="0" ref="A1:A1001">${'A1+'.repeat(20_000)}1</f><v>1</v></c></row>`;
    expect(outcome(simple({ sheet: sheetData(master + followers.join('')) }))).toBe('too-large');
  });

  test('columns named again and again', () => {
    const columns = '<col min="1" max="16384" width="9"/>'.repeat(1000);
    const sheet = worksheet(`<cols>${columns}</cols><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>`);
    expect(outcome(simple({ sheet }))).toBe('damaged');
  });

  test.each(['"'.repeat(30_001), "'".repeat(30_001), '['.repeat(30_000), 'A'.repeat(30_000), '$'.repeat(30_000)])(
    'formulas nothing closes are read once through (%#)',
    (formula) => {
      const rows = `<row r="1"><c><f t="shared" si="0" ref="A1:A2">${formula}</f><v>1</v></c></row><row r="2"><c><f t="shared" si="0"/><v>1</v></c></row>`;
      expect(readXlsx(simple({ sheet: sheetData(rows) })).sheets[0]!.cells[1]!.formula).toBe(formula);
    },
  );

  test('an endless number format shows the bare value', () => {
    const numFmts = `<numFmts><numFmt numFmtId="200" formatCode="${'[$-42A]'.repeat(5000)}0"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`;
    const bytes = simple({ sheet: sheetData('<row r="1"><c><v>1.5</v></c></row>'), styles: styles(numFmts) });
    expect(readXlsx(bytes).sheets[0]!.cells[0]!.text).toBe('1,5');
  });
});

describe('large but honest', () => {
  test('an absurd dimension costs nothing and means nothing', () => {
    const sheet = worksheet(
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    );
    expect(readXlsx(simple({ sheet })).sheets[0]!.cells).toHaveLength(1);
  });

  test('100,000 merges are read', () => {
    const merges = Array.from(
      { length: 100_000 },
      (_, row) => `<mergeCell ref="A${String(row + 1)}:XFD${String(row + 1)}"/>`,
    );
    const sheet = worksheet(`<sheetData/><mergeCells>${merges.join('')}</mergeCells>`);
    expect(readXlsx(simple({ sheet })).sheets[0]!.merges).toHaveLength(100_000);
  });

  test('styled rows to the end of the sheet leave only the cells that hold something', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) =>
        `<row r="${String(row + 1)}" ht="15"><c r="A${String(row + 1)}" s="1"/><c r="B${String(row + 1)}" s="1"/></row>`,
    );
    const sheet = sheetData(`${rows.join('')}<row r="20001"><c r="A20001"><v>1</v></c></row>`);
    const bytes = simple({ sheet, styles: styles('<cellXfs><xf/><xf/></cellXfs>') });
    expect(readXlsx(bytes).sheets[0]!.cells).toHaveLength(1);
    expect(readModel(bytes).sheets[0]!.cells).toHaveLength(40_001);
  });
});

test('whatever bytes come in, the answer is a reading or a coded problem', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isZip) => {
      expect(typeof outcome(isZip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes)).toBe('string');
    }),
  );
});

test('whatever XML stands in a sheet, the answer is a reading or a coded problem', () => {
  const token = fc.constantFrom(
    '<row r="1">',
    '</row>',
    '<c r="A1">',
    '<c t="s">',
    '</c>',
    '<v>',
    '</v>',
    '1',
    '-',
    '<f t="shared" si="0">',
    '</f>',
    '<is>',
    '</is>',
    '<t>',
    '</t>',
    'chữ',
    '<rPh>',
    '</rPh>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
    '<',
    '>',
    '/>',
    '&amp;',
    '"',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
      outcome(simple({ sheet: sheetData(tokens.join('')), strings: TEXT }));
    }),
    { numRuns: 150 },
  );
});

/** Offset of the n-th entry of the central directory. */
function directoryAt(bytes: Uint8Array, entry: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = view.getUint32(bytes.length - 22 + 16, true);
  for (let index = 0; index < entry; index++) {
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at;
}
