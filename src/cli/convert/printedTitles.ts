import { type TableDraft } from './draft';

type Titles = TableDraft['titles'];

/** Title lines as the documents print them, blanks of unfilled numbers and days included. */
const PRINTED: Readonly<Record<string, Titles>> = {
  '001 Phụ lục I': {
    label: 'PHỤ LỤC I',
    name: 'DANH MỤC CÁC CHỈ TIÊU CỤ THỂ',
    attachedTo: '(Kèm theo Kế hoạch số        /KH-UBND ngày      /02/2025 của UBND tỉnh Lai Châu)',
  },
  '001 Phụ lục II': {
    label: 'PHỤ LỤC II',
    name:
      'Danh mục các nhiệm vụ triển khai Kế hoạch của UBND tỉnh Lai Châu thực hiện Nghị quyết số 03/NQ-CP ngày 09/01/2025 ' +
      'của Chính phủ thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, ' +
      'công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    attachedTo: '(Kèm theo Kế hoạch số        /KH-UBND ngày      tháng 02 năm 2025 của Ủy ban nhân dân tỉnh Lai Châu)',
  },
  '004 Phụ lục I': {
    label: 'PHỤ LỤC I',
    name: 'CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026',
    attachedTo: '(Kèm theo Quyết định số 33/QĐ-UBND ngày 06/01/2026 của UBND tỉnh Sơn La)',
  },
  '004 Phụ lục II': {
    label: 'PHỤ LỤC II',
    name: 'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026',
    attachedTo: '(Kèm theo Quyết định số 33/QĐ-UBND ngày 06/01/2026 của UBND tỉnh Sơn La)',
  },
};

/**
 * Title lines of a table: as printed for the documents we know, else from the data's own title
 * ("Phụ lục I. Tên bảng (kèm theo …)").
 */
export function titlesOf(document: string, part: string, title: string): Titles {
  const printed = PRINTED[`${document} ${part}`];
  if (printed !== undefined) return printed;
  const match = /^(?:(Phụ lục [IVX\d]+)\.\s*)?(.*?)(?:\s*\((kèm theo .*)\))?$/is.exec(title.trim());
  const attached = match?.[3] ?? '';
  return {
    label: (match?.[1] ?? '').toUpperCase(),
    name: match?.[2] ?? '',
    attachedTo: attached === '' ? '' : `(${attached.charAt(0).toUpperCase()}${attached.slice(1)})`,
  };
}
