import { INCH, type MarginSide, PAPER, type PageLayout, type PageTexts, type Paper } from '../model/pageLayout';
import { escapeXml } from '../../xlsx/xml';
import { type Attributes, type SheetText } from './sheetText';
import { childOf, flagOf, numberOf, type XmlElement } from './xmlTree';

const SIDES: readonly MarginSide[] = ['left', 'right', 'top', 'bottom', 'header', 'footer'];

/** Sets how the sheet is printed from the worksheet part; titles and area come from the names of the workbook. */
export function readPage(root: XmlElement, page: PageLayout): void {
  const options = childOf(root, 'printOptions');
  page.centerHorizontally = flagOf(options, 'horizontalCentered');
  page.centerVertically = flagOf(options, 'verticalCentered');
  page.printGridlines = flagOf(options, 'gridLines');
  page.printHeadings = flagOf(options, 'headings');
  const margins = childOf(root, 'pageMargins');
  for (const side of SIDES) {
    const inches = numberOf(margins, side);
    if (inches !== null) page.margins[side] = Number((inches * INCH).toFixed(4));
  }
  const setup = childOf(root, 'pageSetup');
  const paper = numberOf(setup, 'paperSize');
  const known = Object.entries(PAPER).find(([, code]) => code === paper);
  if (known !== undefined) page.paper = known[0] as Paper;
  page.orientation = setup?.attributes.get('orientation') === 'landscape' ? 'Landscape' : 'Portrait';
  page.blackAndWhite = flagOf(setup, 'blackAndWhite');
  page.zoom = zoomOf(root, setup);
  const texts = childOf(root, 'headerFooter');
  Object.assign(page.header, splitTexts(texts === undefined ? '' : (childOf(texts, 'oddHeader')?.text ?? '')));
  Object.assign(page.footer, splitTexts(texts === undefined ? '' : (childOf(texts, 'oddFooter')?.text ?? '')));
}

function zoomOf(root: XmlElement, setup: XmlElement | undefined): PageLayout['zoom'] {
  const properties = childOf(root, 'sheetPr');
  const fits = flagOf(properties === undefined ? undefined : childOf(properties, 'pageSetUpPr'), 'fitToPage');
  if (!fits) return { scale: numberOf(setup, 'scale') ?? 100 };
  const wide = numberOf(setup, 'fitToWidth') ?? 1;
  const tall = numberOf(setup, 'fitToHeight') ?? 1;
  return {
    ...(wide === 0 ? {} : { horizontalFitToPages: wide }),
    ...(tall === 0 ? {} : { verticalFitToPages: tall }),
  };
}

/** `&L…&C…&R…`; what stands before the first of them is in the middle. */
function splitTexts(text: string): PageTexts {
  const found: PageTexts = { left: '', center: '', right: '' };
  let place: keyof PageTexts = 'center';
  for (const piece of text.split(/(&&|&[LCR])/)) {
    if (piece === '&L') place = 'left';
    else if (piece === '&C') place = 'center';
    else if (piece === '&R') place = 'right';
    else found[place] += piece;
  }
  return found;
}

function joinTexts({ left, center, right }: PageTexts): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** The part of the page layout that stands in the worksheet part, for seeing whether it changed. */
export function pageState(page: PageLayout): unknown {
  return { ...page, titleRows: null, titleColumns: null, printArea: null };
}

export function writePage(sheet: SheetText, page: PageLayout): void {
  const flag = (value: boolean): string | null => (value ? '1' : null);
  sheet.setAttributes('printOptions', {
    horizontalCentered: flag(page.centerHorizontally),
    verticalCentered: flag(page.centerVertically),
    gridLines: flag(page.printGridlines),
    headings: flag(page.printHeadings),
  });
  const inches = SIDES.map((side) => [side, String(Number((page.margins[side] / INCH).toFixed(6)))] as const);
  sheet.setAttributes('pageMargins', Object.fromEntries(inches));
  sheet.setAttributes('pageSetup', {
    paperSize: String(PAPER[page.paper]),
    orientation: page.orientation.toLowerCase(),
    blackAndWhite: flag(page.blackAndWhite),
    ...zoomAttributes(page),
  });
  writeFit(sheet, page.zoom.scale === undefined);
  const header = joinTexts(page.header);
  const footer = joinTexts(page.footer);
  sheet.put(
    'headerFooter',
    header === '' && footer === ''
      ? ''
      : `<headerFooter>${header === '' ? '' : `<oddHeader>${escapeXml(header)}</oddHeader>`}` +
          `${footer === '' ? '' : `<oddFooter>${escapeXml(footer)}</oddFooter>`}</headerFooter>`,
  );
}

function zoomAttributes({ zoom }: PageLayout): Attributes {
  const { scale, horizontalFitToPages: wide = 0, verticalFitToPages: tall = 0 } = zoom;
  if (scale === undefined) return { scale: null, fitToWidth: String(wide), fitToHeight: String(tall) };
  return { scale: scale === 100 ? null : String(scale), fitToWidth: null, fitToHeight: null };
}

function writeFit(sheet: SheetText, fits: boolean): void {
  const properties = sheet.child('sheetPr');
  const known = properties === undefined ? undefined : childOf(properties, 'pageSetUpPr');
  if (known === undefined && !fits) return;
  const fit = fits ? '<pageSetUpPr fitToPage="1"/>' : '';
  if (properties === undefined) {
    sheet.put('sheetPr', `<sheetPr>${fit}</sheetPr>`);
    return;
  }
  // The last of the children this element may have, whose own content is not ours.
  const others = properties.children.filter((child) => child !== known);
  const kept = others.map(({ start, end }) => sheet.text.slice(start, end)).join('');
  sheet.fill(properties, kept + sheet.prefixed(fit));
}
