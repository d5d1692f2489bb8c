import { printNumber } from '../../print';

/** The figures, the rows behind them, and where they stand. */
export const picture = {
  picture: {
    title: 'Tình hình thực hiện',
    emptyTitle: 'Chưa có số liệu',
    emptyText: 'Chọn nơi lấy báo cáo ở phần Nguồn. Có báo cáo thì biểu đồ và danh sách hiện ở đây.',
    print: 'In',
    showTable: 'Xem bảng số liệu',
    hideTable: 'Ẩn bảng số liệu',
    reporting: 'Tình hình gửi báo cáo',
    reportingText: (f: { sent: number; expected: number; late: number }) =>
      `${f.sent}/${f.expected} đơn vị đã gửi${f.late > 0 ? `, trong đó ${f.late} đơn vị gửi muộn` : ''}.`,
    indicators: 'Chỉ tiêu',
    tasks: 'Nhiệm vụ',
    statusOf: (f: { what: string; rows: number }) => `${f.what}: ${printNumber(f.rows, 'vi')} dòng được đánh giá`,
    shareMet: 'Chỉ tiêu đạt và vượt',
    shareDone: 'Nhiệm vụ hoàn thành',
    shareOverdue: 'Nhiệm vụ quá hạn',
    shareOnTime: 'Hoàn thành đúng hạn',
    sections: 'Theo mục của kế hoạch',
    sectionName: (f: { section: string; title: string }) =>
      f.section === '' ? f.title || 'Không ghi mục' : `${f.section}. ${f.title}`,
    trend: 'Qua các kỳ',
    trendNone: 'Chưa có kỳ trước để so sánh.',
    ranking: 'Xếp hạng đơn vị',
    rankingText:
      'Tỷ lệ xếp hạng: số nhiệm vụ đã hoàn thành và số chỉ tiêu đạt hoặc vượt, chia cho số dòng có thể đánh giá của đơn vị. Nhiệm vụ thường xuyên, chờ điều kiện, không có thời hạn và chỉ tiêu định tính, chưa giao không tính. Tỷ lệ bằng nhau thì cùng hạng.',
    rank: 'Hạng',
    unit: 'Đơn vị',
    measure: 'Tỷ lệ',
    rows: 'Số dòng',
    noRank: 'Chưa có dòng nào để xếp hạng',
    overdue: 'Nhiệm vụ quá hạn',
    overdueDays: (days: number) => `Quá hạn ${days} ngày`,
    dueSoon: 'Sắp đến hạn',
    daysLeft: (days: number) => (days === 0 ? 'Hết hạn hôm nay' : `Còn ${days} ngày`),
    notMet: 'Chỉ tiêu chưa đạt hoặc chưa có số liệu',
    nothing: 'Không có dòng nào.',
    more: (count: number) => `Xem thêm ${count} dòng`,
    all: (count: number) => `Xem cả ${count} dòng`,
    status: 'Trạng thái',
    count: 'Số lượng',
    share: 'Tỷ lệ',
    state: 'Tình trạng',
    section: 'Mục',
    period: 'Kỳ',
    totals: 'Chỉ tiêu cộng từ các đơn vị',
    totalsText: 'Cộng theo cách đã khai báo của từng chỉ tiêu. Chưa khai báo thì đặt các đơn vị cạnh nhau, không cộng.',
    value: 'Giá trị',
    parts: (count: number) => `${count} đơn vị báo cáo`,
    chart: {
      bar: (f: { label: string; parts: string }) => `${f.label}: ${f.parts}`,
      part: (f: { label: string; count: number; share: string }) =>
        `${f.label} ${printNumber(f.count, 'vi')} (${f.share})`,
      trend: (f: { label: string; points: string }) => `${f.label} qua các kỳ: ${f.points}`,
    },
    /** The rows behind a figure. */
    drill: (f: { what: string; where: string }) => (f.where === '' ? f.what : `${f.what} – ${f.where}`),
    drillCount: (count: number) => `${printNumber(count, 'vi')} dòng`,
    openRows: (what: string) => `Xem các dòng: ${what}`,
  },
  row: {
    target: 'Chỉ tiêu',
    result: 'Kết quả',
    progress: 'Tiến độ',
    difficulty: 'Khó khăn',
    proposal: 'Kiến nghị',
    goTo: 'Đến ô',
    listLabel: 'Các dòng',
  },
  place: {
    cell: (f: { sheet: string; cell: string }) => `Trang “${f.sheet}”, ô ${f.cell}`,
    inFile: (f: { file: string; sheet: string; cell: string }) => `Tệp ${f.file}, trang “${f.sheet}”, ô ${f.cell}`,
    elsewhere: (f: { unitName: string; file: string | null; sheet: string; cell: string }) =>
      `${f.file === null ? `Mở tệp của ${f.unitName}` : `Mở tệp ${f.file} của ${f.unitName}`}, trang “${f.sheet}”, ô ${f.cell}.`,
  },
};
