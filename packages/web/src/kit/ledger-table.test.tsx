// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { render } from '../testing/render.ts';
import { LedgerTable } from './ledger-table.tsx';

describe('LedgerTable', () => {
  test('spans the group column over its rows and shifts the total row by it', () => {
    const place = render(
      <LedgerTable caption="合计" columns={[{ key: 'n', head: '数', render: (row: { readonly g: string; readonly n: number }) => row.n }]} rows={[{ g: '甲', n: 1 }, { g: '甲', n: 2 }, { g: '乙', n: 3 }]} rowKey={(row) => String(row.n)} group={(row) => ({ key: row.g, label: row.g })} total={['6']} />,
    );
    expect([...place.querySelectorAll('th.grp')].map((cell) => [cell.textContent, cell.getAttribute('rowspan')])).toEqual([['甲', '2'], ['乙', '1']]);
    expect([...place.querySelectorAll('tr.sum td')].map((cell) => cell.textContent)).toEqual(['', '6']);
  });
});
