import { type Appendix } from '../../src/appendix/types';
import { itemsOf, readOne, sheetOf, type Content } from './sheetBuilder';

const HEADER = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành', 'Sản phẩm'];
const full = (number: string, title: string): Content[] => [number, title, 'Sở Y tế', 'Năm 2026', 'Kế hoạch'];

function read(rows: readonly (readonly Content[])[], merges: readonly string[] = []): Appendix {
  return readOne(sheetOf([HEADER, ...rows], { merges }));
}

/** `kind number<parent row`, in order. */
function shape(appendix: Appendix): string[] {
  return appendix.rows.map((row) => {
    if (row.kind === 'section') return `section ${row.label}`;
    return `${row.kind} ${row.number}${row.parentRow === null ? '' : `<${String(row.parentRow)}`}`;
  });
}

describe('a row without owner', () => {
  it('is an item when the next number follows', () => {
    expect(shape(read([full('5', 'a'), ['6', 'b'], full('7', 'c')]))).toEqual(['item 5', 'item 6', 'item 7']);
  });

  it('is an item at the end of the table', () => {
    expect(shape(read([full('5', 'a'), ['6', 'b']]))).toEqual(['item 5', 'item 6']);
  });

  it('is a group when its parts follow', () => {
    expect(shape(read([['6', 'b'], full('6.1', 'c'), full('6.2', 'd'), full('7', 'e')]))).toEqual([
      'group 6',
      'item 6.1<2',
      'item 6.2<2',
      'item 7',
    ]);
    expect(shape(read([['7', 'b'], full('7a', 'c'), full('7b', 'd')]))).toEqual(['group 7', 'item 7a<2', 'item 7b<2']);
    expect(shape(read([['7', 'b'], full('-', 'c'), full('+', 'd')]))).toEqual(
      ['group 7', 'group -<2', 'item +<3'].map((row) => (row.startsWith('group -') ? 'item -<2' : row)),
    );
  });

  it('lends nothing to a bullet that has one: that is an item, whatever stands below it', () => {
    const bullets = read([['7', 'b'], ['-', 'c', 'Sở Y tế'], ['+', 'd', '', 'Quý II/2026', 'CSDL'], full('-', 'e')]);
    expect(shape(bullets)).toEqual(['group 7', 'item -<2', 'item +<3', 'item -<2']);
  });

  it('is no group with an owner and a due date of its own: "1a" was put in behind "1"', () => {
    expect(shape(read([full('1', 'a'), ['1a', 'b', '', 'Quý IV/2026', 'CSDL'], full('2', 'c')]))).toEqual([
      'item 1',
      'item 1a<2',
      'item 2',
    ]);
  });

  it('is an item when its parts stand elsewhere', () => {
    expect(shape(read([['6', 'b'], full('7', 'c'), full('6.1', 'd')]))).toEqual(['item 6', 'item 7', 'item 6.1<2']);
  });

  it('is a group over unnumbered rows when it holds nothing, or only what they share', () => {
    const children = [
      ['', 'c', 'Sở Y tế'],
      ['', 'd', 'Sở Nội vụ'],
    ];
    expect(shape(read([['5', 'b'], ...children, full('6', 'e')]))).toEqual(['group 5', 'item <2', 'item <2', 'item 6']);
    const shared = read([['5', 'b', '', 'Năm 2026', 'CSDL'], ...children]);
    expect(shape(shared)).toEqual(['group 5', 'item <2', 'item <2']);
    const [, child] = itemsOf(shared);
    expect(child?.cells.find(({ role }) => role === 'due')).toMatchObject({
      origin: 'group',
      address: 'D3',
      source: 'D2',
      text: 'Năm 2026',
    });
  });

  it('is an item beside an unnumbered row that has a due date of its own like it', () => {
    const appendix = read([['5', 'b', '', 'Năm 2026', 'CSDL'], full('', 'c'), full('6', 'd')]);
    expect(shape(appendix)).toEqual(['item 5', 'item ', 'item 6']);
    expect(itemsOf(appendix)[0]?.owners).toEqual([]);
  });

  it('is an item when only its wording goes on in bullets', () => {
    const appendix = read([['5', 'Làm gồm:'], ['-', 'ý một'], ['', '- ý hai'], full('6', 'd')]);
    expect(shape(appendix)).toEqual(['item 5', 'item 6']);
    expect(itemsOf(appendix)[0]?.rows).toEqual([2, 3, 4]);
  });

  it('is an item under Roman numbers when the table numbers its items so', () => {
    expect(shape(read([full('I', 'a'), full('II', 'b'), ['III', 'c'], full('IV', 'd')]))).toEqual([
      'item I',
      'item II',
      'item III',
      'item IV',
    ]);
  });
});

