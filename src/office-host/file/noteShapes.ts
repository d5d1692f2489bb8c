import { cellAddress, parseAddress } from '../../appendix/address';

const HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const SHAPE = /<v:shape\s[^>]*>(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g;

/** The drawing with one box for every note: boxes that are there stay as they are, others are added or taken away. */
export function withNoteShapes(drawing: string | null, places: readonly string[]): string {
  const wanted = new Set(places);
  const there = new Set<string>();
  const base = (drawing ?? `${HEAD}</xml>`).replace(SHAPE, (shape) => {
    const place = placeOf(shape);
    if (place === null) return shape;
    if (!wanted.has(place)) return '';
    there.add(place);
    return shape;
  });
  const used = [...base.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const first = Math.max(1024, ...used) + 1;
  const fresh = places.filter((place) => !there.has(place)).map((place, index) => shapeXml(place, first + index));
  return base.replace(/<\/xml>\s*$/, `${fresh.join('')}</xml>`);
}

function placeOf(shape: string): string | null {
  if (!/ObjectType="Note"/.test(shape)) return null;
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : cellAddress(Number(row) + 1, Number(column) + 1);
}

/** A hidden box right of its cell; `anchor` counts columns and rows with offsets in pixels. */
function shapeXml(place: string, number: number): string {
  const { row, column } = parseAddress(place) ?? { row: 1, column: 1 };
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 3, 15, row + 4, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${String(number)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${String(row - 1)}</x:Row><x:Column>${String(column - 1)}</x:Column></x:ClientData></v:shape>`
  );
}
