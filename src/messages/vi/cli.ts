import { type ProblemCode } from '../../examine/records';
import { type RefusalCode } from '../../submission/ledger';
import { printMoment } from '../print';
import { periodName } from './periods';
import { problems } from './problems';

/** Why a reader of a folder leaves a file out. */
type LeftOutCode = RefusalCode | 'damaged' | 'invalid' | 'too-large' | 'incomplete';
type Facts = Readonly<Record<string, string>>;

const usage: Readonly<Record<string, (facts: Facts) => string>> = {
  'unknown-command': (f) => `Không có lệnh “${f['name']}”. Gõ “phuluc help” để xem các lệnh.`,
  'bad-option': (f) => `Tham số ${f['detail']} không đúng với lệnh này. Gõ “phuluc help” để xem cách dùng.`,
  'bad-date': (f) => `Ngày “${f['value']}” không đúng. Ghi theo mẫu năm-tháng-ngày, ví dụ 2026-09-05.`,
  'bad-period': (f) => `Kỳ báo cáo “${f['value']}” không đúng. Ghi theo mẫu 2026-Q3, 2026-H1, 2026-M09 hoặc 2026.`,
  'bad-province': (f) => `Chưa có danh mục cơ quan của tỉnh “${f['value']}”. Dùng một trong: ${f['known']}.`,
  'bad-language': (f) => `Chưa có ngôn ngữ “${f['value']}”. Dùng vi hoặc en.`,
  'bad-format': (f) => `Dạng kết quả “${f['value']}” không có. Dùng text hoặc json.`,
  'bad-role': (f) => `Vai trò “${f['value']}” không có. Dùng reporter, coordinator, viewer hoặc admin.`,
  'bad-number': (f) => `Giá trị “${f['value']}” của ${f['name']} phải là số nguyên dương.`,
  'bad-port': (f) => `Cổng “${f['value']}” không đúng. Ghi số từ 1 đến 65535; 0 là cổng trống bất kỳ.`,
  'option-needed': (f) => `Thiếu tham số ${f['name']}.`,
  'no-files': () => 'Chưa nêu tệp hoặc thư mục nào.',
  'one-address': () => 'Chỉ nêu một địa chỉ máy chủ mỗi lần.',
  'kept-by-hub': (f) => `Máy chủ tự giữ phần này. Bỏ ${f['name']} khi gộp từ máy chủ.`,
  'bad-decisions': (f) =>
    `Tệp ${f['file']} không phải danh sách quyết định: mỗi mục cần có plan, from và to (to là null khi dòng không thuộc kế hoạch).`,
  'one-file': () => 'Lệnh này cần đúng một tệp.',
  'unreadable-file': (f) => `${f['file']}: ${problems[f['code'] as ProblemCode]}`,
  'nothing-to-read': () => 'Không thấy tệp Excel nào ở nơi đã nêu.',
  'not-json': (f) => `Tệp ${f['file']} không có hoặc không phải JSON đọc được.`,
  'same-file': (f) => `Tệp kết quả trùng tệp gốc ${f['file']}. Ghi ra tên khác bằng -o để tệp gốc được giữ nguyên.`,
  'not-a-table': (f) =>
    `Tệp ${f['file']} không phải bảng phụ lục đã làm sạch: thiếu danh sách dòng (rows) hoặc mẫu chưa biết.`,
  'no-appendix': (f) => `Không thấy bảng phụ lục nào trong ${f['file']}. Kiểm tra dòng tiêu đề cột của bảng.`,
  'province-needed': (f) => `Chưa biết ${f['file']} là của tỉnh nào. Ghi thêm --province.`,
  'other-unit': (f) =>
    `Tệp ${f['file']} ghi là của đơn vị ${f['named']}, không phải ${f['unit']}. Gửi đúng tệp của đơn vị, hoặc sửa ô Đơn vị báo cáo trên trang “Cấu hình Phụ lục”.`,
  'unknown-unit': (f) =>
    `Không có đơn vị “${f['value']}” trong danh mục. Ghi mã đơn vị, ví dụ sl-so-khcn hoặc xa-03646.`,
  'has-config': (f) => `Tệp ${f['file']} đã có trang “${f['sheet']}”. Sửa ngay trên trang đó.`,
  'cannot-write': (f) =>
    `Không ghi được ${f['file']}. Kiểm tra thư mục có tồn tại, tệp có đang mở ở nơi khác hay không.`,
  'port-in-use': (f) => `Cổng ${f['port']} đang được chương trình khác dùng. Chọn cổng khác bằng --port.`,
  'certificate-pair': () => 'Dùng --cert và --key cùng nhau; mỗi tham số là một tệp PEM đọc được.',
  'bad-url': (f) => `Địa chỉ “${f['value']}” không đúng. Ghi như https://phuluc.tinh.gov.vn, không kèm đường dẫn.`,
  'sign-in-unreadable': (f) => `Không đọc được tệp cấu hình đăng nhập ${f['file']}. Kiểm tra tên tệp và quyền đọc.`,
  'sign-in-not-json': (f) => `Tệp cấu hình đăng nhập ${f['file']} không phải JSON đọc được.`,
  'sign-in-field': (f) =>
    `Tệp cấu hình đăng nhập ${f['file']}: mục “${f['where']}” thiếu hoặc chưa đúng. Xem mẫu trong docs/hub.md.`,
  'sign-in-unknown-units': (f) =>
    `Tệp cấu hình đăng nhập ${f['file']}: danh mục không có đơn vị ${f['where']}. Ghi mã đơn vị, ví dụ sl-so-khcn.`,
  'sign-in-secret': (f) => `Không đọc được tệp mật khẩu ứng dụng ${f['where']} nêu trong ${f['file']}, hoặc tệp trống.`,
  'cannot-listen': (f) => `Không mở được ${f['host']} cổng ${f['port']}. Kiểm tra địa chỉ máy và quyền dùng cổng.`,
  'no-ledger': (f) => `Không thấy sổ gửi ở ${f['place']}. Kiểm tra thư mục dữ liệu hoặc tên tệp.`,
  'backup-exists': (f) => `Tệp ${f['place']} đã có. Chọn tên khác: bản sao lưu cũ không bị ghi đè.`,
  'backup-damaged': (f) =>
    `Sổ gửi trong ${f['place']} bị hỏng hoặc đã bị sửa nên không dùng được. Chọn bản sao lưu khác.`,
  'ledger-exists': (f) =>
    `Ở ${f['place']} đã có sổ gửi có dữ liệu nên không khôi phục vào đó. Chọn nơi còn trống, hoặc dời sổ cũ đi trước.`,
  'hub-runs': (f) => `Máy chủ đang chạy trên thư mục ${f['place']}. Dừng máy chủ rồi khôi phục lại.`,
  'bad-database': () =>
    'Địa chỉ cơ sở dữ liệu không đúng. Ghi như postgres://tài_khoản:mật_khẩu@máy:5432/tên; sslmode chỉ nhận disable, no-verify, verify-full.',
  'database-file': (f) => `Không đọc được tệp địa chỉ cơ sở dữ liệu ${f['file']}. Kiểm tra tên tệp và quyền đọc.`,
  'database-away': (f) =>
    `Không kết nối được ${f['place']}. Kiểm tra máy chủ cơ sở dữ liệu có đang chạy, tên máy và cổng.`,
  'ledger-refused': (f) =>
    `Không mở được sổ gửi ở ${f['place']}. Chạy bằng đúng tài khoản của máy chủ Phụ lục, và kiểm tra quyền của tài khoản đó trên thư mục và các tệp trong đó.`,
  'ledger-damaged': (f) =>
    `Tệp sổ gửi ở ${f['place']} không phải sổ gửi hoặc đã hỏng. Dời thư mục này đi, rồi khôi phục từ bản sao lưu.`,
  'database-refused': (f) =>
    `${f['place']} không cho vào hoặc không cho tạo bảng. Kiểm tra tài khoản, mật khẩu và quyền của tài khoản trên cơ sở dữ liệu.`,
  'database-unknown': (f) => `Chưa có cơ sở dữ liệu của ${f['place']}. Tạo cơ sở dữ liệu rồi chạy lại.`,
  'database-encoding': (f) => `${f['place']} không dùng bảng mã UTF8. Tạo cơ sở dữ liệu mới với ENCODING 'UTF8'.`,
  'database-tls': (f) =>
    `Không mở được kết nối mã hoá đến ${f['place'] ?? 'cơ sở dữ liệu'}. Kiểm tra chứng thư của máy chủ cơ sở dữ liệu và tệp sslrootcert, sslcert, sslkey.`,
  'unknown-token': () => 'Không có mã truy cập nào đang dùng với mã đó.',
  'has-errors': (f) => `Chưa gửi: bảng còn ${f['errors']} lỗi. Chạy “phuluc check” để xem, sửa xong rồi gửi lại.`,
  unexpected: () =>
    'Chương trình gặp sự cố ngoài dự kiến nên dừng lại; các tệp không bị thay đổi. Chạy lại với PHULUC_DEBUG=1 để có chi tiết gửi bộ phận kỹ thuật.',
};