describe('parents', () => {
  it('stay items when they have owner and due date and their parts have owners too', () => {
    expect(shape(read([full('6', 'b'), full('6.1', 'c')]))).toEqual(['item 6', 'item 6.1<2']);
  });

  it('pass their owner on, marked as inherited', () => {
    const items = itemsOf(
      read([
        ['6', 'b', 'Sở Y tế'],
        ['-', 'c', '', 'Quý I/2026'],
        ['-', 'd', '', 'Quý II/2026'],
      ]),
    );
    expect(items[0]?.kind).toBe('group');
    expect(items[2]?.owners.map(({ name }) => name)).toEqual(['Sở Y tế']);
    expect(items[2]?.cells.find(({ role }) => role === 'owner')).toMatchObject({ origin: 'group', source: 'C2' });
  });

  it('number over a merge belong to every row below it', () => {
    const appendix = read(
      [
        ['5', 'b', '', 'Năm 2026', 'CSDL'],
        ['', 'c', 'Sở Y tế'],
        ['', 'd', 'Sở Nội vụ'],
      ],
      ['A2:A4', 'D2:D4', 'E2:E4'],
    );
    expect(shape(appendix)).toEqual(['group 5', 'item <2', 'item <2']);
    expect(itemsOf(appendix)[1]?.cells.find(({ role }) => role === 'due')).toMatchObject({
      origin: 'merged',
      address: 'D3',
      source: 'D2',
    });
  });
});

describe('sections', () => {
  it('nest capitals over Roman numbers', () => {
    const appendix = read([
      ['A', 'x'],
      ['I', 'y'],
      full('1', 'a'),
      ['II', 'z'],
      full('1', 'b'),
      ['B', 'w'],
      ['I', 'v'],
      full('1', 'c'),
    ]);
    expect(itemsOf(appendix).map(({ section }) => section)).toEqual(['A.I', 'A.II', 'B.I']);
  });

  it('may be merged titles without a label, or titles after which the numbers begin anew', () => {
    const appendix = read(
      [['Hạ tầng số'], full('1', 'a'), full('2', 'b'), ['', 'Nhân lực số'], full('1', 'c')],
      ['A2:E2'],
    );
    expect(shape(appendix)).toEqual(['section ', 'item 1', 'item 2', 'section ', 'item 1']);
    expect(itemsOf(appendix).map(({ section }) => section)).toEqual(['Hạ tầng số', 'Hạ tầng số', 'Nhân lực số']);
  });

  it('are not what a last row without a number is, when it has only a title and a heading follows', () => {
    const appendix = read([
      ['1', 'Hệ thống thông tin', '', 'Năm 2026'],
      ['', 'Tư pháp', 'Sở Tư pháp'],
      ['', 'Văn hóa'],
      ['VI. Kinh tế số hằng năm'],
      full('1', 'a'),
    ]);
    expect(shape(appendix)).toEqual(['group 1', 'item <2', 'item <2', 'section VI', 'item 1']);
    expect(itemsOf(appendix).map(({ owners }) => owners.length)).toEqual([0, 1, 0, 1]);
  });

  it('stay when they hold a subtotal of money', () => {
    const header = [
      'TT',
      'Nhiệm vụ, dự án',
      'Cơ quan chủ trì',
      'Tổng mức đầu tư',
      'Nguồn vốn',
      'Thời gian thực hiện',
      'Ghi chú',
    ];
    const appendix = readOne(
      sheetOf([
        header,
        ['I', 'Chuyển tiếp', '', 5000],
        ['1', 'a', 'Sở Y tế', 5000, 'NSNN', '2026'],
        ['', 'Tổng cộng', '', 5000],
        ['', 'Tổng cộng: 01 dự án'],
        ['', 'Cộng mục I'],
      ]),
    );
    expect(appendix.template).toBe('lai-chau-2026-projects');
    expect(shape(appendix)).toEqual(['section I', 'item 1']);
  });
});

