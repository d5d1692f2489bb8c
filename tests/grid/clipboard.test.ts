import { cellTexts } from '../../src/grid/clipboard';

describe('copied text becomes cells', () => {
  test.each([
    ['Sở Tài chính', [['Sở Tài chính']]],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\t\nb', [['a', ''], ['b']]],
    ['"hai\ndòng"\t"nói ""được"""', [['hai\ndòng', 'nói "được"']]],
    ['"Sở" Tài chính', [['"Sở" Tài chính']]],
    ['\n', [['']]],
    ['', []],
  ])('%j', (text, cells) => {
    expect(cellTexts(text)).toEqual(cells);
  });
});
