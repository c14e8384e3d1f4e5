// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { doAndDraw, render } from '../testing/render.ts';
import { HeatTable } from './heat-table.tsx';

const columns = [{ id: 'htn', label: '高血压', title: '高血压患者规范管理率', unit: '%', decimals: 1, due: 62 }];
const rows = [
  { id: 'a', label: '云岭镇', cells: [{ value: 59.7, shortfall: 0.037 }] },
  { id: 'b', label: '雪峰乡', cells: [{ value: null, shortfall: null }] },
];

describe('HeatTable', () => {
  test('prints every value, and says 未报 where the cell shows only a glyph', () => {
    const place = render(<HeatTable caption="对照" columns={columns} rows={rows} />);
    const cells = [...place.querySelectorAll('tbody .h')];
    expect(cells.map((cell) => cell.textContent)).toEqual(['59.7', '未报']);
    expect(cells.map((cell) => cell.className)).toEqual(['h l1', 'h miss']);
    expect(cells.every((cell) => cell.querySelector('svg') !== null)).toBe(true);
  });

  test('opens the figure of the cell that was pressed, named for a screen reader', async () => {
    const open = vi.fn<(rowId: string, columnId: string) => void>();
    const place = render(<HeatTable caption="对照" columns={columns} rows={rows} onOpenCell={open} />);
    const cell = place.querySelector<HTMLButtonElement>('tbody button');
    expect(cell?.getAttribute('aria-label')).toBe('云岭镇 高血压患者规范管理率 59.7%');
    await doAndDraw(() => cell?.click());
    expect(open).toHaveBeenCalledWith('a', 'htn');
  });
});
