import { printMoment } from '../../print';

/** Who has reported, and one unit. */
export const units = {
  units: {
    title: 'Ai đã báo cáo',
    emptyTitle: 'Chưa có báo cáo nào',
    emptyText: 'Chọn nơi lấy báo cáo ở phần Nguồn.',
    noneTitle: 'Chưa biết đơn vị nào phải báo cáo',
    noneText: 'Kỳ này chưa có đơn vị nào gửi, và chưa có danh sách đơn vị phải báo cáo.',
    listLabel: 'Danh sách đơn vị',
    search: 'Tìm đơn vị',
    filterLabel: 'Lọc theo tình trạng',
    filteredTitle: 'Không có đơn vị nào khớp',
    filteredText: 'Bỏ bớt điều kiện lọc để xem các đơn vị còn lại.',
    state: {
      'not-sent': 'Chưa gửi',
      sent: 'Đã gửi',
      returned: 'Bị trả lại',
      accepted: 'Đã tiếp nhận',
      late: 'Gửi muộn',
    },
    late: 'Muộn',
    group: (f: { name: string; sent: number; all: number }) => `${f.name}: ${f.sent}/${f.all} đã gửi`,
    line: (f: { revision: number | null; at: string | null }) =>
      f.at === null ? 'Chưa có báo cáo' : `Lần ${f.revision ?? 1}, nhận lúc ${printMoment(f.at)}`,
    findings: (f: { errors: number; warnings: number }) => `${f.errors} lỗi, ${f.warnings} cảnh báo`,
    copyReminders: 'Sao chép lời nhắc',
    copyOne: 'Sao chép lời nhắc đơn vị này',
  },
  unit: {
    noReport: 'Đơn vị chưa có báo cáo nào trong kỳ này.',
    reading: 'Đang mở…',
    comment: 'Ý kiến khi xem xét',
    rows: (count: number) => `Các dòng đã báo cáo (${count})`,
    findings: (count: number) => `Lỗi và cảnh báo (${count})`,
    onlyCounts: (f: { errors: number; warnings: number }) =>
      `Khi gửi, báo cáo có ${f.errors} lỗi, ${f.warnings} cảnh báo. Đơn vị xem từng mục trong tệp của mình.`,
    kept: (count: number) => `Cảnh báo đơn vị giữ nguyên (${count})`,
    history: 'Các lần gửi và ý kiến',
    action: { received: 'Nhận', accepted: 'Tiếp nhận', returned: 'Trả lại' },
    historyLine: (f: { at: string; action: string; revision: number }) =>
      `${printMoment(f.at)} – ${f.action} lần ${f.revision}`,
    review: 'Xem xét báo cáo',
    reviewText: 'Ý kiến gửi đơn vị',
    reviewHint: 'Trả lại thì ghi rõ dòng nào, thiếu gì.',
    accept: 'Tiếp nhận',
    giveBack: 'Trả lại',
    needComment: 'Ghi lý do trả lại để đơn vị biết cần sửa gì.',
    accepted: 'Đã tiếp nhận báo cáo.',
    returned: 'Đã trả lại. Đơn vị thấy ý kiến ở phần Gửi.',
    noReview: 'Báo cáo nhận bằng tệp thì trả lời đơn vị qua nơi đã nhận tệp.',
  },
};
