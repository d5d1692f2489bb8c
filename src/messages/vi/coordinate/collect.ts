import { problems } from '../problems';
import { printDate } from '../../print';

/** Where reports come from, and the files that were picked. */
export const collect = {
  source: {
    title: 'Báo cáo lấy từ đâu',
    hub: 'Máy chủ nhận báo cáo',
    hubText: 'Các đơn vị bấm Gửi, báo cáo về máy chủ. Xem, tiếp nhận và trả lại ngay tại đây.',
    graph: 'Sổ trên SharePoint, OneDrive',
    graphText: 'Các đơn vị gửi vào một sổ dùng chung của Microsoft 365.',
    files: 'Các tệp đơn vị gửi về',
    filesText: 'Tệp Excel nhận qua thư điện tử, hoặc cả thư mục dùng chung. Chọn hay thả nhiều tệp một lần.',
    needToken: 'Chưa có mã truy cập của cơ quan tổng hợp. Vào Cài đặt để dán mã.',
    chosen: 'Đang dùng',
    due: (f: { due: string; days: number }) =>
      f.days > 0
        ? `Hạn gửi ${printDate(f.due)}, còn ${f.days} ngày.`
        : f.days === 0
          ? `Hạn gửi là hôm nay, ${printDate(f.due)}.`
          : `Hạn gửi ${printDate(f.due)}, đã quá ${-f.days} ngày.`,
    dueBy: (source: string) => `Theo ${source}.`,
    noDue: 'Kỳ này chưa đặt hạn gửi.',
    awayTitle: 'Chưa nối được với nơi nhận',
    awayText: 'Số liệu chưa lấy được. Kiểm tra mạng, địa chỉ và mã truy cập trong Cài đặt rồi thử lại.',
    plan: 'Kế hoạch để đối chiếu',
    planText: 'Có kế hoạch thì biết đơn vị nào phải báo cáo, dòng nào chưa ai báo, dòng nào khác kế hoạch.',
    planUsed: (f: { title: string; rows: number }) => `${f.title} (${f.rows} dòng)`,
    pickPlan: 'Chọn tệp kế hoạch',
  },
  access: {
    hub: 'Địa chỉ máy chủ',
    hubHint: 'Để trống thì dùng máy chủ của trang này.',
    token: 'Mã truy cập của cơ quan tổng hợp',
    tokenHint: 'Mã được giữ trên máy này.',
    save: 'Dùng mã này',
    enter: 'Nhập mã truy cập',
    change: 'Đổi mã truy cập',
  },
  files: {
    pick: 'Chọn tệp',
    pickFolder: 'Chọn thư mục',
    drop: 'Thả tệp hoặc thư mục vào đây',
    title: (count: number) => `Tệp đã nhận (${count})`,
    none: 'Chưa có tệp nào.',
    noneText: 'Chọn hoặc thả các tệp đơn vị gửi về. Tệp chỉ được đọc trên máy này, không gửi đi đâu.',
    listLabel: 'Danh sách tệp',
    summary: (f: { counts: number; left: number }) =>
      f.left === 0 ? `${f.counts} tệp được tính.` : `${f.counts} tệp được tính, ${f.left} tệp chưa tính.`,
    onlyLeft: 'Chỉ xem tệp cần xử lý',
    already: (count: number) => `${count} tệp đã có trong danh sách nên không đọc lại.`,
    stopped: (left: number) => `Đã dừng. Còn ${left} tệp chưa đọc; chọn lại để đọc tiếp.`,
    remove: (name: string) => `Bỏ tệp ${name} khỏi danh sách`,
    removeShort: 'Bỏ',
    unit: 'Đơn vị của tệp',
    chooseUnit: 'Chọn đơn vị',
    take: 'Vẫn tính cho kỳ này',
    rows: (f: { rows: number; errors: number; warnings: number }) =>
      `${f.rows} dòng · ${f.errors} lỗi, ${f.warnings} cảnh báo`,
    verdict: {
      waiting: () => 'Đang chờ đọc.',
      counts: () => 'Được tính.',
      'unit-unknown': () =>
        'Chưa biết tệp của đơn vị nào: trong tệp và tên tệp không ghi. Chọn đơn vị. Trong lúc chờ, các dòng được tính dưới tên tệp.',
      'other-period': (f: { period: string }) =>
        `Tệp ghi kỳ ${f.period}, khác kỳ đang tổng hợp nên chưa tính. Kiểm tra với đơn vị.`,
      'no-table': () =>
        'Không thấy bảng phụ lục nào trong tệp nên không có gì để tính. Kiểm tra xem có đúng tệp báo cáo không.',
      unread: (f: { why: string }) => `Chưa đọc được. ${f.why}`,
      'bad-submission': (f: { why: string }) => f.why,
      superseded: () => 'Đơn vị có tệp mới hơn cho cùng bảng nên tệp này không tính. Nếu tệp này mới đúng, bỏ tệp kia.',
      stale: () => 'Không thay thế báo cáo mới nhất của đơn vị nên không tính.',
      'different-content': () => 'Số biên nhận trùng với báo cáo khác có nội dung khác nên không tính.',
      'hash-mismatch': () => 'Nội dung không khớp mã nội dung, có thể tệp đã bị sửa. Xin đơn vị gửi lại.',
      'has-errors': () => 'Báo cáo còn lỗi nên không tính.',
      'warnings-without-reason': () => 'Còn cảnh báo chưa có lý do nên không tính.',
      'period-closed': () => 'Kỳ báo cáo đã khóa nên không tính.',
    },
    badSubmission: {
      damaged: 'Tệp bị hỏng, không đọc được. Xin đơn vị gửi lại.',
      invalid: 'Tệp chưa đúng mẫu báo cáo nên không tính.',
      'hash-mismatch': 'Nội dung không khớp mã nội dung, có thể tệp đã bị sửa. Xin đơn vị gửi lại.',
    },
    readProblem: problems,
  },
};
