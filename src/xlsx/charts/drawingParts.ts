import { type CellModel, type ChartModel, type SheetModel } from '../model';
import { PACKAGE, RELATIONSHIPS, XML_HEAD } from '../namespaces';
import { escapeXml } from '../xml';
import { CHART_NAMESPACE, chartXml } from './chartXml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** A part that a sheet's charts bring into the package; relationship files have no content type of their own. */
export interface DrawingPart {
  readonly name: string;
  readonly text: string;
  readonly contentType: string | null;
}

/**
 * Drawing, charts and relationships of a new sheet.
 * @param sheet its charts, name, and at least the cells they show
 * @param part the sheet's part
 * @param free gives a name nobody has: `xl/charts/chart3.xml` for `xl/charts/chart`
 */
export function drawingParts(
  sheet: Pick<SheetModel, 'name' | 'charts'> & { readonly cells: Iterable<CellModel> },
  part: string,
  free: (before: string) => string,
): DrawingPart[] {
  const { charts = [] } = sheet;
  if (charts.length === 0) return [];
  const drawing = free('xl/drawings/drawing');
  const parts = charts.map((chart) => ({
    name: free('xl/charts/chart'),
    text: chartXml(chart, sheet, sheet.cells),
    contentType: CHART_TYPE,
  }));
  return [
    relationshipsOf(part, [{ type: 'drawing', target: drawing }]),
    { name: drawing, text: drawingXml(charts), contentType: DRAWING_TYPE },
    relationshipsOf(
      drawing,
      parts.map(({ name }) => ({ type: 'chart', target: name })),
    ),
    ...parts,
  ];
}

function relationshipsOf(part: string, targets: readonly { type: string; target: string }[]): DrawingPart {
  const slash = part.lastIndexOf('/') + 1;
  const list = targets
    .map(
      ({ type, target }, i) =>
        `<Relationship Id="rId${String(i + 1)}" Type="${RELATIONSHIPS}/${type}" Target="/${escapeXml(target)}"/>`,
    )
    .join('');
  return {
    name: `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`,
    text: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`,
    contentType: null,
  };
}

function drawingXml(charts: readonly ChartModel[]): string {
  return (
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">` +
    charts.map(frameXml).join('') +
    '</xdr:wsDr>'
  );
}

/** A chart over its cells; it moves with them and keeps its size when rows are filtered away. */
function frameXml({ place, title, alternative }: ChartModel, index: number): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', place.left - 1, place.top - 1)}${corner('to', place.right, place.bottom)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${String(index + 2)}" name="${escapeXml(title)}" descr="${escapeXml(alternative)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATIONSHIPS}" r:id="rId${String(index + 1)}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
