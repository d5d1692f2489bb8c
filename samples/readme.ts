import { type Report } from './report';

/** The text of README.md, with every emptied cell where it really is. */
export function readmeText(reports: readonly Report[]): string {
  return `# Sổ tính mẫu

Thư mục này có bốn phụ lục thật ở dạng .xlsx và bốn bản như một đơn vị gửi lại để báo cáo quý III/2026. Tạo lại bằng:
\`npx tsx samples/make.ts\` (cùng dữ liệu cho cùng tệp).

- lai-chau-nq57-phu-luc-1.xlsx, -2.xlsx: Phụ lục I, II kèm theo Kế hoạch tháng 02/2025 của UBND tỉnh Lai Châu thực hiện
  NQ 03/NQ-CP, NQ 57-NQ/TW
- son-la-2026-phu-luc-1.xlsx, -2.xlsx: Phụ lục I, II kèm theo Quyết định số 33/QĐ-UBND ngày 06/01/2026 của UBND tỉnh Sơn La

Bốn tệp này chỉ chứa nội dung của văn bản nguồn. Ô mà bản quét của nguồn không đọc được thì để trống: mục III.5 của
son-la-2026-phu-luc-1 (chỉ tiêu, chủ trì, phối hợp).

## Phần tự đặt ra

Các tệp …-bao-cao-2026-q3.xlsx **không phải báo cáo thật của cơ quan nào**. Các cột thêm vào và mọi nội dung trong đó
(kết quả, tình hình, tỷ lệ, ngày hoàn thành, minh chứng) là số liệu tự đặt để chạy thử, coi như điền ngày 03/9/2026:

${reports.map(addedColumns).join('\n')}

Trong son-la-2026-phu-luc-1-bao-cao-2026-q3, mục II.3 ghi “-” (chưa có số liệu, cũng là thiếu kết quả), mục III.11 ghi
“>94%” (bất đẳng thức).

## Những ô cố ý để trống

Như khi đơn vị quên điền: ô, cột, mục, nội dung đã bỏ, quy tắc phải phát hiện.

${reports.map(emptiedCells).join('\n\n')}

# Sample workbooks

Four real appendices as .xlsx, and the same four as a unit would return them for the third quarter of 2026. Made by
\`npx tsx samples/make.ts\`; the same data gives the same files.

The four plain files hold the source documents' content alone. Cells that the scan of the source left unreadable are
empty: item III.5 of son-la-2026-phu-luc-1 (target, owner, coordinators).

The files …-bao-cao-2026-q3.xlsx are **nobody's real report**: the added columns listed above and everything in them
(results, progress, percentages, completion dates, evidence) are made up for trying things out, as if filled in on
3 September 2026. In son-la-2026-phu-luc-1-bao-cao-2026-q3 item II.3 reports “-”,
which is no result either, and item III.11 an inequality. The cells listed above were emptied on purpose, as when somebody forgets them; the rule
behind each arrow must find it.
`;
}

const addedColumns = ({ file, added }: Report): string =>
  `- ${file}: ${added.map(({ letters, heading }) => `${letters} “${heading}”`).join(', ')}`;

const emptiedCells = ({ file, emptied }: Report): string =>
  [`${file}:`, '', ...emptied.map(emptiedCell)].join('\n');

const emptiedCell = ({ address, heading, item, text, rule }: Report['emptied'][number]): string =>
  `- ${address} (${heading}, mục ${item}): “${text.replace(/\n/g, ' ')}” → \`${rule}\``;
