import { type DestinationProblemCode } from '../../submission/types';

type Facts = Readonly<Record<string, unknown>>;

/** Why a request to the hub was not carried out: what the destination's client knows, and what only the hub says. */
export type HubProblemCode =
  | DestinationProblemCode
  | 'not-found'
  | 'bad-period'
  | 'bad-dates'
  | 'comment-needed'
  | 'unsupported'
  | 'not-ready'
  | 'unknown-units'
  | 'unknown-rows'
  | 'rows-twice'
  | 'other-plan'
  | 'nothing-to-publish';

const CLOSED: Readonly<Record<string, string>> = {
  'not-open': 'Kỳ báo cáo này chưa mở nên chưa nhận báo cáo. Gửi lại khi cơ quan tổng hợp mở kỳ.',
  closed: 'Kỳ báo cáo này đã khoá nên không nhận thêm báo cáo. Đề nghị cơ quan tổng hợp mở lại kỳ nếu cần gửi.',
};

const list = (names: unknown): string => (Array.isArray(names) ? names.map((name) => `“${name}”`).join(', ') : '');

const problems: Readonly<Record<HubProblemCode, (facts: Facts) => string>> = {
  unreachable: () =>
    'Chưa gửi được: không kết nối được với nơi nhận báo cáo. Báo cáo vẫn còn trên máy này. Kiểm tra mạng rồi gửi lại.',
  unauthorised: () =>
    'Mã truy cập không đúng hoặc đã hết hạn. Xin mã mới ở cơ quan tổng hợp, nhập lại rồi gửi. Báo cáo vẫn còn trên máy này.',
  forbidden: () =>
    'Mã truy cập này không dùng cho việc vừa làm: mã chỉ dùng cho đúng đơn vị và đúng việc được cấp. Kiểm tra đơn vị đã chọn.',
  stale: () =>
    'Chưa gửi được: đơn vị đã có báo cáo mới hơn trong kỳ này, do người khác gửi. Xem báo cáo đó trước, rồi gửi lại để thay thế.',
  'different-content': () =>
    'Chưa nhận: số biên nhận này đã dùng cho một báo cáo có nội dung khác. Gửi lại như một báo cáo mới.',
  'hash-mismatch': () =>
    'Chưa nhận: nội dung đến nơi không khớp mã nội dung đi kèm, có thể do đường truyền. Gửi lại báo cáo.',
  invalid: () => 'Chưa nhận: báo cáo chưa đúng mẫu. Xem danh sách chỗ chưa đúng, sửa rồi gửi lại.',
  'has-errors': (f) => `Chưa nhận: báo cáo còn ${f['count']} lỗi. Sửa hết lỗi rồi gửi lại.`,
  'warnings-without-reason': (f) =>
    `Chưa nhận: còn ${f['count']} cảnh báo chưa có lý do. Sửa, hoặc ghi lý do cho từng cảnh báo rồi gửi lại.`,
  'period-closed': (f) => CLOSED[String(f['state'])] ?? CLOSED['closed'] ?? '',
  'too-large': () => 'Chưa nhận: báo cáo quá lớn. Kiểm tra bảng có thừa trang hoặc thừa dòng không, rồi gửi lại.',
  'too-many-requests': (f) =>
    `Chưa nhận: có quá nhiều yêu cầu trong thời gian ngắn. Chờ ${f['retryAfter'] ?? 60} giây rồi thử lại.`,
  'server-error': () =>
    'Nơi nhận báo cáo đang gặp sự cố, chưa có biên nhận. Báo cáo vẫn còn trên máy này. Chờ ít phút rồi gửi lại.',
  locked: () =>
    'Chưa gửi được: tệp nhận báo cáo trên SharePoint đang có người mở và khóa. Báo cáo vẫn còn trên máy này. Chờ người đó đóng tệp rồi gửi lại.',
  'not-set-up': () =>
    'Chưa gửi được: không thấy nơi nhận báo cáo, hoặc tệp ở đó không phải sổ nhận báo cáo. Đề nghị cơ quan tổng hợp xem lại nơi nhận.',
  'sign-in': () => 'Chưa đăng nhập được nơi nhận báo cáo. Đăng nhập lại rồi gửi. Báo cáo vẫn còn trên máy này.',
  'not-found': () => 'Không có mục này. Kiểm tra lại địa chỉ hoặc số biên nhận.',
  'bad-period': () => 'Kỳ báo cáo không đúng. Ghi theo mẫu 2026-Q3, 2026-H1, 2026-M09 hoặc 2026.',
  'bad-dates': () => 'Ngày của kỳ báo cáo không đúng. Ngày mở, hạn gửi, ngày khoá phải có thật và theo thứ tự đó.',
  'comment-needed': () => 'Trả lại báo cáo thì phải ghi lý do, để đơn vị biết chỗ cần sửa.',
  'unknown-units': (f) =>
    `Danh mục không có đơn vị ${list(f['units'])}. Ghi mã đơn vị, ví dụ sl-so-khcn hoặc xa-03646; chưa có gì thay đổi.`,
  'unknown-rows': (f) =>
    `Kế hoạch không có dòng với mã ${list(f['keys'])}. Lấy mã dòng từ chính kế hoạch đó; chưa có gì thay đổi.`,
  'rows-twice': () => 'Kế hoạch có hai dòng cùng một mã dòng. Sửa số thứ tự hoặc tên dòng bị trùng rồi gửi lại.',
  'other-plan': () => 'Mã kế hoạch trong nội dung khác mã trên địa chỉ. Ghi cùng một mã ở hai nơi.',
  'nothing-to-publish': () =>
    'Chưa chọn phần nào để công khai. Chọn ít nhất một phần: tổng quan, chỉ tiêu, nhiệm vụ hoặc đơn vị.',
  unsupported: () => 'Nơi nhận không đọc được dạng dữ liệu này. Gửi dữ liệu dạng JSON, mã UTF-8.',
  'not-ready': () => 'Nơi nhận chưa sẵn sàng. Chờ ít phút rồi thử lại.',
};

