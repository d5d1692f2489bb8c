import { type ConflictField } from '../../../consolidate';
import { type RowCandidate } from '../../../plan/types';
import { printMoment } from '../../print';

/** What does not fit together. */
export const problems = {
  problems: {
    title: 'Việc cần xem lại',
    emptyTitle: 'Chưa có số liệu',
    emptyText: 'Chọn nơi lấy báo cáo ở phần Nguồn.',
    noneTitle: 'Không có vấn đề nào',
    noneText: 'Các đơn vị báo cáo khớp nhau và khớp kế hoạch.',
    conflicts: 'Số liệu khác nhau giữa các đơn vị',
    conflictOf: (field: ConflictField) =>
      ({ target: 'Chỉ tiêu được giao', due: 'Thời hạn', result: 'Kết quả', done: 'Hoàn thành hay chưa' })[field],
    proposals: 'Dòng không khớp kế hoạch',
    proposalsText:
      'Đơn vị báo dòng mà kế hoạch không có đúng như vậy. Chọn dòng của kế hoạch, hoặc ghi là không thuộc kế hoạch.',
    candidates: 'Có thể là',
    differs: (what: RowCandidate['differs']) =>
      what.length === 0
        ? 'giống'
        : `khác ${what.map((one) => ({ section: 'mục', number: 'số', title: 'tên' })[one]).join(', ')}`,
    choose: 'Chọn dòng này',
    chooseFor: (f: { title: string; candidate: string }) => `${f.title} là dòng ${f.candidate}`,
    notInPlan: 'Không thuộc kế hoạch',
    noCandidate: 'Không thấy dòng nào gần giống.',
    decided: 'Đã chọn',
    decidedOutside: 'Không thuộc kế hoạch',
    decidedAs: (row: string) => `Là dòng ${row}`,
    decidedBy: (f: { unit: string; at: string }) =>
      `${f.unit === '' ? 'Đã chọn' : `${f.unit} chọn`} lúc ${printMoment(f.at)}`,
    undo: 'Bỏ lựa chọn',
    unreported: 'Dòng của kế hoạch còn thiếu báo cáo',
    unreportedBy: (f: { names: string }) => `Còn thiếu: ${f.names}`,
    notSent: 'chưa gửi',
    missingRow: 'gửi thiếu dòng này',
    byNobody: 'Chưa đơn vị nào báo',
    changes: 'Thay đổi so với kỳ trước',
    fromTo: (f: { before: string; after: string }) => `${f.before || '–'} → ${f.after || '–'}`,
    disputed: 'Đơn vị cho là kiểm tra sai',
    disputedText: 'Các mục đơn vị báo “lỗi này sai”. Xem lại rồi trả lời đơn vị, hoặc báo người quản trị quy tắc.',
    statusDiffers: 'Trạng thái đơn vị ghi khác số liệu',
    statusOf: (f: { reported: string; judged: string }) =>
      `Đơn vị ghi “${f.reported}”, tính theo số liệu là “${f.judged}”`,
    keptWarnings: 'Cảnh báo đơn vị giữ nguyên',
    missing: 'Chưa có báo cáo',
    nothing: 'Không có.',
  },
};
