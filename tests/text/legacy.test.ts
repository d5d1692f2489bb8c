import fc from 'fast-check';
import data from '../fixtures/legacy-encodings.json';
import { encodingOfFont, readLegacy } from '../../src/text/legacy';
import tables from '../../src/text/legacyTables.json';

describe('TCVN3 and VNI text', () => {
  test('the tables are the ones of the source', () => {
    expect(tables.tcvn3).toEqual(data.tcvn3.map);
    expect(tables.vni).toEqual(data.vni.map);
    expect(tables.vniOnReading).toEqual(data.vni.accepted_on_reading_only);
  });

  test.each(data.vectors.map(({ encoding, input, expected }) => [input, encoding, expected] as const))(
    '%j is %s for %j, by its font and by its letters',
    (input, encoding, expected) => {
      const font = encoding === 'tcvn3' ? '.VnTime' : 'VNI-Times';
      expect(readLegacy(input, font)).toEqual({ encoding, text: expected });
      expect(readLegacy(input)).toEqual({ encoding, text: expected });
      expect(readLegacy(input, 'Times New Roman')).toEqual({ encoding, text: expected });
    },
  );

  test.each([
    ...data.must_stay_unchanged,
    'Sở Khoa học và Công nghệ',
    'Số hoá dữ liệu',
    'Müller, São Paulo, José, Zürich, señor, Größe',
    '5 µm ± 0,1; 20 °C; 3 m²; §',
    'toá',
    'ABC 123',
    '',
  ])('%j stays as it is', (text) => {
    expect(readLegacy(text)).toBeNull();
    expect(readLegacy(text, 'Times New Roman')).toBeNull();
  });

  test('Unicode text under an old font stays as it is', () => {
    expect(readLegacy('Sở Khoa học và Công nghệ', '.VnTime')).toBeNull();
    expect(readLegacy('Hoà Bình', '.VnTime')).toBeNull();
    expect(readLegacy('So 12', '.VnTimeH')).toBeNull();
  });

  test('a font that draws capitals gives capitals', () => {
    expect(readLegacy('phô lôc', '.VnTimeH')).toEqual({ encoding: 'tcvn3', text: 'PHỤ LỤC' });
  });

  test('a short word is believed when its font says so', () => {
    expect(readLegacy('Sè', '.VnArial')).toEqual({ encoding: 'tcvn3', text: 'Số' });
    expect(readLegacy('toá', 'vni-times')).toEqual({ encoding: 'vni', text: 'tố' });
    expect(readLegacy('Uûy ban nhaân daân huyeän Caàn Giôø')?.text).toBe('Ủy ban nhân dân huyện Cần Giờ');
  });

  test('a soft hyphen left behind is no letter', () => {
    expect(readLegacy('BiÓu mÉu\u00ad', '.VnTime')?.text).toBe('Biểu mẫu');
  });

  test('knows fonts by their names', () => {
    expect(encodingOfFont('.VnArial NarrowH')).toBe('tcvn3');
    expect(encodingOfFont('VNI-Helve')).toBe('vni');
    expect(encodingOfFont('Vni Times')).toBe('vni');
    for (const font of ['Times New Roman', 'Arial', 'Vnunicode', '']) expect(encodingOfFont(font)).toBeNull();
  });

  test('any text and font gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(undefined, '.VnTimeH', 'VNI-Times'), (text, font) => {
        const reading = readLegacy(text, font);
        if (reading !== null) expect(reading.text).not.toBe(text);
      }),
    );
  });

  test('every shipped name survives a round through TCVN3 under its font', () => {
    const back = new Map(Object.entries(data.tcvn3.map).map(([byte, letter]) => [letter, byte]));
    for (const name of ['Sở Nông nghiệp và Môi trường', 'Ủy ban nhân dân tỉnh Sơn La', 'Trường Cao đẳng Lai Châu']) {
      const typed = Array.from(name, (letter) => back.get(letter) ?? back.get(letter.toLowerCase()) ?? letter).join('');
      expect(readLegacy(typed, '.VnTime')?.text.toLowerCase()).toBe(name.toLowerCase());
    }
  });
});