/** The same where no report was being sent: somebody reads, hands a plan over or sets a period. */
const problemsElsewhere: Readonly<Partial<Record<HubProblemCode, (facts: Facts) => string>>> = {
  unreachable: () => 'Không kết nối được với nơi nhận báo cáo. Kiểm tra mạng và địa chỉ rồi làm lại.',
  unauthorised: () =>
    'Chưa có mã truy cập, hoặc mã không đúng, đã hết hạn. Kiểm tra mã, hoặc xin mã mới ở người quản trị, rồi làm lại.',
  forbidden: () =>
    'Mã truy cập này không dùng cho việc vừa làm. Dùng mã có vai trò được làm việc đó, ví dụ mã của cơ quan tổng hợp.',
  invalid: () => 'Chưa nhận: nội dung chưa đúng mẫu. Xem danh sách chỗ chưa đúng, sửa rồi làm lại.',
  'too-large': () => 'Chưa nhận: nội dung quá lớn. Bỏ phần thừa rồi làm lại.',
  'too-many-requests': (f) =>
    `Có quá nhiều yêu cầu trong thời gian ngắn. Chờ ${f['retryAfter'] ?? 60} giây rồi làm lại.`,
  'server-error': () => 'Nơi nhận báo cáo đang gặp sự cố. Chờ ít phút rồi làm lại.',
  locked: () => 'Tệp nhận báo cáo trên SharePoint đang có người mở và khóa. Chờ người đó đóng tệp rồi làm lại.',
  'not-set-up': () =>
    'Không thấy nơi nhận báo cáo, hoặc tệp ở đó không phải sổ nhận báo cáo. Xem lại địa chỉ hoặc tệp khai báo.',
  'sign-in': () => 'Chưa đăng nhập được nơi nhận báo cáo. Đăng nhập, hoặc lấy mã truy cập mới, rồi làm lại.',
};