describe('rows that are torn, stray or none', () => {
  it('join what a page break tore apart', () => {
    const [item] = itemsOf(
      read([
        ['22', 'Làm', 'Sở Khoa học và', 'Năm 2026', 'Kế hoạch triển khai Chương trình'],
        HEADER,
        ['', '', 'Công nghệ', '', 'Viễn thông công ích'],
        full('23', 'b'),
      ]),
    );
    expect(item?.rows).toEqual([2, 4]);
    expect(item?.owners.map(({ name }) => name)).toEqual(['Sở Khoa học và Công nghệ']);
    expect(item?.product).toBe('Kế hoạch triển khai Chương trình Viễn thông công ích');
  });

  it('keep a lone value that goes on with nothing as a stray', () => {
    const appendix = read([full('1', 'a'), ['', '', 'Sở Nội vụ'], full('2', 'b'), ['3'], ['', '', '', '', 'x']]);
    expect(appendix.strayRows).toEqual([
      { row: 3, addresses: ['C3'] },
      { row: 5, addresses: ['A5'] },
      { row: 6, addresses: ['E6'] },
    ]);
    expect(itemsOf(appendix)[0]?.owners).toHaveLength(1);
  });

  it('never lend an owner from a stray row', () => {
    const appendix = read([['1', 'a', '', 'Năm 2026', 'x'], ['', '', 'Sở Nội vụ'], full('2', 'b')]);
    expect(itemsOf(appendix)[0]?.owners).toEqual([]);
    expect(appendix.strayRows).toHaveLength(1);
  });

  it('end at the signatures, and not at a post in an owner cell', () => {
    const appendix = read([
      ['1', 'a', 'Chủ tịch UBND tỉnh', 'Năm 2026', 'x'],
      full('2', 'b'),
      ['Nơi nhận:', '', '', 'TM. ỦY BAN NHÂN DÂN'],
      ['- Như trên;', '', '', 'CHỦ TỊCH'],
      ['- Lưu: VT.', '', '', 'Nguyễn Văn A'],
    ]);
    expect(shape(appendix)).toEqual(['item 1', 'item 2']);
    expect(appendix.lastRow).toBe(3);
    expect(appendix.strayRows).toEqual([]);
  });

  it('go on when items follow what looked like an end', () => {
    expect(
      shape(read([full('1', 'a'), ['', 'Ghi chú: số liệu ước'], ['Phụ lục II (tiếp theo)'], full('2', 'b')])),
    ).toEqual(['item 1', 'item 2']);
  });

  it('stop at the header of another kind of table', () => {
    const appendix = read([
      full('1', 'a'),
      ['STT', 'Họ và tên', 'Chức vụ', 'Số máy'],
      ['1', 'Nguyễn Văn A', 'Chuyên viên', '0912'],
    ]);
    expect(shape(appendix)).toEqual(['item 1']);
  });
});

describe('progress', () => {
  it('is complete at a bare 100, as a number or a text', () => {
    const header = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành', 'Tiến độ'];
    const row = (number: string, progress: Content): Content[] => [number, 'a', 'Sở Y tế', '2026', progress];
    const appendix = readOne(sheetOf([header, row('1', 100), row('2', '100'), row('3', 85), row('4', 'Đạt 100')]));
    expect(itemsOf(appendix).map(({ progress }) => progress?.done)).toEqual([true, true, false, false]);
  });
});
