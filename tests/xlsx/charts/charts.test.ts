import { strFromU8 } from 'fflate';
import { type ChartModel, type SheetModel, type WorkbookModel } from '../../../src/xlsx/model';
import { patchXlsx } from '../../../src/xlsx/patch';
import { readModel } from '../../../src/xlsx/read';
import { writeXlsx } from '../../../src/xlsx/write';
import { scanXml } from '../../../src/xlsx/xml';
import { fixture, partsOf } from '../packages';

const KINDS = ['column', 'bar', 'stackedBar', 'stackedBar100', 'line', 'doughnut'] as const;
const LABELS = ['Hoàn thành đúng hạn', 'Quá hạn', 'Đang thực hiện & chờ'];
const FIGURES = [12, null, 0.5];

function chartOf(kind: ChartModel['kind'], changes: Partial<ChartModel> = {}): ChartModel {
  const column = (at: number) => ({ top: 2, left: at, bottom: 4, right: at });
  const one = { name: 'Số "nhiệm vụ"', values: column(2) };
  return {
    kind,
    title: 'Nhiệm vụ < & >',
    alternative: 'Ba trạng thái, nhiều nhất là "hoàn thành"',
    place: { top: 6, left: 1, bottom: 20, right: 4 },
    categories: column(1),
    series: kind.startsWith('stacked') ? [one, { name: 'Quý III', values: column(3), color: 'C00000' }] : [one],
    ...changes,
  };
}

function sheetOf(name: string, charts: readonly ChartModel[]): SheetModel {
  const cells = LABELS.flatMap((label, i) => [
    { row: i + 2, column: 1, value: label },
    { row: i + 2, column: 2, value: FIGURES[i] ?? null },
    { row: i + 2, column: 3, value: i + 1 },
  ]);
  return { name, visible: true, cells, merges: [], columns: [], rows: [], charts };
}

const bookOf = (...sheets: SheetModel[]): WorkbookModel => ({ sheets, date1904: false, activeSheet: 0, settings: {} });
const textOf = (bytes: Uint8Array, part: string): string => strFromU8(partsOf(bytes)[part]!);

interface Element {
  readonly name: string;
  readonly attributes: (name: string) => string | undefined;
  readonly children: Element[];
  text: string;
}

function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: () => undefined, children: [], text: '' };
  const open = [root];
  scanXml('part', xml, {
    wantsText: true,
    open: (name, tag) => {
      const known = new Map(['val', 'r:id', 'id', 'descr', 'name', 'idx'].map((key) => [key, tag.get(key)]));
      const element: Element = { name, attributes: (key) => known.get(key), children: [], text: '' };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    text: (text) => {
      open.at(-1)!.text += text;
    },
    close: () => void open.pop(),
  });
  return root.children[0]!;
}

