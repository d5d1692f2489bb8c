import { type CellModel, type ChartModel, type SheetModel } from '../model';
import { escapeXml } from '../xml';
import { XML_HEAD } from '../namespaces';
import { ChartData, sizeOf } from './chartData';
import { readableOn, solidFill, textProperties, titleXml } from './chartText';

/**
 * A chart part as DrawingML describes it. Elements stand in the order of ECMA-376 part 1, 21.2: Excel repairs files in
 * which they do not.
 */

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
export const CHART_NAMESPACE = `${DRAWING}/chart`;
/** Colours of series that bring none: far enough from each other in grey too. */
const PALETTE = ['2F5597', 'ED7D31', '70AD47', '7F7F7F', '7030A0', 'BF9000', '00B0F0', '833C0B'];
const GRID = 'D9D9D9';
const CATEGORY_AXIS = '100000001';
const VALUE_AXIS = '100000002';

const isStacked = ({ kind }: ChartModel): boolean => kind === 'stackedBar' || kind === 'stackedBar100';
const isLying = (chart: ChartModel): boolean => chart.kind === 'bar' || isStacked(chart);

/** `cells` are those of the sheet the chart lies on, at least the ones it shows. */
export function chartXml(chart: ChartModel, sheet: Pick<SheetModel, 'name'>, cells: Iterable<CellModel>): string {
  const areas = [chart.categories, ...chart.series.map(({ values }) => values)];
  const data = new ChartData(sheet, cells, areas);
  const hasLegend = chart.kind === 'doughnut' || chart.series.length > 1;
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING}/main">` +
    // Without this element corners are round.
    '<c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>' +
    `${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotXml(chart, data)}</c:plotArea>` +
    (hasLegend ? legendXml(chart) : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solidFill('FFFFFF')}<a:ln w="9525">${solidFill(GRID)}</a:ln></c:spPr>` +
    `${textProperties({ size: 'text' })}</c:chartSpace>`
  );
}

const legendXml = ({ kind }: ChartModel): string =>
  `<c:legend><c:legendPos val="${kind === 'doughnut' ? 'r' : 'b'}"/><c:overlay val="0"/>${textProperties({ size: 'text' })}</c:legend>`;

function plotXml(chart: ChartModel, data: ChartData): string {
  const series = chart.series.map((_one, index) => seriesXml(chart, index, data)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (chart.kind === 'doughnut') {
    return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`;
  }
  if (chart.kind === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>${axesXml(chart)}`;
  }
  const grouping = chart.kind === 'stackedBar100' ? 'percentStacked' : isStacked(chart) ? 'stacked' : 'clustered';
  return (
    `<c:barChart><c:barDir val="${isLying(chart) ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
    `${series}<c:gapWidth val="50"/>${isStacked(chart) ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>${axesXml(chart)}`
  );
}

function seriesXml(chart: ChartModel, index: number, data: ChartData): string {
  const series = chart.series[index];
  if (series === undefined) return '';
  const number = String(index);
  const color = series.color ?? paletteColor(index);
  const format = formatOf(chart);
  const isLine = chart.kind === 'line';
  return (
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>` +
    (chart.kind === 'doughnut' ? '' : lookXml(color, isLine)) +
    (isLine
      ? `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solidFill(color)}</c:spPr></c:marker>`
      : '') +
    (isLine || chart.kind === 'doughnut' ? '' : '<c:invertIfNegative val="0"/>') +
    pointsXml(chart, index) +
    labelsXml(chart, color) +
    `<c:cat>${data.labels(chart.categories)}</c:cat><c:val>${data.figures(series.values, format)}</c:val>` +
    (isLine ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

const paletteColor = (index: number): string => PALETTE[index % PALETTE.length] ?? GRID;

/** A line is drawn, everything else filled with a thin white edge, so that neighbours part without colour too. */
const lookXml = (color: string, isLine: boolean): string =>
  isLine
    ? `<c:spPr><a:ln w="28575" cap="rnd">${solidFill(color)}<a:round/></a:ln></c:spPr>`
    : `<c:spPr>${solidFill(color)}<a:ln w="9525">${solidFill('FFFFFF')}</a:ln></c:spPr>`;

/** Points with a colour of their own; in a ring every piece has one. */
function pointsXml(chart: ChartModel, index: number): string {
  const own = chart.series[index]?.pointColors;
  if (chart.kind === 'line' || (own === undefined && chart.kind !== 'doughnut')) return '';
  const invert = chart.kind === 'doughnut' ? '' : '<c:invertIfNegative val="0"/>';
  return Array.from({ length: sizeOf(chart.categories) }, (_, i) => own?.[i] ?? paletteColor(i))
    .map(
      (color, i) => `<c:dPt><c:idx val="${String(i)}"/>${invert}<c:bubble3D val="0"/>${lookXml(color, false)}</c:dPt>`,
    )
    .join('');
}

/** Figures beside or on the bars; noughts stay away. */
function labelsXml(chart: ChartModel, color: string): string {
  const format = formatOf(chart);
  const onColor = isStacked(chart) || chart.kind === 'doughnut';
  const fill = chart.kind === 'doughnut' ? 'FFFFFF' : readableOn(color);
  const place =
    chart.kind === 'doughnut' ? '' : `<c:dLblPos val="${chart.kind === 'line' ? 't' : onColor ? 'ctr' : 'outEnd'}"/>`;
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(`${format};-${format};;`)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    textProperties({ size: 'label', bold: chart.kind === 'doughnut', ...(onColor ? { color: fill } : {}) }) +
    `${place}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="0"/><c:showBubbleSize val="0"/>${chart.kind === 'doughnut' ? '<c:showLeaderLines val="0"/>' : ''}</c:dLbls>`
  );
}

const formatOf = ({ numberFormat }: ChartModel): string => numberFormat ?? '#,##0';

function axesXml(chart: ChartModel): string {
  const lying = isLying(chart);
  const isShare = chart.kind === 'stackedBar100' || /%/.test(formatOf(chart));
  // Where every bar carries its figure, a scale beside them says nothing more.
  const hasScale = chart.kind === 'line' || chart.kind === 'stackedBar100';
  const line = `<c:spPr><a:ln w="9525">${solidFill('A6A6A6')}</a:ln></c:spPr>`;
  const range =
    chart.kind === 'line' && isShare ? '<c:max val="1"/><c:min val="0"/>' : hasScale ? '' : '<c:min val="0"/>';
  return (
    // Lying bars begin at the top, in the order of the rows they stand for.
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textProperties({ size: 'text' })}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${range}</c:scaling>` +
    `<c:delete val="${hasScale ? '0' : '1'}"/><c:axPos val="${lying ? 'b' : 'l'}"/>` +
    (hasScale ? `<c:majorGridlines><c:spPr><a:ln w="6350">${solidFill(GRID)}</a:ln></c:spPr></c:majorGridlines>` : '') +
    `<c:numFmt formatCode="${isShare ? '0%' : escapeXml(formatOf(chart))}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties({ size: 'label' })}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}