/** Why a file of a folder of submissions does not count. */
const leftOut: Readonly<Record<LeftOutCode, string>> = {
  incomplete: 'báo cáo chưa đủ, còn phần chưa đến.',
  damaged: 'tệp bị hỏng, không đọc được.',
  invalid: 'tệp chưa đúng mẫu báo cáo.',
  'too-large': 'tệp quá lớn.',
  'hash-mismatch': 'nội dung không khớp mã nội dung; có thể tệp đã bị sửa.',
  'different-content': 'số biên nhận trùng với báo cáo khác có nội dung khác.',
  stale: 'không thay thế báo cáo mới nhất của đơn vị.',
  'period-closed': 'kỳ báo cáo đã khoá.',
  'has-errors': 'báo cáo còn lỗi.',
  'warnings-without-reason': 'còn cảnh báo chưa có lý do.',
};

/** What the command line says. */
export const cli = {
  usage,
  help: `phuluc – đọc, kiểm tra, tính trạng thái và gộp các bảng phụ lục

  phuluc check <tệp hoặc thư mục>...   kiểm tra và tính trạng thái
      [--format text|json] [--as-of 2026-09-05] [--period 2026-Q3]
      [--province lai-chau|son-la] [--lang vi|en]
      [--ledger <địa chỉ máy chủ> --unit <mã đơn vị> --token T]   so với báo cáo đã tiếp nhận của các kỳ trước
  phuluc fix <tệp> -o <tệp mới.xlsx>   sửa những chỗ sửa được mà không đổi nghĩa
  phuluc config [tệp] -o <tệp.xlsx>    tạo trang “Cấu hình Phụ lục”, hoặc thêm vào tệp có sẵn
  phuluc convert <bảng.json> -o <tệp.xlsx>
  phuluc split <phụ lục.xlsx>... -o <thư mục> [--period <kỳ>] [--format json]
      [--previous <thư mục, tệp hoặc địa chỉ>]... [--token T]   ghi kèm số liệu kỳ trước để so sánh
                                       mỗi đơn vị một tệp báo cáo, kèm bảng tổng hợp giao
  phuluc send <tệp>... --to <địa chỉ, thư mục hoặc graph:tệp.json> --unit <mã đơn vị> --period <kỳ> [--token T]
      [--reason "lý do"]   lý do giữ nguyên các cảnh báo còn lại
  phuluc consolidate <thư mục, tệp hoặc địa chỉ> -o <tệp.xlsx> --period <kỳ> [--format json] [--token T]
      [--plan <phụ lục.xlsx>]... [--previous <thư mục hoặc tệp kỳ trước>]... [--decisions <tệp.json>]
      [--plan-before <phụ lục bản cũ.xlsx>]...   đối chiếu với kế hoạch và kỳ trước
  phuluc report <thư mục, tệp hoặc địa chỉ> -o <tệp.docx> --period <kỳ> [--unit <mã cơ quan tổng hợp>]
      [--template <mẫu.docx>] [--due 2026-09-05] [--plan …] [--token T]   dự thảo báo cáo
  phuluc report --new-template -o <mẫu.docx>   mẫu báo cáo để cơ quan sửa
  phuluc remind <thư mục, tệp hoặc địa chỉ> --period <kỳ> [--plan …] [--due 2026-09-05] [--link <địa chỉ gửi>]
      [--format json] [--token T]      lời nhắc các đơn vị chưa gửi, bị trả lại hoặc còn thiếu dòng
  phuluc compare <phụ lục cũ.xlsx>... --with <phụ lục mới.xlsx>... [--decisions <tệp.json>] [--format json]
                                       dòng nào thêm, bỏ, chuyển chỗ, đổi tên, đổi hạn, đổi cơ quan
  phuluc plan <phụ lục.xlsx>... --to <địa chỉ máy chủ> [--token T]   đưa kế hoạch lên máy chủ
  phuluc hub [--data thư_mục] [--port 3000] [--https] [--cert tệp --key tệp]
      [--host địa_chỉ] [--url https://…]
      [--sign-in tệp.json]   đăng nhập bằng tài khoản của tỉnh
      [--connect https://…]... nơi khác mà các trang được gọi đến   [--allow-origin https://…]... trang nơi khác được gọi đến đây
  phuluc token --unit <mã đơn vị> --role reporter|coordinator|viewer|admin [--data thư_mục] [--days N]
  phuluc token --list [--unit <mã đơn vị>] [--data thư_mục]
  phuluc token --revoke <mã truy cập hoặc số của mã> [--data thư_mục]
  phuluc backup -o <tệp> [--data thư_mục]        sao lưu sổ gửi, máy chủ vẫn chạy
  phuluc restore <tệp> [--data thư_mục]          khôi phục vào nơi chưa có dữ liệu
      hub, token, backup, restore với PostgreSQL: --database-file <tệp ghi địa chỉ> hoặc biến PHULUC_DATABASE
      thay cho --data; hoặc --database postgres://…
  phuluc rules [--format text|json]

Mã kết thúc: 0 không có lỗi; 1 có lỗi; 2 có tệp không đọc được hoặc gọi lệnh sai.
`,
  file: (name: string) => name,
  table: (f: { sheet: string; template: string; rows: number }) =>
    `  Trang “${f.sheet}” – ${f.template} – ${f.rows} dòng`,
  nothingRecognised: '  Không thấy bảng phụ lục nào.',
  severity: { error: 'LỖI', warning: 'Cảnh báo', note: 'Lưu ý' },
  statusCounts: (text: string) => `    Trạng thái: ${text}`,
  fixable: (count: number) => ` (có cách sửa: ${count})`,
  summary: (f: { files: number; errors: number; warnings: number; notes: number }) =>
    `${f.files} tệp · ${f.errors} lỗi, ${f.warnings} cảnh báo, ${f.notes} lưu ý`,
  fixed: (f: { count: number; file: string }) =>
    f.count === 0
      ? `Không có chỗ nào cần sửa. Đã ghi bản sao ra ${f.file}.`
      : `Đã sửa ${f.count} ô. Đã ghi ra ${f.file}; tệp gốc giữ nguyên.`,
  fixedCell: (f: { sheet: string; cell: string; label: string }) => `  ${f.sheet}!${f.cell}: ${f.label}`,
  calendar: (f: { due: string | null; days: number | null; until: string; source: string }) =>
    f.due === null || f.days === null
      ? `    Hạn gửi: kế hoạch không nêu ngày; số liệu chốt đến ${f.until} (nguồn: ${f.source})`
      : `    Hạn gửi ${f.due}, ${f.days >= 0 ? `còn ${f.days} ngày` : `đã quá hạn ${-f.days} ngày`} (nguồn: ${f.source})`,
  configuration: (sheet: string) => `  Trang “${sheet}” – có thiết lập chưa đúng`,
  configured: (f: { sheet: string; period: string; asOf: string; off: string }) =>
    `  Theo trang “${f.sheet}”: kỳ ${f.period}, ngày xét ${f.asOf}${f.off === '' ? '' : `, đã tắt: ${f.off}`}`,
  configWritten: (f: { sheet: string; file: string }) => `Đã ghi trang “${f.sheet}” vào ${f.file}.`,
  written: (file: string) => `Đã ghi ${file}.`,
  receipt: (f: { id: string; revision: number; receivedAt: string; hash: string; state: string }) =>
    [
      'Đã nhận báo cáo.',
      `  Số biên nhận: ${f.id}`,
      `  Lần gửi: ${f.revision}`,
      `  Thời điểm nhận: ${printMoment(f.receivedAt)}`,
      `  Mã nội dung: ${f.hash}`,
      `  Tình trạng: ${f.state}`,
    ].join('\n'),
  warningsUnexplained: (count: number) =>
    `Chú ý: ${count} cảnh báo được gửi đi mà không có lý do. Nếu nơi nhận yêu cầu, gửi lại kèm --reason "lý do giữ nguyên".`,
  rowsDropped: (count: number) =>
    `Chú ý: ${count} dòng của lần gửi trước không có trong lần gửi này nên không còn được tính. Nếu đơn vị có nhiều bảng, gửi các tệp trong cùng một lần.`,
  tokenStates: { 'in-force': 'còn hiệu lực', expired: 'hết hạn', revoked: 'đã thu hồi' },
  late: 'Báo cáo được nhận sau hạn gửi của kỳ và được ghi là gửi muộn.',
  unchanged: 'Không có thay đổi so với lần gửi trước; vẫn giữ lần gửi đó.',
  reportMade: (f: { file: string; units: number }) => `Đã viết dự thảo báo cáo của ${f.units} đơn vị vào ${f.file}.`,
  templateMade: (file: string) => `Đã tạo mẫu báo cáo ${file}. Sửa bằng Word rồi dùng với --template.`,
  consolidated: (f: { file: string; units: number; rows: number }) =>
    `Đã gộp ${f.rows} dòng của ${f.units} đơn vị vào ${f.file}.`,
  noTable: 'không có bảng phụ lục nào.',
  otherPeriod: (period: string) =>
    `tệp ghi là báo cáo ${periodName(period)}. Nếu đúng là báo cáo của kỳ đang gộp, sửa ô Kỳ báo cáo ở trang “Cấu hình Phụ lục” của tệp, hoặc tiêu đề cột kết quả, rồi gộp lại.`,
  superseded: 'đơn vị có tệp mới hơn cho cùng bảng.',
  leftOutFile: (f: { file: string; why: string }) => `Không gộp ${f.file}: ${f.why}`,
  leftOut,
  hubRunning: (f: { url: string; data: string }) =>
    `Máy chủ Phụ lục chạy tại ${f.url}\n  Dữ liệu: ${f.data}\n  Dừng: Ctrl+C`,
  started: (f: { url: string; token: string; unit: string; data: string }) => `
Phụ lục đang chạy tại ${f.url}

  Dùng ngay, không cần Excel:  ${f.url}/browser.html
  Thử như trong Excel:         ${f.url}/workbench.html
     (trình duyệt báo chứng thư tự tạo: chọn tiếp tục)
  Trong Excel:                 npm run excel
     hoặc thêm tệp ${f.url}/manifest.xml vào thư mục bổ trợ dùng chung
  Đơn vị dùng thử:             ${f.unit}
  Mã truy cập dùng thử (một ngày, dán vào Cài đặt):
     ${f.token}
  Mã của cơ quan tổng hợp:     npx phuluc token --unit <mã đơn vị> --role coordinator
  Dữ liệu:                     ${f.data}
  Dừng: Ctrl+C
`,
  backedUp: (f: { file: string; submissions: number; tokens: number }) =>
    `Đã sao lưu vào ${f.file}: ${f.submissions} lần gửi, ${f.tokens} mã truy cập.`,
  restored: (f: { data: string; submissions: number; tokens: number }) =>
    `Đã khôi phục vào ${f.data}: ${f.submissions} lần gửi, ${f.tokens} mã truy cập; mọi mã nội dung đều khớp.`,
  hubStopped: 'Máy chủ đã dừng; mọi báo cáo đã nhận đều được giữ.',
};