const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** Children in the only order ECMA-376 part 1 (21.2.2, 20.5.2) allows, as far as charts here have them. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  chartSpace: ['date1904', 'lang', 'roundedCorners', 'style', 'chart', 'spPr', 'txPr', 'printSettings'],
  chart: ['title', 'autoTitleDeleted', 'plotArea', 'legend', 'plotVisOnly', 'dispBlanksAs'],
  title: ['tx', 'layout', 'overlay', 'spPr', 'txPr'],
  plotArea: ['layout', 'barChart', 'lineChart', 'doughnutChart', 'catAx', 'valAx', 'spPr'],
  barChart: ['barDir', 'grouping', 'varyColors', 'ser', 'dLbls', 'gapWidth', 'overlap', 'serLines', 'axId'],
  lineChart: ['grouping', 'varyColors', 'ser', 'dLbls', 'dropLines', 'hiLowLines', 'upDownBars', 'marker', 'axId'],
  doughnutChart: ['varyColors', 'ser', 'dLbls', 'firstSliceAng', 'holeSize'],
  'ser of barChart': ['idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'dPt', 'dLbls', 'cat', 'val'],
  'ser of lineChart': ['idx', 'order', 'tx', 'spPr', 'marker', 'dPt', 'dLbls', 'cat', 'val', 'smooth'],
  'ser of doughnutChart': ['idx', 'order', 'tx', 'spPr', 'explosion', 'dPt', 'dLbls', 'cat', 'val'],
  dPt: ['idx', 'invertIfNegative', 'marker', 'bubble3D', 'explosion', 'spPr'],
  dLbls: [
    ...['numFmt', 'spPr', 'txPr', 'dLblPos', 'showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent'],
    ...['showBubbleSize', 'separator', 'showLeaderLines'],
  ],
  strRef: ['f', 'strCache'],
  numRef: ['f', 'numCache'],
  strCache: ['ptCount', 'pt'],
  numCache: ['formatCode', 'ptCount', 'pt'],
  scaling: ['logBase', 'orientation', 'max', 'min'],
  catAx: [
    ...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark', 'minorTickMark'],
    ...['tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'auto', 'lblAlgn', 'lblOffset', 'noMultiLvlLbl'],
  ],
  valAx: [
    ...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark', 'minorTickMark'],
    ...['tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'crossBetween', 'majorUnit'],
  ],
  legend: ['legendPos', 'legendEntry', 'layout', 'overlay', 'spPr', 'txPr'],
  twoCellAnchor: ['from', 'to', 'graphicFrame', 'clientData'],
  graphicFrame: ['nvGraphicFramePr', 'xfrm', 'graphic'],
};

function misplaced(element: Element, parent = ''): string[] {
  const order = ORDER[`${element.name} of ${parent}`] ?? ORDER[element.name];
  const places = order === undefined ? [] : element.children.map(({ name }) => order.indexOf(name));
  const isRight = places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
  return [
    ...(isRight ? [] : [`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`]),
    ...element.children.flatMap((child) => misplaced(child, element.name)),
  ];
}

describe.each(KINDS)('a chart of kind %s', (kind) => {
  const bytes = writeXlsx(bookOf(sheetOf("Tổng 'quan' năm", [chartOf(kind)])));
  const tree = treeOf(textOf(bytes, 'xl/charts/chart1.xml'));

  test('has its elements in the order of the format', () => {
    expect(misplaced(tree)).toEqual([]);
    expect(misplaced(treeOf(textOf(bytes, 'xl/drawings/drawing1.xml')))).toEqual([]);
  });

  test('refers to the cells of its sheet and keeps what they hold, noughts and gaps too', () => {
    const [labels] = all(tree, 'strRef');
    const [figures] = all(tree, 'numRef');
    expect(all(labels!, 'f')[0]!.text).toBe("'Tổng ''quan'' năm'!$A$2:$A$4");
    expect(all(figures!, 'f')[0]!.text).toBe("'Tổng ''quan'' năm'!$B$2:$B$4");
    expect(all(labels!, 'v').map(({ text }) => text)).toEqual(LABELS);
    expect(all(figures!, 'pt').map((pt) => [pt.attributes('idx'), pt.children[0]!.text])).toEqual([
      ['0', '12'],
      ['2', '0.5'],
    ]);
    expect(all(figures!, 'ptCount')[0]!.attributes('val')).toBe('3');
  });

  test('says what it shows to who cannot see it, in the font of official documents', () => {
    const [frame] = all(treeOf(textOf(bytes, 'xl/drawings/drawing1.xml')), 'cNvPr');
    expect(frame!.attributes('descr')).toBe('Ba trạng thái, nhiều nhất là "hoàn thành"');
    expect(all(tree, 't').map(({ text }) => text)).toEqual(['Nhiệm vụ < & >']);
    const xml = textOf(bytes, 'xl/charts/chart1.xml');
    expect(new Set(Array.from(xml.matchAll(/<a:latin typeface="([^"]*)"/g), ([, font]) => font))).toEqual(
      new Set(['Times New Roman']),
    );
  });
});

/** Every part that relationships and content types name is there, and every part is named. */
function checkPackage(bytes: Uint8Array): void {
  const parts = Object.keys(partsOf(bytes));
  const types = textOf(bytes, '[Content_Types].xml');
  const named = Array.from(types.matchAll(/PartName="\/([^"]+)"/g), ([, name]) => name!);
  expect(new Set(named).size).toBe(named.length);
  expect(parts).toEqual(expect.arrayContaining(named));
  const drawn = parts.filter((part) => /^xl\/(charts|drawings)\/[^_]*\.xml$/.test(part));
  expect(named).toEqual(expect.arrayContaining(drawn));
  const targets = parts
    .filter((part) => part.endsWith('.rels') && /worksheets|drawings/.test(part))
    .flatMap((part) => Array.from(textOf(bytes, part).matchAll(/Target="\/([^"]+)"/g), ([, name]) => name!))
    .filter((part) => /^xl\/(charts|drawings)\/[^_]*\.xml$/.test(part));
  expect([...targets].sort()).toEqual([...drawn].sort());
}

describe('the package around charts', () => {
  const charts = KINDS.map((kind) => chartOf(kind));

  test('names every drawing and chart once, over several sheets', () => {
    const bytes = writeXlsx(bookOf(sheetOf('Một', charts), sheetOf('Không', []), sheetOf('Hai', charts.slice(0, 2))));
    checkPackage(bytes);
    expect(Object.keys(partsOf(bytes)).filter((part) => part.startsWith('xl/charts/'))).toHaveLength(8);
    expect(textOf(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('<drawing');
    expect(writeXlsx(bookOf(sheetOf('Một', charts)))).toEqual(writeXlsx(bookOf(sheetOf('Một', charts))));
  });

  test('grows with a sheet added to an existing file and shrinks again without it', () => {
    const before = fixture('openpyxl.xlsx');
    const added = patchXlsx(before, [
      { kind: 'addSheet', sheet: sheetOf('Một', charts) },
      { kind: 'addSheet', sheet: sheetOf('Hai', charts) },
    ]);
    checkPackage(added);
    expect(
      readModel(added)
        .sheets.map(({ name }) => name)
        .slice(-2),
    ).toEqual(['Một', 'Hai']);
    const without = patchXlsx(added, [
      { kind: 'removeSheet', sheet: 'Một' },
      { kind: 'removeSheet', sheet: 'Hai' },
    ]);
    expect(Object.keys(partsOf(without)).sort()).toEqual(Object.keys(partsOf(before)).sort());
  });

  test('is whole when a sheet gives way to a newer one of the same name', () => {
    const first = writeXlsx(bookOf(sheetOf('Bìa', []), sheetOf('Một', charts)));
    const second = patchXlsx(first, [
      { kind: 'removeSheet', sheet: 'Một' },
      { kind: 'addSheet', sheet: sheetOf('Một', charts.slice(0, 1)) },
    ]);
    checkPackage(second);
    const third = patchXlsx(second, [
      { kind: 'removeSheet', sheet: 'Một' },
      { kind: 'renameSheet', sheet: 'Bìa', name: 'Trang bìa' },
    ]);
    expect(Object.keys(partsOf(third)).filter((part) => /chart|drawing/.test(part))).toEqual([]);
  });
});

test('points have colours of their own where the chart says so, and labels on them stay readable', () => {
  const pointColors = ['FFEB9C', '006100', 'C00000'];
  const chart = chartOf('column', {
    series: [{ name: 'Số', values: { top: 2, left: 2, bottom: 4, right: 2 }, pointColors }],
  });
  const xml = textOf(writeXlsx(bookOf(sheetOf('A', [chart]))), 'xl/charts/chart1.xml');
  const points = all(treeOf(xml), 'dPt');
  expect(points.map((point) => all(point, 'srgbClr')[0]!.attributes('val'))).toEqual(pointColors);
  const stacked = (color: string) => {
    const made = chartOf('stackedBar', { series: [{ ...chartOf('column').series[0]!, color }] });
    const tree = treeOf(textOf(writeXlsx(bookOf(sheetOf('A', [made]))), 'xl/charts/chart1.xml'));
    return all(all(tree, 'dLbls')[0]!, 'srgbClr')[0]!.attributes('val');
  };
  expect([stacked('1F3864'), stacked('FFE699')]).toEqual(['FFFFFF', '262626']);
});

test('a data bar may say what a full bar is, and says so when it is read again', () => {
  const ranges = [{ top: 2, left: 2, bottom: 4, right: 2 }];
  const formats = [
    { ranges, rule: { kind: 'dataBar', color: '9DC3E6', max: 1 } },
    { ranges, rule: { kind: 'dataBar', color: '9DC3E6' } },
  ] as const;
  const read = readModel(writeXlsx(bookOf({ ...sheetOf('A', []), conditionalFormats: formats })));
  expect(read.sheets[0]!.conditionalFormats).toEqual(formats);
});
