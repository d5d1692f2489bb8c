import { type AppendixKind } from '../../appendix/types';
import { printDate, printNumber } from '../print';
import { periodName } from './periods';

const figure = (value: number): string => printNumber(value, 'vi');
const percent = (share: number): string => `${figure(Math.round(share * 1000) / 10)}%`;
const rowName: Readonly<Record<AppendixKind, string>> = { indicators: 'chỉ tiêu', tasks: 'nhiệm vụ' };

/** "nhiệm vụ 6.3; nhiệm vụ “Xây dựng …”" */
function rowList(rows: readonly { readonly kind: AppendixKind; readonly number: string; readonly title: string }[]) {
  return rows.map(({ kind, number, title }) => `${rowName[kind]} ${number === '' ? `“${title}”` : number}`).join('; ');
}

/** The quarterly report's own words: the form of the letter, the places of its template, the sentences of its parts. */
export const report = {
  fileName: (period: string) => `bao-cao-${period}.docx`,
  templateFileName: 'mau-bao-cao.docx',

  /** Names of the places in the template, written between {{ and }}; capitals and accents may differ. */
  places: {
    period: 'kỳ báo cáo',
    asOf: 'ngày số liệu',
    plan: 'kế hoạch',
    office: 'cơ quan',
    superior: 'cơ quan cấp trên',
    town: 'địa danh',
    year: 'năm',
    sending: 'tình hình gửi báo cáo',
    indicators: 'kết quả chỉ tiêu',
    notMet: 'chỉ tiêu chưa đạt',
    tasks: 'kết quả nhiệm vụ',
    overdue: 'nhiệm vụ quá hạn',
    dueSoon: 'nhiệm vụ sắp đến hạn',
    difficulties: 'khó khăn',
    proposals: 'kiến nghị',
    toSettle: 'nội dung cần thống nhất',
    indicatorAppendix: 'phụ lục chỉ tiêu',
    taskAppendix: 'phụ lục nhiệm vụ',
  },

  /** The form of a report (Nghị định 30/2020/NĐ-CP, Phụ lục I and mẫu 1.4 of Phụ lục III). */
  form: {
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:        /BC-',
    placeAndDate: (places: { town: string; year: string }) => `${places.town}, ngày      tháng      năm ${places.year}`,
    name: 'BÁO CÁO',
    subject: (places: { plan: string; period: string }) => `Kết quả ${places.period} thực hiện ${places.plan}`,
    opening: (places: { plan: string; office: string; period: string; asOf: string }) =>
      `Thực hiện ${places.plan}, ${places.office} báo cáo tình hình thực hiện ${places.period} (trạng thái tính đến ngày ${places.asOf}) như sau:`,
    headings: {
      sending: 'I. TÌNH HÌNH GỬI BÁO CÁO',
      results: 'II. KẾT QUẢ THỰC HIỆN',
      indicators: '1. Các chỉ tiêu',
      tasks: '2. Các nhiệm vụ',
      overdue: '3. Nhiệm vụ quá hạn và lý do',
      dueSoon: '4. Nhiệm vụ sắp đến hạn',
      difficulties: 'III. KHÓ KHĂN, VƯỚNG MẮC',
      proposals: 'IV. ĐỀ XUẤT, KIẾN NGHỊ',
      toSettle: 'V. NỘI DUNG CẦN THỐNG NHẤT SỐ LIỆU',
    },
    closing: (places: { office: string }) =>
      `Trên đây là báo cáo tình hình thực hiện của các cơ quan, đơn vị, địa phương do ${places.office} tổng hợp./.`,
    recipients: 'Nơi nhận:',
    recipientLines: ['- ………………;', '- Lưu: VT, ………'],
    signer: 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ',
    signature: '(Chữ ký, họ và tên)',
    appendix: (number: string) => `Phụ lục ${number}`,
    indicatorAppendix: 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
    taskAppendix: 'TÌNH HÌNH THỰC HIỆN CÁC NHIỆM VỤ',
    attached: (places: { office: string }) => `(Kèm theo Báo cáo số      /BC-      của ${places.office})`,
  },

  period: periodName,
  date: printDate,
  figure,

  sending: (f: { asOf: string; received: number; expected: number; late: number; returned: number }) =>
    [
      `Đến ngày ${printDate(f.asOf)}, có ${f.received}/${f.expected} đơn vị đã gửi báo cáo${f.expected === 0 ? '' : ` (${percent(f.received / f.expected)})`}.`,
      f.late === 0 ? '' : ` Có ${f.late} đơn vị gửi muộn.`,
      f.returned === 0 ? '' : ` Có ${f.returned} đơn vị bị trả lại báo cáo và chưa gửi lại.`,
    ].join(''),
  notSent: (names: readonly string[]) => `Các đơn vị chưa gửi báo cáo: ${names.join('; ')}.`,
  late: (names: readonly string[]) => `Các đơn vị gửi muộn: ${names.join('; ')}.`,
  returned: (names: readonly string[]) => `Các đơn vị bị trả lại báo cáo: ${names.join('; ')}.`,
  counts: {
    indicators: (rows: number, parts: string) => `Có ${figure(rows)} lượt chỉ tiêu được báo cáo, trong đó: ${parts}.`,
    tasks: (rows: number, parts: string) => `Có ${figure(rows)} lượt nhiệm vụ được báo cáo, trong đó: ${parts}.`,
  },
  /** "đạt 12" */
  part: (label: string, count: number) =>
    `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)} ${figure(count)}`,
  countedByUnit: 'Một dòng do nhiều đơn vị báo cáo được tính một lượt cho mỗi đơn vị.',
  shareMet: (share: number) =>
    `Tỷ lệ chỉ tiêu đạt và vượt là ${percent(share)}, tính trên số chỉ tiêu đánh giá được bằng số.`,
  shareDone: (share: number) => `Tỷ lệ nhiệm vụ đã hoàn thành là ${percent(share)}, tính trên số nhiệm vụ có thời hạn.`,
  shareOverdue: (share: number) =>
    `Tỷ lệ nhiệm vụ đang quá hạn là ${percent(share)}, tính trên số nhiệm vụ có thời hạn.`,
  notMetIntro: 'Các chỉ tiêu chưa đạt:',
  notMet: (f: { number: string; title: string; target: string; places: readonly string[] }) =>
    `- ${f.number === '' ? '' : `Chỉ tiêu ${f.number}: `}${f.title} (chỉ tiêu giao ${f.target}): ${f.places.join('; ')}.`,
  /** Of many units, how many have not met it. */
  unitsNotMet: (f: { notMet: number; units: number }) => `${f.notMet}/${f.units} đơn vị báo cáo chưa đạt`,
  none: {
    indicators: 'Kỳ này không có chỉ tiêu nào được báo cáo.',
    notMet: 'Không có chỉ tiêu chưa đạt trong số chỉ tiêu đánh giá được.',
    tasks: 'Kỳ này không có nhiệm vụ nào được báo cáo.',
    overdue: 'Không có nhiệm vụ quá hạn.',
    dueSoon: 'Không có nhiệm vụ sắp đến hạn.',
    difficulties: 'Các đơn vị không nêu khó khăn, vướng mắc trong báo cáo.',
    proposals: 'Các đơn vị không nêu đề xuất, kiến nghị trong báo cáo.',
    toSettle: 'Không có số liệu khác nhau giữa các đơn vị và không có dòng nào của kế hoạch chưa được báo cáo.',
  },
  noReason: 'Đơn vị chưa nêu lý do.',
  difficultyIs: (text: string) => `Khó khăn: ${text}`,
  proposalIs: (text: string) => `Kiến nghị: ${text}`,
  remarkOf: (unit: string) => `* ${unit}:`,
  remark: (f: { text: string; rows: Parameters<typeof rowList>[0] }) => `- ${f.text} (${rowList(f.rows)})`,
  conflict: (f: { number: string; title: string; what: string; places: readonly string[] }) =>
    `- ${f.number === '' ? '' : `Dòng ${f.number}: `}${f.title} – ${f.what}: ${f.places.join('; ')}.`,
  byNobody: (f: { number: string; title: string; kind: AppendixKind }) =>
    `- ${rowName[f.kind].charAt(0).toLocaleUpperCase('vi')}${rowName[f.kind].slice(1)} ${f.number === '' ? '' : `${f.number}: `}${f.title} – chưa có đơn vị nào báo cáo.`,
  unplaced: (f: { number: string; title: string; units: readonly string[] }) =>
    `- Dòng ${f.number === '' ? '' : `${f.number}: `}${f.title} (do ${f.units.join('; ')} báo cáo) – chưa xác định được là dòng nào của kế hoạch.`,
  /** Behind the title of a row that nobody has placed in the plan yet. */
  unplacedTitle: (title: string) => `${title} (chưa khớp với kế hoạch)`,
  units: (count: number) => `${count} đơn vị`,
  /** What one of several units says, and what all say together. */
  saidBy: (unit: string, text: string) => `${unit}: ${text}`,
  together: (value: string) => `Chung: ${value}`,
  manyUnits: (count: number) => `${count} đơn vị báo cáo`,
  noWord: 'Đơn vị chưa ghi',
  doneOn: (date: string) => `hoàn thành ngày ${printDate(date)}`,
  columns: {
    index: 'TT',
    indicator: 'Chỉ tiêu',
    measure: 'Đơn vị tính',
    target: 'Chỉ tiêu giao',
    result: 'Kết quả',
    unit: 'Đơn vị báo cáo',
    status: 'Đánh giá',
    task: 'Nhiệm vụ',
    owner: 'Cơ quan chủ trì',
    due: 'Thời hạn',
    progress: 'Tình hình thực hiện',
    daysOver: 'Số ngày quá hạn',
    daysLeft: 'Số ngày còn lại',
    reason: 'Lý do, khó khăn, kiến nghị (đơn vị nêu)',
  },

  problems: {
    'not-a-template':
      'Tệp mẫu không phải là văn bản Word (.docx) hoặc đã hỏng. Chọn tệp .docx khác, hoặc tạo lại tệp mẫu.',
    'unknown-places': (f: { places: readonly string[]; known: readonly string[] }) =>
      `Tệp mẫu có chỗ điền không có trong danh mục: ${f.places.map((place) => `{{${place}}}`).join(', ')}. Sửa lại tên chỗ điền trong tệp mẫu. Các tên dùng được: ${f.known.join(', ')}.`,
    'broken-places': (f: { places: readonly string[] }) =>
      `Tệp mẫu có dấu ngoặc nhọn mở mà không đóng, hoặc đóng mà không mở: ${f.places.map((place) => `“${place}”`).join(', ')}. Mỗi chỗ điền đứng giữa {{ và }}.`,
    'places-not-alone': (f: { places: readonly string[] }) =>
      `Chỗ điền ${f.places.map((place) => `{{${place}}}`).join(', ')} được thay bằng đoạn văn hoặc bảng, nên phải đứng riêng một đoạn. Chuyển các chữ đứng cùng sang đoạn khác.`,
    'no-places':
      'Tệp mẫu chưa có chỗ điền nào, nên không có gì để điền. Ghi tên chỗ điền trong hai dấu ngoặc nhọn, ví dụ {{kỳ báo cáo}}.',
  },

  /** Ready to paste into a message or a letter. */
  reminder: {
    greeting: (unit: string) => `Kính gửi: ${unit}`,
    notSent: (period: string) => `Đến nay chưa nhận được báo cáo ${periodName(period)} của quý cơ quan.`,
    returned: (period: string, comment: string) =>
      `Báo cáo ${periodName(period)} của quý cơ quan đã được trả lại${comment === '' ? '' : `: ${comment}`}${/[.!?…]$/.test(comment) ? '' : '.'} Đề nghị sửa và gửi lại.`,
    rowsMissing: (period: string) => `Báo cáo ${periodName(period)} của quý cơ quan còn thiếu các dòng sau:`,
    rowsOwed: (count: number) => `Quý cơ quan có ${figure(count)} dòng cần báo cáo.`,
    row: (f: { kind: AppendixKind; number: string; title: string }) =>
      `- ${rowName[f.kind].charAt(0).toLocaleUpperCase('vi')}${rowName[f.kind].slice(1)} ${f.number === '' ? '' : `${f.number}: `}${f.title}`,
    moreRows: (count: number) => `- … và ${figure(count)} dòng khác.`,
    due: (date: string, days: number | null, source: string | null) => {
      const left =
        days === null ? '' : days > 0 ? ` (còn ${days} ngày)` : days === 0 ? ' (hôm nay)' : ` (đã quá ${-days} ngày)`;
      return `Hạn gửi: ${printDate(date)}${left}${source === null ? '' : `, theo ${source}`}.`;
    },
    link: (address: string) => `Gửi báo cáo tại: ${address}`,
    everybody: (period: string) => `Các đơn vị chưa hoàn thành báo cáo ${periodName(period)}:`,
    reason: { 'not-sent': 'chưa gửi', returned: 'bị trả lại, chưa gửi lại', 'rows-missing': 'còn thiếu dòng' },
    unitLine: (unit: string, reason: string) => `- ${unit}: ${reason}`,
    thanks: 'Trân trọng.',
    nobody: (period: string) => `Các đơn vị đã gửi đủ báo cáo ${periodName(period)}. Không có đơn vị nào cần nhắc.`,
  },
};
