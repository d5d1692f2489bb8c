import { type PrintSetup } from '../port/sheetModel';

/** Inches, as the offices set them: the same as `xlsx` writes. */
const MARGINS = { left: 0.7, right: 0.5, top: 0.7, bottom: 0.7 };

/** Queues the print set-up. */
export function setPrint(
  sheet: Excel.Worksheet,
  { paper, landscape, fitToWidth, titleRows, margins, footer }: PrintSetup,
): void {
  const layout = sheet.pageLayout;
  layout.paperSize = paper === 'A3' ? 'A3' : 'A4';
  layout.orientation = landscape ? 'Landscape' : 'Portrait';
  layout.centerHorizontally = true;
  if (fitToWidth === true) layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (titleRows !== undefined) layout.setPrintTitleRows(`$${String(titleRows.from)}:$${String(titleRows.to)}`);
  layout.setPrintMargins('Inches', { ...MARGINS, ...margins });
  const parts = footerParts(footer ?? '');
  const pages = layout.headersFooters.defaultForAllPages;
  pages.leftFooter = parts.L;
  pages.centerFooter = parts.C;
  pages.rightFooter = parts.R;
}

/** A footer as files hold it, `&L…&C…&R…`; what stands before the first mark is in the middle. */
export function footerParts(footer: string): Record<'L' | 'C' | 'R', string> {
  const parts = { L: '', C: '', R: '' };
  let at: 'L' | 'C' | 'R' = 'C';
  // "&&" is the sign itself; "&"Font,Bold"" may hold any letter.
  for (const [piece] of footer.matchAll(/&&|&"[^"]*"|&[LCR]|&?[^&]|&$/gs)) {
    if (piece === '&L' || piece === '&C' || piece === '&R') at = piece[1] as 'L' | 'C' | 'R';
    else parts[at] += piece;
  }
  return parts;
}