const FIELDS: Readonly<Record<string, string>> = {
  id: 'số biên nhận',
  unit: 'đơn vị',
  period: 'kỳ báo cáo',
  plan: 'kế hoạch',
  replaces: 'báo cáo được thay thế',
  sentAt: 'thời điểm gửi',
  sentBy: 'người gửi',
  ruleset: 'phiên bản bộ quy tắc',
  contentHash: 'mã nội dung',
  rows: 'danh sách dòng',
  findings: 'kết quả kiểm tra',
  confirmed: 'cảnh báo đã nêu lý do',
  disputed: 'lỗi đơn vị cho là sai',
  note: 'ghi chú',
  reason: 'lý do',
  errors: 'số lỗi',
  warnings: 'số cảnh báo',
  sheet: 'tên trang tính',
  row: 'số dòng trên trang tính',
  key: 'mã dòng',
  title: 'tên chỉ tiêu hoặc nhiệm vụ',
  cells: 'địa chỉ ô',
  due: 'thời hạn',
  target: 'chỉ tiêu',
  baseline: 'số liệu kỳ trước',
  result: 'kết quả',
  owners: 'cơ quan chủ trì',
  opens: 'ngày mở',
  closes: 'ngày khoá',
  policy: 'cách nhận báo cáo',
  state: 'kết luận',
  comment: 'ý kiến',
  units: 'danh sách đơn vị',
  published: 'công khai hay không',
  parts: 'phần công khai',
  decisions: 'danh sách quyết định',
  from: 'mã dòng trong báo cáo',
  to: 'mã dòng trong kế hoạch',
  owing: 'đơn vị phải báo cáo từng dòng',
  aggregations: 'cách cộng chỉ tiêu',
  section: 'mục',
  number: 'số thứ tự',
  kind: 'loại bảng',
};

/** What is not as the schema wants it: `path` in steps, `missing` the name of an absent field. */
export interface SchemaFault {
  readonly path: readonly string[];
  readonly missing: string | null;
}

function schemaFault({ path, missing }: SchemaFault): string {
  const steps = path.filter((step) => !/^\d+$/.test(step));
  const rowIndex = path[0] === 'rows' && path[1] !== undefined ? Number(path[1]) + 1 : null;
  const where = rowIndex === null ? '' : `Dòng thứ ${rowIndex}: `;
  const name = (field: string | undefined) => (field === undefined ? 'nội dung' : (FIELDS[field] ?? `mục “${field}”`));
  const sentence = missing === null ? `${name(steps.at(-1))} chưa đúng mẫu.` : `thiếu ${name(missing)}.`;
  return where === '' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : where + sentence;
}

/** Why signing in with a province's account did not work. */
export type SignInProblem = 'away' | 'over' | 'refused' | 'no-unit' | 'several-units' | 'no-role';

const signIn: Readonly<{
  title: string;
  done: string;
  again: string;
  problems: Readonly<Record<SignInProblem, string>>;
}> = {
  title: 'Đăng nhập Phụ lục',
  done: 'Đã đăng nhập. Đóng cửa sổ này và quay lại bảng Phụ lục.',
  again: 'Đăng nhập lại',
  problems: {
    away: 'Chưa đăng nhập được: dịch vụ đăng nhập của tỉnh không trả lời. Chờ ít phút rồi đăng nhập lại.',
    over: 'Lần đăng nhập này đã quá giờ hoặc đã dùng rồi. Đăng nhập lại từ đầu.',
    refused: 'Dịch vụ đăng nhập của tỉnh không xác nhận lần đăng nhập này. Đăng nhập lại; nếu vẫn vậy, báo quản trị.',
    'no-unit': 'Tài khoản này chưa được gắn với đơn vị nào nên chưa dùng được ở đây. Báo quản trị để gắn đơn vị.',
    'several-units': 'Tài khoản này được gắn với nhiều đơn vị nên chưa biết gửi cho đơn vị nào. Báo quản trị để sửa.',
    'no-role': 'Tài khoản này chưa được giao việc gì ở đây. Báo quản trị để giao vai trò.',
  },
};

/** What the hub answers. */
export const hub = {
  problems,
  problemsElsewhere,
  schemaFault,
  signIn,
  roles: { reporter: 'báo cáo', coordinator: 'tổng hợp', viewer: 'xem', admin: 'quản trị' },
  states: { 'not-sent': 'Chưa gửi', sent: 'Đã gửi', returned: 'Bị trả lại', accepted: 'Đã tiếp nhận' },
};
