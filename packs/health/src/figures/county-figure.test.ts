import { describe, expect, test } from 'vitest';
import { publishedCsv } from '../testing/index.ts';
import { COUNTY_FIGURE_COLUMNS, readCountyFigures } from './county-figure.ts';

const HEADING = COUNTY_FIGURE_COLUMNS.join(',');

describe('file of published county figures', () => {
  test('reads every line of the file that comes with the pack', () => {
    const { figures, unreadable } = readCountyFigures(publishedCsv);
    expect(unreadable).toEqual([]);
    expect(figures).toHaveLength(publishedCsv.trim().split('\n').length - 1);
  });

  test('keeps an unquoted comma as part of the note', () => {
    const { figures } = readCountyFigures(publishedCsv);
    expect(figures.find(({ code }) => code === 'elder65_managed')?.note).toBe('原文如此:分母与人数不相称,应被核校提示');
  });

  test('remembers with how many decimals a rate was printed', () => {
    const [figure] = readCountyFigures(`${HEADING}\nx,y,名,1,人,,,93.00,%,`).figures;
    expect(figure?.statedRate).toEqual({ value: 93, decimals: 2, unit: '%' });
  });

  test('reads a byte order mark, Windows line ends, quoted cells and full-width digits', () => {
    const { figures } = readCountyFigures(`\uFEFF${HEADING}\r\nx,y,"甲, ""乙""",１８０７,人,,,,,\r\n`);
    expect(figures).toMatchObject([{ name: '甲, "乙"', value: 1807, row: 2 }]);
  });

  test.each([
    ['x,y,名,abc,人,,,,,', 'value'],
    ['x,y,名,-3,人,,,,,', 'value'],
    ['x,y,名,=1+1,人,,,,,', 'value'],
    ['x,y,名,1,人,,,5%,%,', 'stated_rate'],
    ['x,,名,1,人,,,,,', 'code'],
    ['x,y,名,,人,,,,,', 'value'],
    ['x,y,名,1', 'note'],
  ])('refuses %s and names the column', (line, column) => {
    expect(readCountyFigures(`${HEADING}\n${line}`)).toMatchObject({ figures: [], unreadable: [{ row: 2, column }] });
  });

  test('refuses a file whose columns stand in another order', () => {
    expect(readCountyFigures('code,dataset\n1,2').unreadable).toMatchObject([{ row: 1, column: 'dataset' }]);
  });

  test('reads nothing from an empty file and does not hang', () => {
    expect(readCountyFigures('').figures).toEqual([]);
  });
});
